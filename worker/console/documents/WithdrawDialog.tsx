import { Button, Group, Text } from '@mantine/core'
import { Dialog } from '../frame/Dialog.tsx'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { fill, useWords } from '../language.tsx'
import { useWithdrawal, type Withdrawal } from '../requests/releases.ts'

interface WithdrawDialogProps {
  /** The version that is to be withdrawn; null while nobody asks for it. */
  asked: Withdrawal | null
  onDone(): void
}

/** Says what a withdrawal does before it is asked for. */
export function WithdrawDialog({ asked, onDone }: WithdrawDialogProps) {
  const { releases: said } = useWords()
  const withdrawal = useWithdrawal()
  return (
    <Dialog opened={asked !== null} onClose={onDone} title={said.withdrawTitle}>
      <Text mb="sm">{asked ? fill(said.withdrawText[asked.noun], asked) : null}</Text>
      <FailedNotice error={withdrawal.error} />
      <Group>
        <Button
          color="red"
          loading={withdrawal.isPending}
          onClick={() => asked && withdrawal.mutate({ withdraw: true, ...asked }, { onSuccess: onDone })}
        >
          {said.withdraw}
        </Button>
        <Button variant="default" onClick={onDone}>
          {said.cancel}
        </Button>
      </Group>
    </Dialog>
  )
}

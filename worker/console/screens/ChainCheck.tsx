import { Button, Group, List, Text } from '@mantine/core'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { fill, useWords } from '../language.tsx'
import { useVerifyLog } from '../requests/whole-board.ts'

/** The log is not taken on the server's word: this browser works every fingerprint out anew. */
export function ChainCheck() {
  const { audit: said } = useWords()
  const { mutate, data, error, isPending } = useVerifyLog()
  return (
    <>
      <Group mb="sm">
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {said.verify}
        </Button>
        <Text role="status">{data?.faults.length === 0 ? fill(said.whole, { count: data.rows }) : ''}</Text>
      </Group>
      <FailedNotice error={error} />
      {data && data.faults.length > 0 ? (
        <List role="alert" mb="sm">
          {data.faults.map(({ kind, row }) => (
            <List.Item key={`${kind} ${row}`}>
              {row}: {said.kinds[kind]}
            </List.Item>
          ))}
        </List>
      ) : null}
    </>
  )
}

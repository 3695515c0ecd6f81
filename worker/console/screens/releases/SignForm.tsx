import { Alert, Button, FileInput, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { WrongPassphrase } from '../../../../shared/tuf/key-file.ts'
import { FailedNotice } from '../../frame/FailedNotice.tsx'
import { fill, useWords } from '../../language.tsx'
import { usePublish } from '../../requests/releases.ts'
import { signRelease, UnusableKey } from '../../signing/sign-release.ts'
import type { ToSign } from '../../signing/to-sign.ts'

/** The publisher's key is opened in this page for one signature; the file and the passphrase go nowhere. */
export function SignForm({ toSign }: { toSign: ToSign }) {
  const words = useWords()
  const { releases: said } = words
  const publish = usePublish()
  const [file, setFile] = useState<File | null>(null)
  const passphrase = useRef<HTMLInputElement>(null)
  const signing = useMutation({
    mutationFn: async () => {
      const typed = passphrase.current
      if (!file || !typed) throw new UnusableKey('not-a-key')
      const signed = await signRelease(toSign, await file.text(), typed.value)
      typed.value = ''
      return signed
    },
    onSuccess: (signed) => send(signed),
  })
  const send = (signed: string) =>
    publish.mutate(signed, {
      onSuccess: (outcome) =>
        notifications.show({
          color: 'green',
          message:
            outcome.state === 'published'
              ? fill(said.published, { version: outcome.targets })
              : fill(said.awaiting, { have: outcome.have, need: outcome.need }),
        }),
    })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    signing.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack maw={520} gap="sm">
        <Text size="sm">{said.signHelp}</Text>
        {signing.error ? (
          <Alert color="red" variant="outline" role="alert">
            {sayKeyFault(signing.error, said)}
          </Alert>
        ) : null}
        <FailedNotice
          error={publish.error}
          again={signing.data === undefined ? undefined : () => send(signing.data)}
        />
        <FileInput
          label={said.keyFile}
          placeholder={said.chooseFile}
          accept=".json"
          value={file}
          onChange={setFile}
          required
          clearable
          clearButtonProps={{ 'aria-label': said.clearFile }}
        />
        <PasswordInput
          label={said.passphrase}
          ref={passphrase}
          autoComplete="off"
          required
          visibilityToggleButtonProps={{ 'aria-label': said.showPassphrase }}
        />
        <Group>
          <Button type="submit" loading={signing.isPending || publish.isPending}>
            {fill(said.sign, { version: toSign.version })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function sayKeyFault(error: Error, said: ReturnType<typeof useWords>['releases']): string {
  if (error instanceof WrongPassphrase) return said.wrongPassphrase
  if (error instanceof UnusableKey) return said.unusableKey[error.reason]
  throw error
}

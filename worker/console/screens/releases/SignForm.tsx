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
  const isLast = toSign.signatures.length + 1 >= toSign.root.signed.roles.targets.threshold
  const [file, setFile] = useState<File | null>(null)
  const passphrase = useRef<HTMLInputElement>(null)
  /** Sent once more as it is where no answer came: the same signature has one effect. */
  const [signed, setSigned] = useState<string | null>(null)
  const send = async (text: string) => {
    // The form is gone once the release is out.
    const outcome = await publish.mutateAsync(text)
    const message =
      outcome.state === 'published'
        ? fill(said.published, { version: outcome.targets })
        : fill(said.awaiting, { have: outcome.have, need: outcome.need })
    notifications.show({ color: 'green', message, autoClose: 20_000 })
  }
  const signing = useMutation({
    mutationFn: async () => {
      const typed = passphrase.current
      if (!file || !typed) throw new UnusableKey('not-a-key')
      const text = await signRelease(toSign, await file.text(), typed.value)
      typed.value = ''
      setSigned(text)
      return text
    },
    onSuccess: (text) => void send(text).catch(() => undefined),
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
          again={signed === null ? undefined : () => void send(signed).catch(() => undefined)}
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
            {fill(isLast ? said.sign : said.signOnly, { version: toSign.version })}
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

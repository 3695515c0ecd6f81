import { Button, Stack, Text } from '@mantine/core'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { Screen } from '../frame/Screen.tsx'
import { fill, useWords } from '../language.tsx'
import { useChoices, useMe, useSignIn } from '../requests/me.ts'
import { isRefused } from '../requests/refused.ts'

/** In the local mode a member is chosen; in production Cloudflare Access has asked before this page came. */
export function SignIn() {
  const words = useWords()
  const { signIn, roles, frame } = words
  const me = useMe()
  const choices = useChoices()
  const enter = useSignIn()
  const unknown = isRefused(me.error, 403)
  const failed = (unknown ? null : me.error) ?? choices.error ?? enter.error
  if (choices.isPending) return <Text>{frame.loading}</Text>
  return (
    <Screen title={signIn.title}>
      <Stack maw={520} gap="sm">
        <FailedNotice error={failed} />
        <Text>{choices.data ? signIn.local : unknown ? signIn.unknown : signIn.access}</Text>
        {choices.data?.map(({ id, name, role }) => (
          <Button
            key={id}
            variant="default"
            justify="flex-start"
            loading={enter.isPending && enter.variables === id}
            onClick={() => enter.mutate(id)}
          >
            {fill(signIn.as, { name, role: roles[role].toLowerCase() })}
          </Button>
        )) ?? <Button onClick={() => location.reload()}>{signIn.reload}</Button>}
      </Stack>
    </Screen>
  )
}

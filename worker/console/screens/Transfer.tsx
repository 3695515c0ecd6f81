import { Alert, Button, FileButton, Stack, Text, Title } from '@mantine/core'
import { reaches } from '../../api/permissions.ts'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { Screen } from '../frame/Screen.tsx'
import { fill, useWords } from '../language.tsx'
import { useMember } from '../requests/me.ts'
import { isRefused, Refused } from '../requests/refused.ts'
import { NotABoardFile, useExport, useImport } from '../requests/whole-board.ts'

/** All of the Board's work as one file: to keep elsewhere, or to begin another server with. */
export function Transfer() {
  const { transfer: said, frame } = useWords()
  const { role } = useMember()
  const out = useExport()
  const into = useImport()
  const named =
    into.error instanceof NotABoardFile || isRefused(into.error, 409) || isRefused(into.error, 422)
  if (!reaches(role, 'administrator'))
    return (
      <Screen title={frame.screens.transfer}>
        <Text>{said.forAdministrators}</Text>
      </Screen>
    )
  return (
    <Screen title={frame.screens.transfer}>
      <Stack maw={760} gap="lg">
        <Stack component="section" gap="xs">
          <Title order={2}>{said.export}</Title>
          <Text>{said.exportHelp}</Text>
          <FailedNotice error={out.error} />
          <Button w="fit-content" loading={out.isPending} onClick={() => out.mutate()}>
            {said.export}
          </Button>
        </Stack>
        <Stack component="section" gap="xs">
          <Title order={2}>{said.import}</Title>
          <Text>{said.importHelp}</Text>
          <FailedNotice error={named ? null : into.error} />
          {named ? (
            <Alert color="red" variant="outline" role="alert">
              {isRefused(into.error, 409) ? said.notEmpty : said.broken}
              {into.error instanceof Refused
                ? into.error.fields.slice(0, 10).map(({ path, message }) => (
                    <div key={`${path} ${message}`}>
                      <code>{path}</code>: {message}
                    </div>
                  ))
                : null}
            </Alert>
          ) : null}
          <FileButton accept=".json" onChange={(file) => file && into.mutate(file)}>
            {(props) => (
              <Button variant="default" w="fit-content" loading={into.isPending} {...props}>
                {said.choose}
              </Button>
            )}
          </FileButton>
          <Text role="status">{into.data ? fill(said.done, into.data) : ''}</Text>
        </Stack>
      </Stack>
    </Screen>
  )
}

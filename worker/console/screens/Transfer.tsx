import { Alert, Button, FileButton, Stack, Text, Title } from '@mantine/core'
import { reaches } from '../../api/permissions.ts'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { Screen } from '../frame/Screen.tsx'
import { fill, useWords } from '../language.tsx'
import { useMember } from '../requests/me.ts'
import { useExport, useImport } from '../requests/whole-board.ts'
import { importFaults } from '../words/import-faults.ts'

/** How many faults of a file are named at once. */
const mostNamed = 10

/** All of the Board's work as one file: to keep elsewhere, or to begin another server with. */
export function Transfer() {
  const words = useWords()
  const { transfer: said, frame } = words
  const { role } = useMember()
  const out = useExport()
  const into = useImport()
  const faults = importFaults(into.error, words)
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
          <FailedNotice error={faults === null ? into.error : null} />
          {faults === null ? null : (
            <Alert color="red" variant="outline" role="alert" title={said.broken}>
              {faults.slice(0, mostNamed).map(({ at, text }) => (
                <div key={`${at} ${text}`}>
                  {at === '' ? null : <code>{at}</code>}
                  {at === '' ? text : `: ${text}`}
                </div>
              ))}
              {faults.length > mostNamed ? fill(said.more, { count: faults.length - mostNamed }) : null}
            </Alert>
          )}
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

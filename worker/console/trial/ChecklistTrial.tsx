import { Alert, Button, Stack, Table, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Finding, Report } from '../../../shared/schema/report.ts'
import { fill } from '../language.tsx'
import type { Trial } from '../requests/documents.ts'
import { type Sample, useSamples } from '../requests/samples.ts'
import { type Tried, useTrial } from './use-trial.ts'
import { useTrialWords } from './words/words.ts'

interface ChecklistTrialProps {
  /** What is out; null before the first release. */
  before: Checklist | null
  after: Checklist
  /** What was tried against what, and what each sample draft showed; null while it runs. */
  onTried(tried: Omit<Trial, 'digest'> | null): void
}

const none: readonly Sample[] = []

/** «Kiểm tra trước»: the new checklist beside the published one on the Board's own drafts, in this browser. */
export function ChecklistTrial({ before, after, onTried }: ChecklistTrialProps) {
  const words = useTrialWords()
  const { data: samples = none, isError, isSuccess } = useSamples()
  const [run, setRun] = useState(0)
  const { tried, failed, running } = useTrial({ before, after, samples, run })
  const done = run > 0 && !running && failed === null && tried.length === samples.length
  const tell = useRef(onTried)
  useEffect(() => {
    tell.current = onTried
  })
  useEffect(() => {
    tell.current(done ? { against: before?.version ?? null, samples: tried.map(asTold) } : null)
  }, [done, tried, before])
  const changed = tried.filter(({ changes }) => !isUnchanged(changes)).length
  return (
    <Stack gap="sm">
      {isError ? (
        <Alert color="red" variant="outline">
          {words.samplesFailed}
        </Alert>
      ) : null}
      {isSuccess && samples.length === 0 ? <Text size="sm">{words.noSamples}</Text> : null}
      <Button
        w="fit-content"
        variant="default"
        disabled={!isSuccess}
        loading={running}
        onClick={() => setRun(run + 1)}
      >
        {run === 0 ? words.run : words.again}
      </Button>
      <Text size="sm" role="status">
        {running ? fill(words.running, { done: tried.length, count: samples.length }) : ''}
        {done ? fill(words.summary, { count: samples.length, changed }) : ''}
      </Text>
      {failed === null ? null : (
        <Alert color="red" variant="outline">
          {fill(words.failed, { title: failed.title })}
        </Alert>
      )}
      {tried.length > 0 ? <TriedTable tried={tried} /> : null}
    </Stack>
  )
}

const asTold = ({ sample, digest, before, after, changes }: Tried): Trial['samples'][number] => ({
  sample: sample.id,
  text: digest,
  verdictBefore: before?.verdict ?? null,
  verdictAfter: after.verdict,
  added: changes.added.length + changes.changed.length,
  removed: changes.removed.length + changes.changed.length,
})

const isUnchanged = ({ added, removed, changed }: Tried['changes']): boolean =>
  added.length + removed.length + changed.length === 0

function TriedTable({ tried }: { tried: readonly Tried[] }) {
  const words = useTrialWords()
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table layout="fixed" verticalSpacing="xs" withTableBorder aria-label={words.caption}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="24%">{words.sample}</Table.Th>
            <Table.Th w="16%">{words.before}</Table.Th>
            <Table.Th w="16%">{words.after}</Table.Th>
            <Table.Th>{words.changes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tried.map(({ sample, before, after, changes }) => (
            <Table.Tr key={sample.id} style={{ verticalAlign: 'top' }}>
              <Table.Th scope="row" fw={500}>
                {sample.title}
              </Table.Th>
              <Table.Td>{before === null ? words.never : <Outcome report={before} />}</Table.Td>
              <Table.Td>
                <Outcome report={after} />
              </Table.Td>
              <Table.Td>
                {isUnchanged(changes) ? <Text size="sm">{words.none}</Text> : <Changes changes={changes} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Outcome({ report }: { report: Report }) {
  const words = useTrialWords()
  const count = (severity: Finding['severity']) =>
    report.findings.filter((finding) => finding.severity === severity).length
  return (
    <>
      <Text size="sm" fw={600}>
        {words.verdicts[report.verdict]}
      </Text>
      <Text size="xs" c="dimmed">
        {fill(words.findings, { errors: count('error'), warnings: count('warning') })}
      </Text>
    </>
  )
}

function Changes({ changes }: { changes: Tried['changes'] }) {
  const words = useTrialWords()
  const rows = [
    ...changes.added.map((finding) => ({ kind: words.added, sign: '+', text: finding.message })),
    ...changes.removed.map((finding) => ({ kind: words.removed, sign: '−', text: finding.message })),
    ...changes.changed.map(({ before, after }) => ({
      kind: words.changed,
      sign: '±',
      text: `${before.message} → ${after.message}`,
    })),
  ]
  return (
    <details open={rows.length <= 4}>
      <summary>
        {words.added} {changes.added.length} · {words.removed} {changes.removed.length} · {words.changed}{' '}
        {changes.changed.length}
      </summary>
      {rows.map(({ kind, sign, text }) => (
        <Text key={`${sign} ${text}`} size="sm" mt={4}>
          <span aria-hidden="true">{sign}</span> <strong>{kind}:</strong> {text}
        </Text>
      ))}
    </details>
  )
}

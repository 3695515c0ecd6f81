import { Alert, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { FailedNotice } from '../../frame/FailedNotice.tsx'
import { fill, useWords } from '../../language.tsx'
import { approvedFor } from '../../requests/documents.ts'
import { useNextRelease } from '../../requests/releases.ts'
import { toSign } from '../../signing/to-sign.ts'
import { sayUnsignable } from '../../words/say-unsignable.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { Fingerprints } from './Fingerprints.tsx'
import { SignForm } from './SignForm.tsx'

/** What is approved and not out yet: verified here, shown in words, and signed with the publisher's own key. */
export function NextReleaseSection() {
  const words = useWords()
  const { releases: said, frame } = words
  const next = useNextRelease()
  const data = next.data
  const verified = useQuery({
    queryKey: ['releases', 'verified', data],
    enabled: data !== undefined && data.changes.length > 0,
    queryFn: async () => {
      if (!data) throw new Error('asked before there is an answer')
      return toSign(data, await approvedFor(data.changes), Date.now())
    },
  })
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{data ? fill(said.next, { version: data.version }) : said.nextOne}</Title>
      <FailedNotice error={next.error} again={() => void next.refetch()} />
      {data?.changes.length === 0 ? <Text>{said.nothing}</Text> : null}
      {verified.error ? (
        <Alert color="red" variant="outline" role="alert" title={said.unsafe}>
          {sayUnsignable(verified.error, words)}
        </Alert>
      ) : null}
      {verified.isLoading ? <Text>{frame.loading}</Text> : null}
      {verified.data ? (
        <>
          <DifferenceTable toSign={verified.data} />
          {verified.data.faults.length > 0 ? (
            <Alert color="red" variant="outline" role="alert" title={said.unsafe}>
              <List>
                {verified.data.faults.map(({ fault, subject }) => (
                  <List.Item key={`${fault} ${subject}`}>{fill(said.faults[fault], { subject })}</List.Item>
                ))}
              </List>
            </Alert>
          ) : (
            <>
              <Fingerprints toSign={verified.data} signers={data?.signing?.signers ?? []} />
              <SignForm toSign={verified.data} />
            </>
          )}
        </>
      ) : null}
    </Stack>
  )
}

import { Button, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { fill, useWords } from '../language.tsx'
import {
  type AnyDocument,
  type Loaded,
  useRevision,
  useRevisions,
  useVersions,
} from '../requests/documents.ts'
import { useNextRelease, type Withdrawal } from '../requests/releases.ts'
import { sayWhen } from '../words/when.ts'
import type { Kind } from './kind.ts'
import type { MayDo } from './may-do.ts'
import { useStep } from './use-step.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

interface HistoryProps<Value extends AnyDocument> {
  kind: Kind<Value>
  loaded: Loaded<Value>
  may: MayDo
}

/** Every revision that was ever saved: any two beside each other, and any one taken up again as a new draft. */
export function History<Value extends AnyDocument>({ kind, loaded, may }: HistoryProps<Value>) {
  const words = useWords()
  const { history: said, releases } = words
  const { view } = loaded
  const { id } = view.document
  const step = useStep(kind, loaded)
  const revisions = useRevisions(kind.noun, id)
  const versions = useVersions(kind.noun, id)
  const listed = revisions.data?.pages.flatMap(({ items }) => items) ?? []
  const released = versions.data?.items ?? []
  const versionOf = (digest: string) => released.find((version) => version.digest === digest)
  const next = useNextRelease(may.withdraw)
  const [asked, ask] = useState<Withdrawal | null>(null)
  const isPending = (version: number): boolean =>
    next.data?.changes.some(
      (each) =>
        each.change === 'withdrawn' && each.noun === kind.noun && each.id === id && each.version === version,
    ) ?? false
  const [chosen, choose] = useState<{ before: number; after: number } | null>(null)
  const before = chosen?.before ?? Math.max(1, view.revision - 1)
  const after = chosen?.after ?? view.revision
  const [one, other] = [useRevision<Value>(kind.noun, id, before), useRevision<Value>(kind.noun, id, after)]
  const choices = listed.map(({ revision, digest }) => ({
    value: String(revision),
    label: [
      fill(said.revision, { revision }),
      versionOf(digest) ? fill(said.released, { version: versionOf(digest)?.version ?? 0 }) : null,
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Stack>
      <FailedNotice error={revisions.error ?? versions.error ?? one.error ?? other.error} />
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{said.number}</Table.Th>
              <Table.Th>{said.saved}</Table.Th>
              <Table.Th>{said.out}</Table.Th>
              <Table.Th>{said.actions}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {listed.map(({ revision, digest, savedBy, savedAt }) => {
              const version = versionOf(digest)
              return (
                <Table.Tr key={revision}>
                  <Table.Td>{revision}</Table.Td>
                  <Table.Td>
                    {sayWhen(savedAt, words)} · {savedBy?.name ?? words.list.bySignatures}
                  </Table.Td>
                  <Table.Td>
                    {version
                      ? fill(version.withdrawn ? said.withdrawn : said.released, { version: version.version })
                      : null}
                    {version && isPending(version.version) ? ` · ${said.toWithdraw}` : null}
                  </Table.Td>
                  <Table.Td>
                    <Group gap="xs">
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={fill(said.compareWith, { revision })}
                        disabled={revision === view.revision}
                        onClick={() => choose({ before: revision, after: view.revision })}
                      >
                        {said.compare}
                      </Button>
                      {may.withdraw && version?.version === view.published && !isPending(version.version) ? (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={fill(releases.withdrawOne, { id, version: version.version })}
                          onClick={() => ask({ noun: kind.noun, id, version: version.version })}
                        >
                          {releases.withdraw}
                        </Button>
                      ) : null}
                      {may.restore && revision !== view.revision ? (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={fill(said.restoreRevision, { revision })}
                          loading={step.pending === 'restore'}
                          onClick={() => step.take({ step: 'restore', revision })}
                        >
                          {said.restore}
                        </Button>
                      ) : null}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <WithdrawDialog asked={asked} onDone={() => ask(null)} />
      {revisions.hasNextPage ? (
        <Button variant="default" w="fit-content" onClick={() => void revisions.fetchNextPage()}>
          {said.more}
        </Button>
      ) : null}
      <section>
        <Title order={2} mb="xs">
          {said.differences}
        </Title>
        <Group mb="sm">
          <NativeSelect
            label={said.before}
            data={choices}
            value={String(before)}
            onChange={({ currentTarget }) => choose({ before: Number(currentTarget.value), after })}
          />
          <NativeSelect
            label={said.after}
            data={choices}
            value={String(after)}
            onChange={({ currentTarget }) => choose({ before, after: Number(currentTarget.value) })}
          />
        </Group>
        {one.data && other.data ? (
          before === after ? (
            <Text>{said.same}</Text>
          ) : (
            <kind.Differences before={one.data.document} after={other.data.document} />
          )
        ) : (
          <Text>{words.frame.loading}</Text>
        )}
      </section>
    </Stack>
  )
}

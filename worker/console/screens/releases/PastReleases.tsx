import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { WithdrawDialog } from '../../documents/WithdrawDialog.tsx'
import { FailedNotice } from '../../frame/FailedNotice.tsx'
import { TextLink } from '../../frame/links.tsx'
import { fill, useWords } from '../../language.tsx'
import { useNextRelease, useReleases, useWithdrawal, type Withdrawal } from '../../requests/releases.ts'
import { sayWhen } from '../../words/when.ts'

/** What went out, the newest first; of the newest, each checklist can be withdrawn with the next. */
export function PastReleases({ publishes }: { publishes: boolean }) {
  const words = useWords()
  const { releases: said } = words
  const releases = useReleases()
  const next = useNextRelease(publishes)
  const withdrawal = useWithdrawal()
  const [asked, ask] = useState<Withdrawal | null>(null)
  const rows = releases.data?.pages.flatMap(({ items }) => items) ?? []
  const pending = (next.data?.changes ?? []).filter(({ change }) => change === 'withdrawn')
  return (
    <>
      <FailedNotice error={releases.error ?? withdrawal.error} />
      {pending.map(({ noun, id, version, title }) => (
        <Group key={`${noun} ${id} ${version}`} mb="xs">
          <Text>{fill(said.toWithdraw, { title, version })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => withdrawal.mutate({ withdraw: false, noun, id, version })}
          >
            {said.keep}
          </Button>
        </Group>
      ))}
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{said.number}</Table.Th>
              <Table.Th>{said.publishedAt}</Table.Th>
              <Table.Th>{said.contents}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ version: release, publishedAt, publishedBy, checklists, withdrawn }, at) => (
              <Table.Tr key={release}>
                <Table.Td>{release}</Table.Td>
                <Table.Td>
                  {sayWhen(publishedAt, words)} · {publishedBy?.name ?? words.list.bySignatures}
                </Table.Td>
                <Table.Td>
                  {checklists.map(({ id, version }) => (
                    <Group key={id} gap="xs">
                      <TextLink to="/bo-tieu-chi/$id" params={{ id }}>
                        {fill(said.version, { id, version })}
                      </TextLink>
                      {publishes && at === 0 && !pending.some((each) => each.id === id) ? (
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={fill(said.withdrawOne, { id, version })}
                          onClick={() => ask({ noun: 'checklist', id, version })}
                        >
                          {said.withdraw}
                        </Button>
                      ) : null}
                    </Group>
                  ))}
                  {withdrawn.length > 0 ? (
                    <Text size="sm" c="dimmed">
                      {fill(said.withdrawnList, {
                        list: withdrawn
                          .map(({ id, version }) => fill(said.version, { id, version }))
                          .join('; '),
                      })}
                    </Text>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {releases.hasNextPage ? (
        <Button variant="default" onClick={() => void releases.fetchNextPage()}>
          {words.history.more}
        </Button>
      ) : null}
      <WithdrawDialog asked={asked} onDone={() => ask(null)} />
    </>
  )
}

import { List, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { TextLink } from '../frame/links.tsx'
import { Screen } from '../frame/Screen.tsx'
import { fill, useWords } from '../language.tsx'
import { type DocumentSummary, type Noun, useDocuments } from '../requests/documents.ts'
import { sayWhen } from '../words/when.ts'

/** What waits for a reviewer, what has been approved and waits for a publisher, and what waits for one more of them. */
export function Reviews() {
  const { frame, reviews: said } = useWords()
  return (
    <Screen title={frame.screens.reviews}>
      <Stack gap="lg">
        <Waiting state="in-review" title={said.waiting} />
        <Waiting state="approved" title={said.approved} />
        <Waiting state="awaiting-signatures" title={said.awaiting} />
      </Stack>
    </Screen>
  )
}

function Waiting({
  state,
  title,
}: {
  state: 'in-review' | 'approved' | 'awaiting-signatures'
  title: string
}) {
  const words = useWords()
  const checklists = useDocuments('checklist', { state })
  const portals = useDocuments('portal', { state })
  const line = (noun: Noun, { id, changedBy, changedAt }: DocumentSummary, link: ReactNode) => (
    <List.Item key={`${noun}/${id}`}>
      {link}{' '}
      <Text span size="sm" c="dimmed">
        {fill(words.document.changed, {
          who: changedBy?.name ?? words.list.bySignatures,
          when: sayWhen(changedAt, words),
        })}
      </Text>
    </List.Item>
  )
  const search = { tab: 'duyet' as const }
  const lines = [
    ...(checklists.data?.items ?? []).map((row) =>
      line(
        'checklist',
        row,
        <TextLink to="/bo-tieu-chi/$id" params={{ id: row.id }} search={search}>
          {row.title}
        </TextLink>,
      ),
    ),
    ...(portals.data?.items ?? []).map((row) =>
      line(
        'portal',
        row,
        <TextLink to="/cong/$id" params={{ id: row.id }} search={search}>
          {fill(words.reviews.portal, { title: row.title })}
        </TextLink>,
      ),
    ),
  ]
  return (
    <section>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <FailedNotice error={checklists.error ?? portals.error} />
      {lines.length > 0 ? <List>{lines}</List> : <Text>{words.reviews.none}</Text>}
      {checklists.data?.next ? (
        <TextLink to="/bo-tieu-chi" search={{ state }}>
          {words.reviews.allChecklists}
        </TextLink>
      ) : null}
      {portals.data?.next ? (
        <TextLink to="/cong" search={{ state }}>
          {words.reviews.allPortals}
        </TextLink>
      ) : null}
    </section>
  )
}

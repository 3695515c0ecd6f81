import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailedNotice } from '../frame/FailedNotice.tsx'
import { Screen } from '../frame/Screen.tsx'
import { useWords } from '../language.tsx'
import { type DocumentSummary, type Noun, useDocuments } from '../requests/documents.ts'
import { DocumentTable } from './DocumentTable.tsx'
import { ListFilters } from './ListFilters.tsx'
import type { ListSearch } from './list-search.ts'

interface DocumentListProps {
  noun: Noun
  title: string
  actions: ReactNode
  search: ListSearch
  onSearch(search: ListSearch): void
  link(row: DocumentSummary): ReactNode
}

/** All documents of a kind: searched, filtered, sorted and paged by the address. */
export function DocumentList({ noun, title, actions, search, onSearch, link }: DocumentListProps) {
  const { frame } = useWords()
  const { data, error, refetch } = useDocuments(noun, search)
  return (
    <Screen title={title} actions={actions}>
      <ListFilters search={search} onSearch={onSearch} />
      <FailedNotice error={error} again={() => void refetch()} />
      {data ? (
        <DocumentTable rows={data.items} next={data.next} search={search} onSearch={onSearch} link={link} />
      ) : error ? null : (
        <Text>{frame.loading}</Text>
      )}
    </Screen>
  )
}

import { Anchor, Button, Group, Table, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { StateBadge } from '../frame/StateBadge.tsx'
import { fill, useWords } from '../language.tsx'
import type { DocumentSummary } from '../requests/documents.ts'
import { sayWhen } from '../words/when.ts'
import type { ListSearch } from './list-search.ts'

interface DocumentTableProps {
  rows: readonly DocumentSummary[]
  /** The cursor of the next page. */
  next: string | null
  search: ListSearch
  onSearch(search: ListSearch): void
  link(row: DocumentSummary): ReactNode
}

/** Documents with their state, and who changed them last. */
export function DocumentTable({ rows, next, search, onSearch, link }: DocumentTableProps) {
  const words = useWords()
  const { list } = words
  const order = search.sort ?? 'changed'
  const heading = (
    sort: NonNullable<ListSearch['sort']>,
    label: string,
    direction: 'ascending' | 'descending',
  ) => (
    <Table.Th aria-sort={order === sort ? direction : 'none'}>
      <UnstyledButton fw={700} fz="sm" onClick={() => onSearch({ ...search, cursor: undefined, sort })}>
        {label} <span aria-hidden="true">{order !== sort ? '↕' : direction === 'ascending' ? '↑' : '↓'}</span>
      </UnstyledButton>
    </Table.Th>
  )
  return (
    <>
      <Table.ScrollContainer minWidth={620}>
        <Table highlightOnHover verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {heading('title', list.title, 'ascending')}
              <Table.Th>{list.state}</Table.Th>
              <Table.Th>{list.published}</Table.Th>
              {heading('changed', list.changed, 'descending')}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Anchor component="span">{link(row)}</Anchor>
                  <Text size="xs" c="dimmed">
                    {row.id}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <StateBadge state={row.state} />
                </Table.Td>
                <Table.Td>
                  {row.published === null ? list.never : fill(list.version, { version: row.published })}
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{sayWhen(row.changedAt, words)}</Text>
                  <Text size="xs" c="dimmed">
                    {row.changedBy?.name ?? list.bySignatures}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length === 0 ? <Text my="md">{list.none}</Text> : null}
      <Group mt="sm">
        {search.cursor ? (
          <Button variant="default" onClick={() => onSearch({ ...search, cursor: undefined })}>
            {list.first}
          </Button>
        ) : null}
        {next ? (
          <Button variant="default" onClick={() => onSearch({ ...search, cursor: next })}>
            {list.next}
          </Button>
        ) : null}
      </Group>
    </>
  )
}

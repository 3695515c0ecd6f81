import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useWords } from '../language.tsx'
import { type ListSearch, states } from './list-search.ts'

interface ListFiltersProps {
  search: ListSearch
  onSearch(search: ListSearch): void
}

/** Each change begins again at the first page. */
export function ListFilters({ search, onSearch }: ListFiltersProps) {
  const words = useWords()
  const { list } = words
  const [text, setText] = useState(search.q ?? '')
  useEffect(() => setText(search.q ?? ''), [search.q])
  const set = (change: Partial<ListSearch>) => onSearch({ ...search, cursor: undefined, ...change })
  const find = useDebouncedCallback((q: string) => set({ q: q.trim() || undefined }), 250)
  return (
    <Group align="flex-end" mb="sm" role="search">
      <TextInput
        label={list.search}
        type="search"
        w={320}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          find(currentTarget.value)
        }}
      />
      <NativeSelect
        label={list.state}
        value={search.state ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = states.find((state) => state === currentTarget.value)
          set({ state: chosen })
        }}
        data={[
          { value: '', label: list.anyState },
          ...states.map((state) => ({ value: state, label: words.states[state] })),
        ]}
      />
    </Group>
  )
}

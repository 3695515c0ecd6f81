import { Stack, Title } from '@mantine/core'
import { TextField } from '../fields/TextField.tsx'
import { ItemList } from '../ItemList.tsx'
import { named, newId } from '../ids.ts'
import { useEditorWords } from '../words/words.ts'
import { Ideas } from './Ideas.tsx'
import type { PartProps } from './part.ts'

export function Coverage({ value, change, amend }: PartProps) {
  const { fields } = useEditorWords()
  return (
    <ItemList
      list="coverage"
      path="coverage"
      items={value.coverage}
      name={(group) => group.title}
      fresh={() => ({ id: newId(value.coverage), title: '', points: [] })}
      onChange={(coverage, path) => change({ ...value, coverage }, path)}
    >
      {(group, path, set) => (
        <Stack gap="sm">
          <TextField
            path={`${path}.title`}
            label={fields.name}
            value={group.title}
            onChange={(title) => set({ ...group, title }, 'title')}
            onLeave={() => amend(named(value, 'coverage', value.coverage.indexOf(group), group.title))}
          />
          <Title order={3}>{fields.points}</Title>
          <Ideas
            list="points"
            path={`${path}.points`}
            value={group.points}
            onChange={(points, field) => set({ ...group, points }, field)}
          />
        </Stack>
      )}
    </ItemList>
  )
}

import { Stack } from '@mantine/core'
import type { AnyOf } from '../../../../shared/schema/text.ts'
import { PhrasesField } from '../fields/PhrasesField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { ItemList } from '../ItemList.tsx'
import { useEditorWords } from '../words/words.ts'

interface IdeasProps {
  list: 'mustMention' | 'points'
  path: string
  value: readonly AnyOf[]
  /** `field`: its path inside the item that holds the list; null for ideas that came, went or moved. */
  onChange(value: AnyOf[], field: string | null): void
}

/** Ideas, each with the wordings of which one is enough. */
export function Ideas({ list, path, value, onChange }: IdeasProps) {
  const { fields } = useEditorWords()
  return (
    <ItemList
      list={list}
      path={path}
      items={value}
      name={(idea) => idea.title}
      fresh={() => ({ title: '', anyOf: [] })}
      onChange={(ideas, at) => onChange(ideas, at === null ? null : at.slice(path.length - list.length))}
    >
      {(idea, own, set) => (
        <Stack gap="sm">
          <TextField
            path={`${own}.title`}
            label={list === 'points' ? fields.point : fields.mention}
            value={idea.title}
            onChange={(title) => set({ ...idea, title }, 'title')}
          />
          <PhrasesField
            path={`${own}.anyOf`}
            label={fields.anyOf}
            value={idea.anyOf}
            onChange={(anyOf) => set({ ...idea, anyOf }, 'anyOf')}
          />
        </Stack>
      )}
    </ItemList>
  )
}

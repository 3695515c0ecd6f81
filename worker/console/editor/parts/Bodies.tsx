import { Stack } from '@mantine/core'
import { PhrasesField } from '../fields/PhrasesField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { ItemList } from '../ItemList.tsx'
import { named, newId } from '../ids.ts'
import { useEditorWords } from '../words/words.ts'
import type { PartProps } from './part.ts'

/** Those who are given work, or those who receive the plan: both are names with aliases. */
export function Bodies({
  value,
  change,
  amend,
  list,
}: PartProps & { list: 'implementation' | 'recipients' }) {
  const { fields, items: words } = useEditorWords()
  const bodies = value[list]
  return (
    <ItemList
      list={list}
      path={list}
      items={bodies}
      name={(body) => body.name}
      aside={(body) => (body.required ? '' : words.optional)}
      fresh={() => ({ id: newId(bodies), name: '', aliases: [], required: true })}
      onChange={(next, path) => change({ ...value, [list]: next }, path)}
    >
      {(body, path, set) => (
        <Stack gap="sm">
          <TextField
            path={`${path}.name`}
            label={fields.name}
            value={body.name}
            onChange={(name) => set({ ...body, name }, 'name')}
            onLeave={() => amend(named(value, list, bodies.indexOf(body), body.name))}
          />
          <PhrasesField
            path={`${path}.aliases`}
            label={fields.aliases}
            value={body.aliases}
            onChange={(aliases) => set({ ...body, aliases }, 'aliases')}
          />
          <SwitchField
            path={`${path}.required`}
            label={fields.required}
            value={body.required}
            onChange={(required) => set({ ...body, required }, 'required')}
          />
        </Stack>
      )}
    </ItemList>
  )
}

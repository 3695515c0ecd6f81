import { Stack } from '@mantine/core'
import type { Clause } from '../../../../shared/schema/clause.ts'
import { ClausePreview } from '../../preview/ClausePreview.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { ItemList } from '../ItemList.tsx'
import { named, newId } from '../ids.ts'
import { useEditorWords } from '../words/words.ts'
import type { PartProps } from './part.ts'

export function Clauses({ value, change, amend }: PartProps) {
  const { fields } = useEditorWords()
  const titleOf = (id: string) => value.sections.find((section) => section.id === id)?.title ?? id
  return (
    <ItemList
      list="clauses"
      path="clauses"
      items={value.clauses}
      name={(clause) => clause.title}
      aside={(clause) => titleOf(clause.section)}
      fresh={(): Clause => ({
        id: newId(value.clauses),
        section: value.sections[0]?.id ?? '',
        title: '',
        text: '',
      })}
      onChange={(clauses, path) => change({ ...value, clauses }, path)}
    >
      {(clause, path, set) => (
        <Stack gap="sm">
          <TextField
            path={`${path}.title`}
            label={fields.name}
            value={clause.title}
            onChange={(title) => set({ ...clause, title }, 'title')}
            onLeave={() => amend(named(value, 'clauses', value.clauses.indexOf(clause), clause.title))}
          />
          <ChoiceField
            path={`${path}.section`}
            label={fields.section}
            value={clause.section}
            options={value.sections.map(({ id, title }) => ({ value: id, label: title || id }))}
            onChange={(section) => set({ ...clause, section }, 'section')}
          />
          <TextField
            path={`${path}.text`}
            label={fields.text}
            help={fields.textHelp}
            rows={6}
            value={clause.text}
            onChange={(text) => set({ ...clause, text }, 'text')}
          />
          <ClausePreview text={clause.text} />
          <TextField
            path={`${path}.remark`}
            label={fields.remark}
            optional
            value={clause.remark ?? ''}
            onChange={(remark) => {
              const { remark: _, ...rest } = clause
              set(remark === '' ? rest : { ...rest, remark }, 'remark')
            }}
          />
        </Stack>
      )}
    </ItemList>
  )
}

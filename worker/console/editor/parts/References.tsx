import { Stack } from '@mantine/core'
import classes from '../editor.module.css'
import { DateField } from '../fields/DateField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { ItemList } from '../ItemList.tsx'
import { named, newId } from '../ids.ts'
import { useEditorWords } from '../words/words.ts'
import type { PartProps } from './part.ts'

export function References({ value, change, amend }: PartProps) {
  const { fields, items: words } = useEditorWords()
  return (
    <ItemList
      list="references"
      path="references"
      items={value.references}
      name={(reference) => `${reference.kind} ${reference.number}`.trim()}
      aside={(reference) => (reference.required ? '' : words.optional)}
      fresh={() => ({
        id: newId(value.references),
        kind: '',
        number: '',
        date: '',
        issuer: '',
        subject: '',
        required: false,
      })}
      onChange={(references, path) => change({ ...value, references }, path)}
    >
      {(reference, path, set) => (
        <Stack gap="sm">
          <div className={classes.pair}>
            <TextField
              path={`${path}.kind`}
              label={fields.kind}
              value={reference.kind}
              onChange={(kind) => set({ ...reference, kind }, 'kind')}
            />
            <TextField
              path={`${path}.number`}
              label={fields.number}
              value={reference.number}
              onChange={(number) => set({ ...reference, number }, 'number')}
              onLeave={() =>
                amend(
                  named(
                    value,
                    'references',
                    value.references.indexOf(reference),
                    `${reference.kind} ${reference.number}`,
                  ),
                )
              }
            />
            <DateField
              path={`${path}.date`}
              label={fields.date}
              value={reference.date}
              onChange={(date) => set({ ...reference, date }, 'date')}
            />
          </div>
          <TextField
            path={`${path}.issuer`}
            label={fields.issuer}
            value={reference.issuer}
            onChange={(issuer) => set({ ...reference, issuer }, 'issuer')}
          />
          <TextField
            path={`${path}.subject`}
            label={fields.subject}
            rows={2}
            value={reference.subject}
            onChange={(subject) => set({ ...reference, subject }, 'subject')}
          />
          <SwitchField
            path={`${path}.required`}
            label={fields.required}
            value={reference.required}
            onChange={(required) => set({ ...reference, required }, 'required')}
          />
        </Stack>
      )}
    </ItemList>
  )
}

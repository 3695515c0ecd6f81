import { Fieldset, Stack } from '@mantine/core'
import { type Form, form as forms } from '../../../../shared/schema/checklist.ts'
import classes from '../editor.module.css'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DateField } from '../fields/DateField.tsx'
import { FieldNotes } from '../fields/FieldNotes.tsx'
import { PhrasesField } from '../fields/PhrasesField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { useEditorWords } from '../words/words.ts'
import { OverlapField } from './OverlapField.tsx'
import type { PartProps } from './part.ts'

export function General({ value, change }: PartProps) {
  const words = useEditorWords()
  const { fields } = words
  const { basis } = value
  const setBasis = (next: Partial<typeof basis>, field: string) =>
    change({ ...value, basis: { ...basis, ...next } }, `basis.${field}`)
  return (
    <Stack gap="sm">
      <TextField
        path="title"
        label={fields.title}
        value={value.title}
        onChange={(title) => change({ ...value, title }, 'title')}
      />
      <Fieldset legend={fields.basis}>
        <Stack gap="sm">
          <FieldNotes path="basis" />
          <div className={classes.pair}>
            <TextField
              path="basis.kind"
              label={fields.kind}
              value={basis.kind}
              onChange={(kind) => setBasis({ kind }, 'kind')}
            />
            <TextField
              path="basis.number"
              label={fields.number}
              value={basis.number}
              onChange={(number) => setBasis({ number }, 'number')}
            />
            <DateField
              path="basis.date"
              label={fields.date}
              value={basis.date ?? ''}
              onChange={(date) => {
                const { date: _, ...rest } = basis
                change({ ...value, basis: date === '' ? rest : { ...rest, date } }, 'basis.date')
              }}
            />
          </div>
          <TextField
            path="basis.issuer"
            label={fields.issuer}
            value={basis.issuer}
            onChange={(issuer) => setBasis({ issuer }, 'issuer')}
          />
          <TextField
            path="basis.subject"
            label={fields.subject}
            rows={2}
            value={basis.subject}
            onChange={(subject) => setBasis({ subject }, 'subject')}
          />
        </Stack>
      </Fieldset>
      <PhrasesField
        path="appliesTo"
        label={fields.appliesTo}
        help={fields.appliesToHelp}
        value={value.appliesTo}
        onChange={(appliesTo) => change({ ...value, appliesTo }, 'appliesTo')}
      />
      <ChoiceField<Form>
        path="form"
        label={fields.form}
        value={value.form}
        options={forms.options.map((form) => ({ value: form, label: words.forms[form] }))}
        onChange={(form) => change({ ...value, form }, 'form')}
      />
      <OverlapField value={value.overlap} onChange={(overlap) => change({ ...value, overlap }, 'overlap')} />
    </Stack>
  )
}

import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useLanguage, useWords } from '../../language.tsx'
import { useSurroundings } from '../surroundings.tsx'
import { useEditorWords } from '../words/words.ts'
import { parseDay } from './day.ts'
import { FieldNotes } from './FieldNotes.tsx'

interface DateFieldProps {
  path: string
  label: string
  /** `YYYY-MM-DD`, or '' for none. */
  value: string
  onChange(value: string): void
}

/** A date as people here write it: 25/12/2023. */
export function DateField({ path, label, value, onChange }: DateFieldProps) {
  const { fields } = useEditorWords()
  const { language } = useLanguage()
  const { issues } = useWords()
  const { readOnly, faults } = useSurroundings()
  const [typed, setTyped] = useState(false)
  return (
    <div>
      <DateInput
        label={label}
        placeholder={fields.dateHelp}
        valueFormat="DD/MM/YYYY"
        locale={language}
        dateParser={parseDay}
        value={value === '' ? null : value}
        clearable={!readOnly}
        clearButtonProps={{ 'aria-label': '×' }}
        readOnly={readOnly}
        // What no calendar has is not taken: the date before it stands, and it is said.
        error={typed ? issues.date : faults.get(path)}
        data-path={path}
        onChange={(day) => {
          setTyped(false)
          onChange(day ?? '')
        }}
        onBlur={({ currentTarget }) =>
          setTyped(currentTarget.value.trim() !== '' && parseDay(currentTarget.value) === null)
        }
      />
      <FieldNotes path={path} />
    </div>
  )
}

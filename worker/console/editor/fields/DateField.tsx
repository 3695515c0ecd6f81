import { DateInput } from '@mantine/dates'
import { useLanguage } from '../../language.tsx'
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
  const { readOnly, faults } = useSurroundings()
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
        error={faults.get(path)}
        data-path={path}
        onChange={(day) => onChange(day ?? '')}
      />
      <FieldNotes path={path} />
    </div>
  )
}

import { Textarea, TextInput } from '@mantine/core'
import { useSurroundings } from '../surroundings.tsx'
import { FieldNotes } from './FieldNotes.tsx'

interface TextFieldProps {
  path: string
  label: string
  help?: string
  value: string
  /** Rows of a text of several paragraphs; without it the text is one line. */
  rows?: number
  optional?: boolean
  onChange(value: string): void
  onLeave?(): void
}

export function TextField({ path, label, help, value, rows, optional, onChange, onLeave }: TextFieldProps) {
  const { readOnly, faults } = useSurroundings()
  const props = {
    label,
    description: help,
    value,
    readOnly,
    error: faults.get(path),
    'data-path': path,
    required: !optional,
    withAsterisk: false,
    onBlur: onLeave,
  }
  return (
    <div>
      {rows === undefined ? (
        <TextInput {...props} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <Textarea
          {...props}
          autosize
          minRows={rows}
          maxRows={18}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      <FieldNotes path={path} />
    </div>
  )
}

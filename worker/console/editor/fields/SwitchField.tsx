import { Checkbox } from '@mantine/core'
import { useSurroundings } from '../surroundings.tsx'
import { FieldNotes } from './FieldNotes.tsx'

interface SwitchFieldProps {
  path: string
  label: string
  value: boolean
  onChange(value: boolean): void
}

export function SwitchField({ path, label, value, onChange }: SwitchFieldProps) {
  const { readOnly } = useSurroundings()
  return (
    <div>
      <Checkbox
        label={label}
        checked={value}
        disabled={readOnly}
        data-path={path}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <FieldNotes path={path} />
    </div>
  )
}

import { NumberInput } from '@mantine/core'
import { useSurroundings } from '../surroundings.tsx'
import { FieldNotes } from './FieldNotes.tsx'

interface NumberFieldProps {
  path: string
  label: string
  value: number
  onChange(value: number): void
}

/** A whole number from 0 on. */
export function NumberField({ path, label, value, onChange }: NumberFieldProps) {
  const { readOnly, faults } = useSurroundings()
  return (
    <div>
      <NumberInput
        label={label}
        value={value}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        readOnly={readOnly}
        error={faults.get(path)}
        data-path={path}
        onChange={(typed) => onChange(Number(typed) || 0)}
      />
      <FieldNotes path={path} />
    </div>
  )
}

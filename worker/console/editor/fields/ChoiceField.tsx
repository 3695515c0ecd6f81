import { NativeSelect } from '@mantine/core'
import { useSurroundings } from '../surroundings.tsx'
import { FieldNotes } from './FieldNotes.tsx'

interface ChoiceFieldProps<Value extends string> {
  path: string
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange(value: Value): void
}

export function ChoiceField<Value extends string>({
  path,
  label,
  value,
  options,
  onChange,
}: ChoiceFieldProps<Value>) {
  const { readOnly, faults } = useSurroundings()
  const known = options.some((option) => option.value === value)
  return (
    <div>
      <NativeSelect
        label={label}
        // What is chosen but no longer there is shown too, with its fault.
        data={known ? [...options] : [{ value, label: value }, ...options]}
        value={value}
        disabled={readOnly}
        error={faults.get(path)}
        data-path={path}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      />
      <FieldNotes path={path} />
    </div>
  )
}

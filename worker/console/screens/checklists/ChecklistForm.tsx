import { TextInput } from '@mantine/core'
import type { Checklist } from '../../../../shared/schema/checklist.ts'
import type { FormProps } from '../../documents/kind.ts'
import { useWords } from '../../language.tsx'

export function ChecklistForm({ value, onChange, readOnly }: FormProps<Checklist>) {
  const { list } = useWords()
  return (
    <TextInput
      label={list.title}
      value={value.title}
      readOnly={readOnly}
      onChange={({ currentTarget }) => onChange({ ...value, title: currentTarget.value })}
    />
  )
}

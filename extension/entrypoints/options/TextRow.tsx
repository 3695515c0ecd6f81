import type { UseFormReturn } from 'react-hook-form'
import { TextField } from './TextField.tsx'
import type { UnitForm } from './unit-form.ts'
import { useWords } from './words.ts'

interface Props {
  form: UseFormReturn<UnitForm>
  name: Exclude<keyof UnitForm, 'heads' | 'clauses' | 'signingPower'>
  preset: boolean
  rows?: number
  required?: boolean
}

/** A field of the profile that is one text. */
export function TextRow({ form, name, ...rest }: Props) {
  const words = useWords()
  return (
    <TextField
      label={words.labels[name]}
      hint={words.hints[name]}
      field={form.register(name)}
      error={form.formState.errors[name]}
      {...rest}
    />
  )
}

import { useId } from 'react'
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form'
import { useWords } from './words.ts'

interface Props {
  label: string
  hint?: string
  field: UseFormRegisterReturn
  error?: FieldError | undefined
  /** Set by the administrator: shown, and not to be changed. */
  preset?: boolean
  /** More than one line. */
  rows?: number
  required?: boolean
}

/** One field with its name above, what it is for, and what is wrong with it. */
export function TextField({ label, hint, field, error, preset = false, rows, required = false }: Props) {
  const words = useWords()
  const id = useId()
  const described = [hint && `${id}-hint`, preset && `${id}-preset`, error && `${id}-fault`].filter(Boolean)
  const common = {
    ...field,
    id,
    // Disabled fields would lose their value; what is set is sent along as it is.
    readOnly: preset,
    'aria-invalid': error !== undefined,
    'aria-describedby': described.join(' ') || undefined,
    'aria-required': required,
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="needed"> {words.required}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows ? <textarea rows={rows} {...common} /> : <input type="text" autoComplete="off" {...common} />}
      {preset && (
        <p className="preset" id={`${id}-preset`}>
          {words.preset}
        </p>
      )}
      {error && (
        <p className="fault" id={`${id}-fault`}>
          {error.message}
        </p>
      )}
    </div>
  )
}

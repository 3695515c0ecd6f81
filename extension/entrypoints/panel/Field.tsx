import { useId } from 'react'
import type { OpenField } from '../../../shared/clause/fill.ts'
import { valueNames } from '../../../shared/clause/names.ts'
import { useLanguage, useWords } from './words.ts'

interface Props {
  field: OpenField
  value: string
  answer: (key: string, value: string) => void
}

/** One open place of a clause: a text, one of several, or whether a sentence stands at all. */
export function Field({ field, value, answer }: Props) {
  const id = useId()
  const label = useLabel(field)
  const say = (said: string) => answer(field.key, said)
  if (field.kind === 'optional')
    return (
      <div className="field check">
        <input
          id={id}
          type="checkbox"
          checked={value !== ''}
          aria-describedby={`${id}-text`}
          onChange={(event) => say(event.target.checked ? 'yes' : '')}
        />
        <label htmlFor={id}>{label}</label>
        <p className="hint" id={`${id}-text`}>
          {field.text}
        </p>
      </div>
    )
  if (field.kind === 'choice')
    return (
      <fieldset className="field">
        <legend>{label}</legend>
        {field.options.map((option, index) => (
          <label key={option} className="option">
            <input
              type="radio"
              name={id}
              checked={(value || '0') === String(index)}
              onChange={() => say(String(index))}
            />
            {option}
          </label>
        ))}
      </fieldset>
    )
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <TextAnswer id={id} field={field} value={value} say={say} />
    </div>
  )
}

interface TextProps {
  id: string
  field: Extract<OpenField, { kind: 'value' | 'ask' }>
  value: string
  say: (said: string) => void
}

function TextAnswer({ id, field, value, say }: TextProps) {
  const words = useWords().filling
  if (field.kind === 'value' && field.options.length > 0)
    return (
      <select id={id} value={value} onChange={(event) => say(event.target.value)}>
        <option value="">{words.choose}</option>
        {field.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  if (field.key === 'unit.recipients')
    return <textarea id={id} rows={4} value={value} onChange={(event) => say(event.target.value)} />
  return <input id={id} type="text" value={value} onChange={(event) => say(event.target.value)} />
}

function useLabel(field: OpenField): string {
  const words = useWords().filling
  const language = useLanguage()
  if (field.kind === 'value') return valueNames[field.name][language]
  if (field.kind === 'choice') return capital(field.hint || words.choice)
  return capital(field.hint)
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { valueNames } from '../../../shared/clause/names.ts'
import { fill, type Language } from '../../language.ts'
import type { SectionName } from '../../messages/to-background.ts'
import { TextField } from './TextField.tsx'
import type { UnitForm } from './unit-form.ts'
import { useWords } from './words.ts'

interface Props {
  form: UseFormReturn<UnitForm>
  sections: SectionName[]
  language: Language
  preset: boolean
}

/** The unit's own clauses, by section, in the same writing as the Board's. */
export function OwnClauses({ form, sections, language, preset }: Props) {
  const words = useWords()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'clauses', keyName: 'key' })
  const { errors } = form.formState
  return (
    <>
      <p>{words.clausesAbout}</p>
      <details className="syntax">
        <summary>{words.syntax}</summary>
        <ul>
          {words.syntaxLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <table>
          <tbody>
            {Object.entries(valueNames).map(([name, said]) => (
              <tr key={name}>
                <td>
                  <code>{`{{${name}}}`}</code>
                </td>
                <td>{said[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {preset && <p className="preset">{words.preset}</p>}
      {fields.map((clause, index) => {
        const error = errors.clauses?.[index]
        return (
          <fieldset className="clause" key={clause.key}>
            <legend>{fill(words.clause, { number: index + 1 })}</legend>
            <div className="field">
              <label htmlFor={`section-${clause.key}`}>{words.clauseSection}</label>
              <select
                id={`section-${clause.key}`}
                disabled={preset}
                aria-invalid={error?.section !== undefined}
                {...form.register(`clauses.${index}.section`)}
              >
                {sections.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
                {!sections.some(({ id }) => id === clause.section) && (
                  <option value={clause.section}>{clause.section}</option>
                )}
              </select>
            </div>
            <TextField
              label={words.clauseTitle}
              field={form.register(`clauses.${index}.title`)}
              error={error?.title}
              preset={preset}
            />
            <TextField
              label={words.clauseText}
              hint={words.clauseHint}
              rows={6}
              field={form.register(`clauses.${index}.text`)}
              error={error?.text}
              preset={preset}
            />
            {!preset && (
              <button
                type="button"
                className="plain"
                aria-label={fill(words.removeClause, { number: index + 1 })}
                onClick={() => remove(index)}
              >
                {words.remove}
              </button>
            )}
          </fieldset>
        )
      })}
      {!preset && (
        <button
          type="button"
          className="act"
          onClick={() => append({ id: newId(), section: sections[0]?.id ?? '', title: '', text: '' })}
        >
          {words.addClause}
        </button>
      )}
    </>
  )
}

/** A name that no other clause has, in this browser or another. */
function newId(): string {
  return `rieng-${crypto.randomUUID().slice(0, 13)}`
}

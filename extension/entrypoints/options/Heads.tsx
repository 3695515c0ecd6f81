import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { fill } from '../../language.ts'
import { TextField } from './TextField.tsx'
import type { UnitForm } from './unit-form.ts'
import { useWords } from './words.ts'

/** The heads in charge, each with a post. */
export function Heads({ form, preset }: { form: UseFormReturn<UnitForm>; preset: boolean }) {
  const words = useWords()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'heads' })
  const { errors } = form.formState
  return (
    <fieldset className="list">
      <legend>{words.labels.heads}</legend>
      <p className="hint">{words.hints.heads}</p>
      {preset && <p className="preset">{words.preset}</p>}
      {fields.map((head, index) => (
        <div className="pair" key={head.id}>
          <TextField
            label={fill(words.headName, { number: index + 1 })}
            field={form.register(`heads.${index}.name`)}
            error={errors.heads?.[index]?.name}
            preset={preset}
          />
          <TextField
            label={fill(words.headPost, { number: index + 1 })}
            field={form.register(`heads.${index}.post`)}
            error={errors.heads?.[index]?.post}
            preset={preset}
          />
          {!preset && (
            <button
              type="button"
              className="plain"
              aria-label={fill(words.removeHead, { number: index + 1 })}
              onClick={() => remove(index)}
            >
              {words.remove}
            </button>
          )}
        </div>
      ))}
      {!preset && (
        <button type="button" className="act" onClick={() => append({ name: '', post: '' })}>
          {words.addHead}
        </button>
      )}
    </fieldset>
  )
}

import { fill } from '../../../language.ts'
import type { FormView } from '../../../messages/form.ts'
import { useIsOff } from '../off.ts'
import type { Act } from '../Panel.tsx'
import { useWords } from '../words.ts'

/** Where form and draft say different things, each with a fix in either direction. */
export function Agreement({ form, act }: { form: FormView; act: Act }) {
  const words = useWords()
  const fillOff = useIsOff('fill')
  const fixOff = useIsOff('fix')
  const { differences, writable } = form
  if (differences.length === 0) return null
  return (
    <section aria-labelledby="agreement" className="findings warning agreement">
      <h2 id="agreement">
        {words.agreementTitle} <span className="count">{differences.length}</span>
      </h2>
      <ol>
        {differences.map(({ role, draft, form: inForm, lacking, edits }) => (
          <li key={role} data-rule={`form-${role}`}>
            <p>{fill(words.agreementSays[role], { draft, form: inForm, lacking: lacking.join('; ') })}</p>
            <p className="source">{words.agreementSource}</p>
            <div className="row">
              {!fillOff && (
                <button
                  type="button"
                  className="act"
                  onClick={(event) => act(event, { name: 'fill', roles: [role] })}
                >
                  {words.intoForm}
                </button>
              )}
              {!fixOff && writable && edits.length > 0 && (
                <button type="button" className="act" onClick={(event) => act(event, { name: 'take', role })}>
                  {words.intoDraft}
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

import { fill } from '../../../language.ts'
import type { FormView } from '../../../messages/form.ts'
import { useWords } from '../words.ts'

/** What became of the last filling: how many fields took their value, and each that did not, by name. */
export function Outcomes({ done }: { done: FormView['done'] }) {
  const words = useWords()
  const lines = done?.lines ?? []
  const filled = lines.filter(({ outcome }) => outcome.kind === 'filled').length
  return (
    <div className="outcomes" role="status">
      {done && (
        <>
          {filled > 0 && (
            <p>{fill(done.restored ? words.formRestored : words.formDone, { count: filled })}</p>
          )}
          <ul>
            {lines.map(({ role, outcome }) =>
              outcome.kind === 'filled' ? null : (
                <li key={role} data-outcome={outcome.kind}>
                  {fill(words.formOutcomes[outcome.kind], {
                    field: words.formFields[role],
                    missing: 'missing' in outcome ? outcome.missing.join('; ') : '',
                  })}
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { fill } from '../../../language.ts'
import type { FormView } from '../../../messages/form.ts'
import { useWords } from '../words.ts'

type Done = NonNullable<FormView['done']>
type Line = Done['lines'][number]

/** What became of the last filling: how many fields took their value, and each that did not, by name. */
export function Outcomes({ done }: { done: FormView['done'] }) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const said = done === null ? '' : JSON.stringify(done)
  const seen = useRef(said)
  // It stands below a list that may be longer than the panel.
  useEffect(() => {
    if (said !== seen.current) box.current?.scrollIntoView({ block: 'nearest' })
    seen.current = said
  }, [said])
  const lines = done?.lines ?? []
  const filled = lines.filter(({ outcome }) => outcome.kind === 'filled').length
  return (
    <div className="outcomes" role="status" ref={box}>
      {done && (
        <>
          {filled > 0 && (
            <p>{fill(done.restored ? words.formRestored : words.formDone, { count: filled })}</p>
          )}
          <ul>
            {alike(lines).map(({ roles, outcome }) =>
              outcome.kind === 'filled' ? null : (
                <li key={roles.join()} data-outcome={outcome.kind}>
                  {fill(words.formOutcomes[outcome.kind], {
                    field: roles.map((role) => words.formFields[role]).join(', '),
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

/** A person who begins to type stops all fields that are left: that is said once. */
function alike(lines: readonly Line[]): { roles: Line['role'][]; outcome: Line['outcome'] }[] {
  const left = lines.flatMap(({ role, outcome }) => (outcome.kind === 'typing' ? [role] : []))
  const others = lines
    .filter(({ outcome }) => outcome.kind !== 'typing')
    .map(({ role, outcome }) => ({ roles: [role], outcome }))
  return left.length > 0 ? [...others, { roles: [...new Set(left)], outcome: { kind: 'typing' } }] : others
}

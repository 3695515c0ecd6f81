import { useState } from 'react'
import type { Checklist } from '../../../../shared/schema/checklist.ts'
import type { FieldRole } from '../../../form/roles.ts'
import { fill } from '../../../language.ts'
import type { FormView } from '../../../messages/form.ts'
import type { ToPage } from '../../../messages/panel-link.ts'
import { useIsOff } from '../off.ts'
import type { Act } from '../Panel.tsx'
import { useWords } from '../words.ts'
import { FieldRow } from './FieldRow.tsx'
import { Outcomes } from './Outcomes.tsx'
import { PointOut } from './PointOut.tsx'

interface Props {
  form: FormView
  /** The plan is complete, so that its form is the next thing to do: it shows unasked. */
  ready: boolean
  checklist: Checklist | null
  act: Act
  send: (message: ToPage) => void
}

/** «Biểu mẫu của cổng»: each field with what stands in it and what would, to choose from; then one click fills them. */
export function PortalForm({ form, ready, checklist, act, send }: Props) {
  const words = useWords()
  const off = useIsOff('fill')
  const [left, setLeft] = useState<ReadonlySet<FieldRole>>(new Set())
  /** Whether the person has opened or closed it. */
  const [shown, setShown] = useState<boolean | null>(null)
  const open = form.lines.filter(({ same }) => !same)
  const roles = open.map(({ role }) => role).filter((role) => !left.has(role))
  const isShown = shown ?? ready
  if (off) return null

  function choose(role: FieldRole, chosen: boolean) {
    const next = new Set(left)
    if (chosen) next.delete(role)
    else next.add(role)
    setLeft(next)
  }

  return (
    <details
      className="form"
      open={isShown}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isShown) setShown(currentTarget.open)
      }}
    >
      <summary>
        <h2>{words.formTitle}</h2>
        <span className="state">
          {open.length > 0
            ? fill(words.formToFill, { count: open.length })
            : form.lines.length > 0 && words.formAgrees}
        </span>
      </summary>
      {form.lines.length === 0 ? (
        <p>{form.known === 0 ? words.formUnknown : words.formNoValues}</p>
      ) : (
        <p className="soft">{words.formIntro}</p>
      )}
      <ul className="fields">
        {form.lines.map((line) => (
          <FieldRow key={line.role} line={line} chosen={!left.has(line.role)} choose={choose} />
        ))}
      </ul>
      <div className="row">
        {open.length > 0 && (
          <button
            type="button"
            className="act fill"
            disabled={roles.length === 0}
            onClick={(event) => act(event, { name: 'fill', roles })}
          >
            {fill(words.formFill, { count: roles.length })}
          </button>
        )}
        {form.canRestore && (
          <button type="button" className="act restore" onClick={(event) => act(event, { name: 'restore' })}>
            {words.formRestore}
          </button>
        )}
      </div>
      <Outcomes done={form.done} />
      <PointOut checklist={checklist} own={form.own} send={send} />
    </details>
  )
}

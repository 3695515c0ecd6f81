import type { FieldLine } from '../../../form/portal-form.ts'
import type { FieldRole } from '../../../form/roles.ts'
import { useWords } from '../words.ts'

interface Props {
  line: FieldLine
  chosen: boolean
  choose: (role: FieldRole, chosen: boolean) => void
}

/** One field: what stands in it, what would, and whether it is to be filled. */
export function FieldRow({ line: { role, now, next, from, same }, chosen, choose }: Props) {
  const words = useWords()
  return (
    <li data-role={role} data-same={same}>
      <label>
        <input
          type="checkbox"
          checked={!same && chosen}
          disabled={same}
          onChange={(event) => choose(role, event.target.checked)}
        />
        <span className="name">{words.formFields[role]}</span>
        <span className="soft">{words.formFrom[from]}</span>
      </label>
      {same ? (
        <p className="next">✓ {next}</p>
      ) : (
        <dl>
          <dt>{words.formNow}</dt>
          <dd className="now">{now === '' ? <i>{words.formBlank}</i> : now}</dd>
          <dt>{words.formNext}</dt>
          <dd className="next">{next}</dd>
        </dl>
      )}
    </li>
  )
}

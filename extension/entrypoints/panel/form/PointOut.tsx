import { useState } from 'react'
import type { Checklist } from '../../../../shared/schema/checklist.ts'
import type { Portal } from '../../../../shared/schema/portal.ts'
import { fieldRoles } from '../../../form/roles.ts'
import type { ToPage } from '../../../messages/panel-link.ts'
import { useWords } from '../words.ts'

interface Props {
  checklist: Checklist | null
  /** What has been pointed out on this portal already. */
  own: Portal | null
  send: (message: ToPage) => void
}

/** «Chỉ cho Soát»: the person says what a field is by pointing at it; the result can be given to the Board as a file. */
export function PointOut({ checklist, own, send }: Props) {
  const words = useWords()
  const [as, setAs] = useState<string>('number')
  const sections = checklist?.sections ?? []
  return (
    <details className="point">
      <summary>{words.point}</summary>
      <p className="soft">{words.pointHelp}</p>
      <div className="row">
        <select aria-label={words.pointAs} value={as} onChange={(event) => setAs(event.target.value)}>
          <optgroup label={words.pointRoles}>
            {fieldRoles.map((role) => (
              <option key={role} value={role}>
                {words.formFields[role]}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.pointSections}>
            {sections.map(({ id, title }) => (
              <option key={id} value={`section:${id}`}>
                {title}
              </option>
            ))}
          </optgroup>
        </select>
        <button type="button" className="act" onClick={() => send({ name: 'point', as })}>
          {words.pointNow}
        </button>
      </div>
      {own && (
        <div className="row">
          <button type="button" className="act" onClick={() => download(own)}>
            {words.pointExport}
          </button>
          <button type="button" className="plain" onClick={() => send({ name: 'unpoint' })}>
            {words.pointForget}
          </button>
        </div>
      )}
    </details>
  )
}

/** The profile as a file for the Board. */
function download(own: Portal): void {
  const link = document.createElement('a')
  const list = { schemaVersion: 1, portals: [own] }
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(list, null, 2)}\n`], { type: 'application/json' }),
  )
  link.download = `soat-cong-${own.id}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}

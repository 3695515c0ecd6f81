import type { Finding, Report } from '../schema/report.ts'

/** What a new checklist changes in the findings of one draft. */
export interface FindingChanges {
  added: Finding[]
  removed: Finding[]
  /** The same rule at the same section and place, told otherwise. */
  changed: { before: Finding; after: Finding }[]
}

const place = ({ rule, section, from, to }: Finding) => `${rule} ${section ?? ''} ${from ?? ''} ${to ?? ''}`
const whole = (finding: Finding) => `${place(finding)} ${finding.severity} ${finding.message}`

/** Holds two reports of one draft against each other. `before` is null where nothing was published yet. */
export function findingChanges(before: Report | null, after: Report): FindingChanges {
  const gone = [...(before?.findings ?? [])]
  const added: Finding[] = []
  const changed: FindingChanges['changed'] = []
  for (const finding of after.findings)
    if (!take(gone, (other) => whole(other) === whole(finding))) added.push(finding)
  const fresh: Finding[] = []
  for (const finding of added) {
    const twin = take(gone, (other) => place(other) === place(finding))
    if (twin === null) fresh.push(finding)
    else changed.push({ before: twin, after: finding })
  }
  return { added: fresh, removed: gone, changed }
}

/** Takes the first finding that fits out of the list. */
function take(list: Finding[], fits: (finding: Finding) => boolean): Finding | null {
  const at = list.findIndex(fits)
  return at === -1 ? null : (list.splice(at, 1)[0] ?? null)
}

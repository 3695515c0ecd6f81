import { lexiconOf } from '../plan/lexicon.ts'
import { outlineOf } from '../plan/outline.ts'
import { Reader } from '../plan/reader.ts'
import type { Checklist } from '../schema/checklist.ts'
import type { TextEdit } from '../schema/report.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** Where a clause belongs in a draft: one insertion, with the section's heading where that is missing. */
export function placeClause(text: string, checklist: Checklist, section: string, body: string): TextEdit {
  const lexicon = lexiconOf(checklist)
  const plan = new Reader(lexicon, Number.MAX_SAFE_INTEGER).read(text)
  const found = outlineOf(plan, lexicon)
  const index = checklist.sections.findIndex((item) => item.id === section)
  const own = checklist.sections[index]
  if (own === undefined) throw new Error(`The checklist ${checklist.id} has no section ${section}.`)
  const place = found.sections[index]
  if (place !== null && place !== undefined) return { from: place.to, to: place.to, text: `\n${body}` }
  let at = 0
  let before = 0
  for (let earlier = 0; earlier < index; earlier++) {
    const other = found.sections[earlier]
    if (other === null || other === undefined) continue
    at = Math.max(at, other.to)
    if (checklist.sections[earlier]?.level === 1 || other.shared) before++
  }
  const number = own.level === 1 ? `${roman[before + 1] ?? ''}. ` : ''
  const title = own.level === 1 ? own.title.toUpperCase() : own.title
  const whole = `${number}${title}${own.level === 0 ? ':' : ''}\n${body}`
  return at === 0 ? { from: 0, to: 0, text: `${whole}\n` } : { from: at, to: at, text: `\n${whole}` }
}

import { headingLine, plainStyle } from '../clause/heading-style.ts'
import type { Checklist } from '../schema/checklist.ts'

/** A section of a plan that a portal keeps in a field of its own. */
export interface SectionText {
  section: string
  text: string
}

/** Where a section's own text stands in the composed draft. */
export interface Segment {
  section: string
  from: number
  to: number
}

export interface Composed {
  text: string
  segments: Segment[]
}

/**
 * One draft out of the fields of a portal: below the title and the subject each section under its heading, in the order
 * of the checklist, as the engine reads plans. A heading of a group stands above its first member.
 */
export function compose(subject: string, texts: readonly SectionText[], checklist: Checklist): Composed {
  let text = `KẾ HOẠCH\n${subject.trim() === '' ? '' : `${subject.trim()}\n`}\n`
  const segments: Segment[] = []
  let top = 0
  let inGroup = 0
  let group: string | undefined
  for (const section of [...checklist.sections].sort(inPlan)) {
    const own = texts.find((one) => one.section === section.id)
    if (!own) continue
    const parent = checklist.groups.find(({ id }) => id === section.parent)
    if (parent && parent.id !== group) {
      text += `${headingLine(plainStyle(1), ++top, parent.title)}\n`
      inGroup = 0
    }
    group = parent?.id
    const level = section.level === 0 ? 0 : parent ? 2 : 1
    const count = level === 0 ? 0 : parent ? ++inGroup : ++top
    text += `${headingLine(plainStyle(level), count, section.title)}\n`
    segments.push({ section: section.id, from: text.length, to: text.length + own.text.length })
    if (own.text !== '') text += `${own.text}\n`
  }
  return { text, segments }
}

/** Recipients stand last, whatever their order in the checklist. */
const inPlan = (one: Checklist['sections'][number], other: Checklist['sections'][number]) =>
  Number(one.level === 0) - Number(other.level === 0) || one.order - other.order

/** An edit of the composed draft as one of a field's own text; null where it changes what stands in no field. */
export function inSegment(
  segments: readonly Segment[],
  edit: { from: number; to: number; text: string },
): { segment: Segment; from: number; to: number; text: string } | null {
  const inside = segments.find(({ from, to }) => from <= edit.from && edit.to <= to && to > from)
  if (inside)
    return { segment: inside, from: edit.from - inside.from, to: edit.to - inside.from, text: edit.text }
  if (edit.from !== edit.to) return null
  // Text below a heading, or behind a section's last line.
  const above = segments.filter(({ from }) => from - 1 <= edit.from).at(-1)
  if (!above) return null
  const { from, to } = above
  if (edit.from > to + 1) return null
  const first = edit.from <= from
  const own = edit.text.replace(/^\n+|\n+$/g, '')
  if (from === to) return { segment: above, from: 0, to: 0, text: own }
  return first
    ? { segment: above, from: 0, to: 0, text: `${own}\n` }
    : { segment: above, from: to - from, to: to - from, text: `\n${own}` }
}

import type { Lexicon } from '../plan/lexicon.ts'
import { lexiconOf } from '../plan/lexicon.ts'
import { type Outline, outlineOf, type Placed, type SectionPlace } from '../plan/outline.ts'
import { type Plan, paragraphAt } from '../plan/plan.ts'
import { Reader } from '../plan/reader.ts'
import type { Checklist } from '../schema/checklist.ts'
import type { TextEdit } from '../schema/report.ts'
import { type HeadingStyle, headingLine, lastBefore, plainStyle, styleOf } from './heading-style.ts'

/** A draft as it is read. */
export interface Scene {
  text: string
  plan: Plan
  outline: Outline
  lexicon: Lexicon
}

/**
 * Where a clause belongs in a draft, as one insertion (`from === to`). A missing section gets its heading too, in the
 * draft's own style, and the heading of its group where that is missing; an empty one gets the body right below its
 * heading; one with text gets it at its end. Where several ways are thinkable, the first is taken after which the
 * section is read as present and all others as before.
 * @throws RangeError if the checklist has no such section
 */
export function placeClause(text: string, checklist: Checklist, section: string, body: string): TextEdit {
  const index = checklist.sections.findIndex((item) => item.id === section)
  if (index < 0) throw new RangeError(`The checklist ${checklist.id} has no section ${section}.`)
  const scene = sceneOf(text, lexiconOf(checklist))
  const ways = waysOf(scene, index, body.replace(/\s+$/, ''))
  const [first] = ways
  return ways.find((edit) => fits(scene, edit, index)) ?? (first as TextEdit)
}

/** Where a missing section would begin, as the end of the line before; 0 at the very start. */
export function gapOf(scene: Scene, section: string): number | null {
  const index = scene.lexicon.checklist.sections.findIndex((item) => item.id === section)
  return waysOf(scene, index, '')[0]?.from ?? null
}

function sceneOf(text: string, lexicon: Lexicon): Scene {
  const plan = new Reader(lexicon, Number.MAX_SAFE_INTEGER).read(text)
  return { text, plan, outline: outlineOf(plan, lexicon), lexicon }
}

const statusesOf = ({ outline }: Scene) =>
  outline.sections.map((place, index) =>
    place === null
      ? 'missing'
      : place.words === 0
        ? 'empty'
        : outline.misplaced.has(index)
          ? 'misplaced'
          : 'present',
  )

/** Whether after the edit the section is there, and every other one as before. */
function fits(scene: Scene, edit: TextEdit, index: number): boolean {
  const { text, lexicon } = scene
  const before = statusesOf(scene)
  const after = statusesOf(sceneOf(text.slice(0, edit.from) + edit.text + text.slice(edit.to), lexicon))
  return after.every((status, at) =>
    at === index
      ? status === 'present' || (before[at] === 'misplaced' && status === 'misplaced')
      : status === before[at],
  )
}

/** The ways to put the clause in, the best first. */
function waysOf(scene: Scene, index: number, body: string): TextEdit[] {
  const { outline } = scene
  const place = outline.sections[index]
  if (place !== null && place !== undefined)
    return place.words > 0
      ? [insertion(scene, place.to, body)]
      : place.shared
        ? [underShared(scene, index, place, body), underHeading(scene, place, body)]
        : [underHeading(scene, place, body)]
  const own = scene.lexicon.checklist.sections[index]
  if (own === undefined) return []
  if (own.level === 0)
    return [insertion(scene, beforeSignature(scene), headingLine(plainStyle(0), 0, own.title), body)]
  const group = scene.lexicon.members.findIndex((members) => members.includes(index))
  return group >= 0 && own.level > 1
    ? inGroup(scene, index, group, body)
    : onTop(scene, index, own.title, body)
}

/** Right below a heading without text. */
function underHeading(scene: Scene, place: SectionPlace, body: string): TextEdit {
  const { text } = scene
  const rest = /^[^\S\n\r]*[:.]?[*_\s]*?(?=[\n\r]|$)/.exec(text.slice(place.bodyFrom))
  if (rest !== null)
    return { from: place.bodyFrom + rest[0].length, to: place.bodyFrom + rest[0].length, text: `\n${body}` }
  const mark = /^[^\S\n\r]*[:.]/.exec(text.slice(place.bodyFrom))?.[0].length ?? 0
  return insertion(scene, place.bodyFrom + mark, body)
}

/** Below a combined heading without text: each of its sections gets a heading of its own, and this one the body. */
function underShared(scene: Scene, index: number, place: SectionPlace, body: string): TextEdit {
  const lines = place.heading.heading.sections.flatMap((member, at) => {
    const title = scene.lexicon.checklist.sections[member]?.title ?? ''
    const line = headingLine(plainStyle(2), at + 1, title)
    return member === index ? [line, body] : [line]
  })
  return underHeading(scene, place, lines.join('\n'))
}

/** Lines put in after an offset, which moves behind the marks and blanks that end its line. */
function insertion({ text }: Scene, offset: number, ...lines: string[]): TextEdit {
  const whole = lines.join('\n')
  if (text.slice(0, offset).trim() === '') {
    const ends = text.slice(offset).trim() === ''
    return ends && text === '' ? { from: 0, to: 0, text: whole } : { from: 0, to: 0, text: `${whole}\n` }
  }
  const marks = /^[^\S\n\r]*[*_|]*[^\S\n\r]*(?=[\n\r]|$)/.exec(text.slice(offset))
  const at = offset + (marks?.[0].length ?? 0)
  const ends = at >= text.length || /[\n\r\u2028\u2029]/.test(text.charAt(at))
  return { from: at, to: at, text: `\n${whole}${ends ? '' : '\n'}` }
}

/** The end of the last paragraph that starts before the offset, or the offset's own text where it cuts a paragraph. */
function endBefore({ text, plan }: Scene, offset: number): number {
  const paragraph = plan.paragraphs[paragraphAt(plan, offset - 1)]
  if (paragraph === undefined) return 0
  let end = Math.min(paragraph.to, offset)
  while (end > 0 && /[\s*_#|]/.test(text.charAt(end - 1))) end--
  return end
}

/** Where the body of the plan ends: before the closing sentence, recipients or signature, and after what stands. */
function bodyEnd(scene: Scene): number {
  const { outline, plan } = scene
  const last = outline.sections.reduce(
    (most, place, index) =>
      place === null || index === scene.lexicon.recipients ? most : Math.max(most, place.to),
    0,
  )
  const closing =
    outline.signs.find((sign) => sign.kind === 'closing' && sign.from >= last)?.from ?? outline.end
  const recipients = outline.sections[scene.lexicon.recipients]?.from ?? plan.text.length
  const stop = Math.min(closing, outline.end, recipients >= last ? recipients : plan.text.length)
  return Math.max(last, endBefore(scene, stop))
}

function beforeSignature(scene: Scene): number {
  const { outline } = scene
  return Math.max(endBefore(scene, outline.end), bodyEnd(scene))
}

/** The heading under which a section stands: that of its group where there is one. */
function outerStart(scene: Scene, index: number): number | null {
  const place = scene.outline.sections[index]
  if (place === null || place === undefined) return null
  const group = groupHeading(scene, index)
  return group !== undefined && group.from < place.from ? group.from : place.from
}

const groupHeading = ({ outline }: Scene, index: number): Placed | undefined =>
  outline.combined.find(({ sections }) => sections.includes(index))?.heading

/** Where a section of its own belongs: after those before it in the checklist, before those after it. */
function gapFor(scene: Scene, index: number): number {
  const { outline, lexicon } = scene
  let after = 0
  for (const [other, place] of outline.sections.entries())
    if (other < index && other !== lexicon.recipients && place !== null) after = Math.max(after, place.to)
  let next: number | null = null
  for (const other of outline.sections.keys()) {
    const start = other > index && other !== lexicon.recipients ? outerStart(scene, other) : null
    if (start !== null && start >= after && (next === null || start < next)) next = start
  }
  return next === null ? bodyEnd(scene) : Math.max(after, endBefore(scene, next))
}

/** The styles to try for a heading of the outermost level. */
function topStyles({ text, outline, lexicon }: Scene): HeadingStyle[] {
  const known = outline.headings.filter(
    ({ heading }) => heading.sections.length > 0 && heading.sections[0] !== lexicon.recipients,
  )
  const outer = known.filter(
    ({ heading }) => heading.sections.length > 1 || isTop(lexicon, heading.sections[0] ?? -1),
  )
  const samples = (outer.length > 0 ? outer : known).filter(({ heading }) => heading.leads)
  const styles = samples.map((item) => styleOf(text, item))
  const bare: HeadingStyle = { ...plainStyle(1), style: null, between: '' }
  return [...styles.slice(0, 1), ...styles.slice(-1), plainStyle(1), bare]
}

const isTop = (lexicon: Lexicon, index: number) => (lexicon.checklist.sections[index]?.level ?? 0) <= 1

function nextValue(scene: Scene, style: HeadingStyle, at: number): number {
  const last = lastBefore(scene.outline, style.style, at)
  return style.style === null ? 0 : (last?.heading.value ?? 0) + 1
}

function onTop(scene: Scene, index: number, title: string, body: string): TextEdit[] {
  const places = [...new Set([gapFor(scene, index), bodyEnd(scene)])]
  return places.flatMap((at) =>
    topStyles(scene).map((style) =>
      insertion(scene, at, ...lead(style), headingLine(style, nextValue(scene, style, at), title), body),
    ),
  )
}

/** A blank line before a heading that nothing else sets off from the text before it. */
const lead = (style: HeadingStyle) => (style.style === null && !style.capitals ? [''] : [])

function inGroup(scene: Scene, index: number, group: number, body: string): TextEdit[] {
  const { text, outline, lexicon } = scene
  const own = lexicon.checklist.sections[index]
  const members = lexicon.members[group] ?? []
  const title = own?.title ?? ''
  const heading = outline.combined.find(({ sections }) => sections.includes(index))?.heading
  const siblings = members.flatMap((member) => {
    const place = outline.sections[member]
    return place === null || place === undefined || place.shared ? [] : [{ member, place }]
  })
  const earlier = siblings.filter(({ member }) => member < index).at(-1)
  const later = siblings.find(({ member }) => member > index)
  const sample = earlier ?? later
  const style = sample === undefined ? plainStyle(2) : { ...styleOf(text, sample.place.heading), after: '' }
  const ways: TextEdit[] = []
  if (earlier !== undefined) {
    const value = style.style === null ? 0 : earlier.place.heading.heading.value + 1
    ways.push(insertion(scene, earlier.place.to, ...lead(style), headingLine(style, value, title), body))
  } else if (later !== undefined) {
    const value = style.style === null ? 0 : Math.max(1, later.place.heading.heading.value - 1)
    const at =
      heading === undefined
        ? endBefore(scene, later.place.from)
        : Math.max(heading.titleTo, endBefore(scene, later.place.from))
    ways.push(insertion(scene, at, ...lead(style), headingLine(style, value, title), body))
  } else if (heading !== undefined)
    ways.push(
      insertion(scene, heading.titleTo, headingLine(style, index - (members[0] ?? 0) + 1, title), body),
    )
  const at =
    sample === undefined
      ? gapFor(scene, index)
      : earlier === undefined
        ? endBefore(scene, sample.place.from)
        : sample.place.to
  const groupTitle = lexicon.checklist.groups[group]?.title ?? title
  const number = index - (members[0] ?? 0) + 1
  if (sample === undefined)
    for (const top of topStyles(scene))
      ways.push(
        insertion(
          scene,
          at,
          headingLine(top, nextValue(scene, top, at), groupTitle),
          headingLine(plainStyle(2), number, title),
          body,
        ),
      )
  for (const top of topStyles(scene))
    ways.push(insertion(scene, at, ...lead(top), headingLine(top, nextValue(scene, top, at), title), body))
  ways.push(insertion(scene, at, '', headingLine(plainStyle(2), number, title), body))
  return ways
}

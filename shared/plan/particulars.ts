import type { FormReading, Span } from './form.ts'
import { type Marks, marksOf } from './marks.ts'
import type { Outline } from './outline.ts'
import type { Paragraph, Plan } from './plan.ts'

/** Something that the draft says of itself: how it is best written, and where it stands. */
export interface Particular extends Span {
  text: string
}

/** A document that the draft cites above its first section. */
export interface Cited extends Span {
  /** «Chỉ thị», or '' where no kind of document stands before the number. */
  kind: string
  /** As it is written, without white space. */
  number: string
  /** `YYYY-MM-DD`, or null. */
  date: string | null
}

interface Understood {
  plan: Plan
  outline: Outline
  form: FormReading
}

/** What a draft says of itself: who else needs to be told is filled from here. */
export interface Particulars {
  /** `05-KH/CB`; null while the number is blank. */
  number: Particular | null
  /** `YYYY-MM-DD`; null while it is blank. */
  date: Particular | null
  /** What the plan is about: the lines below «KẾ HOẠCH». */
  subject: Particular | null
  cited: Cited[]
  /** The two words «KẾ HOẠCH». */
  title: Span | null
  /** Who is named under «Nơi nhận», in order. */
  recipients: Particular[]
  marks: Marks
}

export function particularsOf({ plan, outline, form }: Understood): Particulars {
  const body = outline.headings.find((item) => item.heading.sections.length > 0)?.from ?? plan.text.length
  return {
    number: numberOf(plan.text, form.number),
    date: form.date?.iso ? { text: form.date.iso, from: form.date.from, to: form.date.to } : null,
    subject: form.title && subjectOf(plan.text, form.title, Math.min(body, outline.end)),
    cited: citedIn(plan, form.title?.from ?? 0, body),
    title: form.title,
    recipients: (outline.recipients?.items ?? []).map(({ text, from, to }) => ({ text, from, to })),
    marks: marksOf(plan.text.slice(0, form.title?.from ?? 0)),
  }
}

function numberOf(text: string, number: FormReading['number']): Particular | null {
  if (!number || !/\d/.test(number.figures)) return null
  const from = text.indexOf(number.figures, number.from)
  if (from < 0 || from > number.symbol.from) return null
  return { text: text.slice(from, number.to).replace(/\s/g, ''), from, to: number.to }
}

const mostLines = 6
const longest = 600
/** The two words of the title, and marks that hold it off. */
const titleWords = /^\S+\s+\S+[^\S\n]*[*_:.]*[^\S\n]*/
/** A line that sets the subject off from what follows. */
const rule = /^[\s*_\-–—=~.]*$/
/** How a preamble begins, where it follows the subject without a gap. */
const preamble = /^[-–\s]*(?:Căn cứ|Thực hiện|Thi hành|Triển khai|Quán triệt|Để|Nhằm|Ngày)\s/u
const addressed = /^[\s*_(]*(?:V\/v\.?:?|v\/v\.?:?|Về việc:)\s*/u

/** The lines below the title up to a gap, a rule, or the preamble, joined to one. */
function subjectOf(text: string, title: Span, limit: number): Particular | null {
  const head = titleWords.exec(text.slice(title.from, title.from + 60))?.[0].length ?? 0
  let at = title.from + head
  let from = -1
  let to = -1
  const lines: string[] = []
  for (let count = 0; count < mostLines && at < limit; count++) {
    const end = Math.min(limit, lineEnd(text, at))
    const line = text.slice(at, end)
    const ends = rule.test(line)
    if (ends ? lines.length > 0 : startsBody(line, lines)) break
    if (!ends) {
      const lead = addressed.exec(line)?.[0] ?? /^[\s*_]*/.exec(line)?.[0] ?? ''
      const own = line.slice(lead.length).replace(/[\s*_]+$/, '')
      if (from < 0) from = at + lead.length
      to = at + lead.length + own.length
      lines.push(own)
    }
    at = end + 1
  }
  const whole = lines
    .join(' ')
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return whole === '' || whole.length > longest ? null : { text: whole, from, to }
}

/** Whether a line belongs to the preamble: a sentence of its own, no part of a subject. */
function startsBody(line: string, before: string[]): boolean {
  const plain = line.normalize('NFC')
  if (/:\s*$/.test(plain) || plain.length > longest) return true
  if (before.length === 0) return false
  return preamble.test(plain) || plain.trimStart().startsWith('(')
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\n\r\u2028\u2029]/)
  return end < 0 ? text.length : from + end
}

const kinds =
  /(Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Nghị định|Thông tư|Kết luận|Hướng dẫn|Quy định|Quy chế|Chương trình|Công văn|Công điện|Thông báo|Thông tri|Đề án|Báo cáo)(?:\s+số)*\s*$/iu

function citedIn({ text, paragraphs }: Plan, title: number, until: number): Cited[] {
  const found = new Map<string, Cited>()
  for (const paragraph of paragraphs) {
    if (paragraph.from >= until) break
    for (const cited of citationsOf(text, paragraph)) {
      // Above the title stands the draft's own number-symbol.
      if (cited.kind === '' && (cited.from < title || isOwn(text, cited))) continue
      const known = found.get(cited.number)
      if (!known || (known.date === null && cited.date !== null)) found.set(cited.number, cited)
    }
  }
  return [...found.values()]
}

/** «Số 05-KH/CB» at the start of a line. */
function isOwn(text: string, { from }: Cited): boolean {
  return /(?:^|[\n\r\t|])[*_\s]*Số\s*:?\s*$/iu.test(text.slice(Math.max(0, from - 20), from).normalize('NFC'))
}

function* citationsOf(text: string, { from, facts }: Paragraph): Generator<Cited> {
  for (const citation of facts.citations) {
    const start = from + citation.from
    const before = text.slice(Math.max(from, start - 40), start).normalize('NFC')
    const kind = kinds.exec(before)?.[1] ?? ''
    yield {
      kind: kind === '' ? '' : kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase(),
      number: text.slice(start, from + citation.to).replace(/\s/g, ''),
      date: citation.date,
      from: start,
      to: from + citation.to,
    }
  }
}

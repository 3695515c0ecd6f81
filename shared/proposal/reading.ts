import { type FormReading, formOf } from '../plan/form.ts'
import { lexiconOf } from '../plan/lexicon.ts'
import { type Outline, outlineOf, type SectionPlace } from '../plan/outline.ts'
import type { Plan } from '../plan/plan.ts'
import { Reader } from '../plan/reader.ts'
import { findDamage } from '../text/damage.ts'
import { decode } from '../text/entities.ts'
import { general } from './known-sections.ts'
import { oneLine } from './wording.ts'

/** A superior plan as it was read with the general checklist. */
export interface Reading {
  text: string
  plan: Plan
  outline: Outline
  form: FormReading
  /** Offset of the first heading; title and preamble stand before it. */
  bodyFrom: number
}

/** Longer plans are read up to here, in UTF-16 units: the longest known are a tenth of it. */
export const longest = 1_000_000
const steps = 10_000_000

export function readPlan(given: string): Reading {
  const text = unfolded(clean(readable(given.slice(0, longest))))
  const lexicon = lexiconOf(general)
  const plan = new Reader(lexicon, steps).read(text)
  const outline = outlineOf(plan, lexicon)
  const form = formOf(plan, outline, lexicon)
  const first = outline.headings.find(
    ({ heading, from }) =>
      from >= (form.title?.to ?? 0) && (heading.sections.length > 0 || heading.style !== null),
  )
  return { text, plan, outline, form, bodyFrom: first?.from ?? text.length }
}

/** A text in an old encoding (TCVN3, VNI) as it was meant, where no letter of it is lost. */
const readable = (given: string): string => findDamage(given)[0]?.converted ?? given

/** Marks that say nothing are taken out, for the plan's words go into the proposal. */
function clean(given: string): string {
  const decoded = given.includes('&') || given.includes('\\') ? (decode(given)?.text ?? given) : given
  return decoded
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('Ð', 'Đ')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\{\{|\}\}/g, '')
    .replace(/,(?=\p{L})/gu, ', ')
    .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}|_{2,3}(?=\p{L})|(?<=\p{L})_{2,3}/gu, '')
}

/** A line of more characters holds a whole plan, or much of one. */
const longLine = 2500
const severalHeads = /(?:^|\s)(?:I|A)[.)/-] ?\p{Lu}{2}.{60,}\s(?:II|B)[.)/-] ?\p{Lu}{2}/u
const opens =
  /(?<=[.;:,!)\]/»”"\p{L}\d]) (?=Phần thứ \p{L}+ \p{Lu}|[IVX]{1,5}[.)/-] ?\p{Lu}{2}|[A-H]\. \p{Lu}{2}|KẾ HOẠCH (?!SỐ)|Số:? ?[\d….]+ ?[-/] ?\p{Lu}|Nơi nhận ?:|T\/?M\.? \p{Lu}{2}|KT\. \p{Lu}{2}|(?:Căn cứ|Thực hiện) (?:Luật|Nghị|Quyết|Chỉ thị|Kế hoạch|Chương trình|Công văn|Kết luận|Hướng dẫn)|Trên đây là )|(?<=[.;:)»”/,]) (?=(?:\d{1,2}[.)]|[a-hđ]\)|[IVX]{1,4}\.|[-–+•]) \p{Lu})|(?<=\p{Lu}{2}) (?=(?:\d{1,2}|[IVX]{1,4}|[A-H])\. \p{Lu})/gu

/** A plan that lost its line ends gets them back where headings, numbers and the parts of its frame start. */
const unfolded = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line.length > longLine || severalHeads.test(line) ? line.trim().replace(opens, '\n\n') : line,
    )
    .join('\n')

/** The place of a section of the general checklist, or null. */
export function placeOf({ outline }: Reading, id: string): SectionPlace | null {
  const index = general.sections.findIndex((section) => section.id === id)
  return outline.sections[index] ?? null
}

/** Where a section's text stands: «NỘI DUNG» and, further on, «GIẢI PHÁP» are both of the tasks. */
export function stretchesOf(reading: Reading, id: string): { from: number; to: number }[] {
  const place = placeOf(reading, id)
  if (place === null) return []
  const index = general.sections.findIndex((section) => section.id === id)
  const stretches = [{ from: place.bodyFrom, to: place.to }]
  const { headings, end } = reading.outline
  for (const [at, { heading, from, titleTo }] of headings.entries()) {
    if (!heading.sections.includes(index) || heading.sections.length > 1) continue
    if (from >= place.from && from < place.to) continue
    if (heading.style !== place.heading.heading.style || from < reading.bodyFrom) continue
    const next = headings.slice(at + 1).find((other) => other.heading.style === heading.style)
    stretches.push({ from: titleTo, to: Math.min(next?.from ?? end, end) })
  }
  return stretches.sort((one, other) => one.from - other.from)
}

/** The paragraphs between two offsets, each on one line; the cells of a table are parted by `|`. */
export function paragraphsIn({ text, plan }: Reading, from: number, to: number): string[] {
  const found: string[] = []
  for (const paragraph of plan.paragraphs) {
    if (paragraph.to <= from) continue
    if (paragraph.from >= to) break
    const own = text.slice(Math.max(from, paragraph.from), Math.min(to, paragraph.to))
    const line = oneLine(own.replace(/\t+/g, ' | '))
    if (/[\p{L}\p{N}]/u.test(line)) found.push(line)
  }
  return found
}

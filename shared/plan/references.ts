import type { Reference } from '../schema/checklist.ts'
import { isOneSlip } from '../text/distance.ts'
import { type Citation, plainNumber } from './citations.ts'
import type { Outline } from './outline.ts'
import type { Paragraph, Plan } from './plan.ts'

/** A citation with its place in the draft. */
export interface PlacedCitation {
  citation: Citation
  from: number
  to: number
  dateFrom: number
  dateTo: number
}

/** What a draft does with a document that the checklist names. */
export interface ReferenceReading {
  reference: Reference
  status: 'ok' | 'missing' | 'wrong-number' | 'wrong-date'
  /** What stands in the draft: the first right citation, or the first wrong one. */
  found: PlacedCitation | null
  /** All citations with its own number-symbol. */
  citations: PlacedCitation[]
  /** Citations of it with another date. */
  wrongDates: PlacedCitation[]
  /** Citations that are it but for a slip in the number-symbol; less sure where it is also cited rightly. */
  wrongNumbers: (PlacedCitation & { sure: boolean })[]
}

/** Reads the citations of the plan itself; an appendix or a second document after it counts for `ok` only. */
export function readReferences(
  plan: Plan,
  outline: Outline,
  references: readonly Reference[],
): ReferenceReading[] {
  if (references.length === 0) return []
  const groups = new Map<string, PlacedCitation[]>()
  for (let index = 0; index < plan.paragraphs.length; index++) {
    const { facts, from } = plan.paragraphs[index] as Paragraph
    for (const citation of facts.citations) {
      const key = citation.number
      const placed = {
        citation,
        from: from + citation.from,
        to: from + citation.to,
        dateFrom: from + citation.dateFrom,
        dateTo: from + citation.dateTo,
      }
      if (placed.from > outline.end && !groups.has(key)) continue
      const list = groups.get(key)
      if (list === undefined) groups.set(key, [placed])
      else list.push(placed)
    }
  }
  const named = new Set(references.map((reference) => plainNumber(reference.number)))
  return references.map((reference) => readOne(plan, reference, groups, named))
}

function readOne(
  plan: Plan,
  reference: Reference,
  groups: Map<string, PlacedCitation[]>,
  named: Set<string>,
): ReferenceReading {
  const own = plainNumber(reference.number)
  const exact = groups.get(own) ?? []
  const wrongDates = exact.filter(
    ({ citation }) => citation.date !== null && citation.date !== reference.date,
  )
  const wrongNumbers: ReferenceReading['wrongNumbers'] = []
  for (const [number, citations] of groups) {
    if (named.has(number) || !isNear(number, own)) continue
    const same = sameness(plan, reference, citations, exact.length > 0)
    if (same !== null)
      for (const placed of citations)
        wrongNumbers.push({ ...placed, sure: same === 'sure' || exact.length === 0 })
  }
  wrongNumbers.sort((one, other) => one.from - other.from)
  const status =
    exact.length > 0
      ? wrongDates.length > 0
        ? 'wrong-date'
        : 'ok'
      : wrongNumbers.length > 0
        ? 'wrong-number'
        : 'missing'
  const found = status === 'wrong-date' ? wrongDates[0] : (exact[0] ?? wrongNumbers[0])
  return { reference, status, found: found ?? null, citations: exact, wrongDates, wrongNumbers }
}

/** Whether two number-symbols differ so little that one may be a slip for the other. */
function isNear(one: string, other: string): boolean {
  if (isOneSlip(one, other)) return true
  const [first, second] = [parts(one), parts(other)]
  if (first.letters === second.letters) return isOneSlip(first.figures, second.figures)
  if (first.figures !== second.figures) return false
  // The kind or the organ alone is another: 28-CT/TU for 28-CT/TW, 28-NQ/TW for 28-CT/TW.
  const [a, b] = [first.letters.split(' '), second.letters.split(' ')]
  return a.length === b.length && a.filter((part, index) => part !== b[index]).length <= 1
}

function parts(number: string): { figures: string; letters: string } {
  const figures = /^\d+/.exec(number)?.[0] ?? ''
  return { figures, letters: number.slice(figures.length).split(/[-/]+/).filter(Boolean).join(' ') }
}

const subjectReach = 200

/**
 * Whether citations with a nearly right number mean the reference: `sure` where date or subject are its own, `likely`
 * where nothing speaks against it, null where another date or subject makes them another document.
 */
function sameness(
  plan: Plan,
  reference: Reference,
  citations: PlacedCitation[],
  cited: boolean,
): 'sure' | 'likely' | null {
  if (citations.some(({ citation }) => citation.date !== null && citation.date !== reference.date))
    return null
  const own = pairsOf(reference.subject)
  let other = false
  for (const { to } of citations) {
    const subject = subjectAfter(plan.text.slice(to, to + subjectReach))
    if (subject === null) continue
    if ([...pairsOf(subject)].some((pair) => own.has(pair))) return 'sure'
    other = true
  }
  const dated = citations.some(({ citation }) => citation.date === reference.date)
  if (dated && !cited) return 'sure'
  if (other) return null
  return dated ? 'sure' : 'likely'
}

/** What stands after «về» or «về việc» in the same clause, or null. */
function subjectAfter(text: string): string | null {
  return /^[^.;]{0,70}?\sv(?:ề|ề)\s([^.;]*)/iu.exec(text.normalize('NFC'))?.[1] ?? null
}

/** Pairs of words so common in subjects that they say nothing. */
const common = new Set(
  'tăng cường|cường công|công tác|thực hiện|lãnh đạo|sự lãnh|phát triển|đất nước|yêu cầu|đáp ứng|chỉ thị|kế hoạch|bộ chính|chính trị|thị số|của bộ|triển khai'.split(
    '|',
  ),
)

/** The pairs of neighbouring words that tell one subject from another. */
function pairsOf(subject: string): Set<string> {
  const words =
    subject
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = new Set<string>()
  for (let index = 1; index < words.length; index++) {
    const pair = `${words[index - 1] ?? ''} ${words[index] ?? ''}`
    if (!common.has(pair)) pairs.add(pair)
  }
  return pairs
}

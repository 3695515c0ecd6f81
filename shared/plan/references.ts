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
  /** Citations of it with another date. */
  wrongDates: PlacedCitation[]
  /** Citations that are it but for a slip in the number-symbol. */
  wrongNumbers: PlacedCitation[]
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
  const wrongNumbers: PlacedCitation[] = []
  for (const [number, citations] of groups) {
    if (named.has(number) || !isNear(number, own)) continue
    if (isSame(plan, reference, citations, exact.length > 0)) wrongNumbers.push(...citations)
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
  return { reference, status, found: found ?? null, wrongDates, wrongNumbers }
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

const subjectReach = 240

/**
 * Whether citations with a nearly right number mean the reference. Another date, or a subject that is not its own,
 * makes them another document.
 */
function isSame(plan: Plan, reference: Reference, citations: PlacedCitation[], cited: boolean): boolean {
  if (citations.some(({ citation }) => citation.date !== null && citation.date !== reference.date))
    return false
  const subject = plainText(reference.subject).replace(/^về (?:việc )?/, '')
  const start = subject.split(' ').slice(0, 6).join(' ')
  const after = citations.map(({ to }) => plainText(plan.text.slice(to, to + subjectReach)))
  const dated = citations.some(({ citation }) => citation.date === reference.date)
  if (after.some((text) => text.includes(start)) || (dated && !cited)) return true
  // «về …» with other words after it: a document of its own.
  const other = after.some((text) => /^[^.;]{0,60}? về (?:việc )?\S/.test(text) && !text.includes(start))
  if (other) return false
  return dated || !cited
}

const plainText = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.;/]+/gu, ' ')
    .trim()

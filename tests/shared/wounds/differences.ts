import { check } from '../../../shared/check.ts'
import type { Report, SectionReport } from '../../../shared/schema/report.ts'
import { checklistOf, type GoldDraft } from '../gold-drafts.ts'
import type { Marks, Wound } from './wound.ts'

export function marksOf({ gold }: GoldDraft): Marks {
  const { recipients, ...others } = gold.sections ?? {}
  const lines = Object.values(others).flatMap(({ line }) =>
    line === null ? [] : [[line].flat().at(-1) as number],
  )
  return {
    headings: [...new Set(lines)].sort((one, other) => one - other),
    recipients: [recipients?.line ?? null].flat().at(-1) ?? null,
    covers: gold.covers,
  }
}

const whole = new Map<string, Report>()
function unwounded(draft: GoldDraft): Report {
  const known = whole.get(draft.name) ?? check(draft.text, checklistOf(draft.gold.checklist))
  whole.set(draft.name, known)
  return known
}

/** What a wound must not change. «Unreadable» takes no line; where gold has two lines for a heading, they count as one. */
function answers(report: Report, { gold }: GoldDraft, withLines: boolean): Map<string, string> {
  const place = ({ id, status, line }: SectionReport) => {
    const same = [gold.sections?.[id]?.line ?? []].flat()
    const at = line !== null && same.includes(line) ? same[0] : line
    return withLines && at !== null && status !== 'unreadable' ? `${status} at line ${at}` : status
  }
  return new Map([
    ['verdict', report.verdict],
    ...report.sections.map((section) => [section.id, place(section)] as const),
    ...report.references.map(({ number, status }) => [number, status] as const),
  ])
}

/**
 * Where the answers on the wounded draft differ from those on the whole one, a line each. Where letters are lost,
 * «unreadable» is right too, nothing is asked of the references then, and lines may shift.
 */
export function differences(draft: GoldDraft, wound: Wound): string[] {
  const text = wound.apply(draft.text, marksOf(draft))
  const report = check(text, checklistOf(draft.gold.checklist))
  const withLines = wound.keepsLines && !wound.losesLetters
  const got = answers(report, draft, withLines)
  const references = new Set(report.references.map(({ number }) => number))
  const isGivenUp = wound.losesLetters && report.verdict === 'unreadable'
  return [...answers(unwounded(draft), draft, withLines)].flatMap(([what, expected]) => {
    const answer = got.get(what) ?? 'none'
    const isRight =
      answer === expected ||
      (wound.losesLetters && answer === 'unreadable') ||
      (isGivenUp && references.has(what))
    return isRight ? [] : [`${draft.name}: ${what} was ${expected}, is ${answer}`]
  })
}

import { describe, expect, test } from 'vitest'
import { check } from '../../shared/check.ts'
import type { Report } from '../../shared/schema/report.ts'
import { checklistOf, type GoldDraft, goldDrafts } from './gold-drafts.ts'
import type { Marks } from './wounds/wound.ts'
import { wounds } from './wounds/wounds.ts'

const clean = goldDrafts.filter(({ gold }) => gold.clean)

function marksOf({ gold }: GoldDraft): Marks {
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

/** What a wound must not change, as short lines that read well where they differ. */
function answer(report: Report, withLines: boolean): Record<string, string> {
  const line = (at: number | null) => (withLines ? ` at line ${at}` : '')
  return {
    verdict: report.verdict,
    ...Object.fromEntries(report.sections.map((each) => [each.id, each.status + line(each.line)])),
    ...Object.fromEntries(report.references.map((each) => [each.number, each.status])),
  }
}

describe('a wounded draft reads as the whole one did', () => {
  describe.each(wounds)('$name', ({ name: _name, apply, keepsLines, losesLetters, suits }) => {
    const suited = clean.filter((draft) => suits?.(marksOf(draft)) ?? true)

    test('some draft feels it', () => {
      expect(suited.some((draft) => apply(draft.text, marksOf(draft)) !== draft.text)).toBe(true)
    })

    test.each(suited)('$name', (draft) => {
      const report = check(apply(draft.text, marksOf(draft)), checklistOf(draft.gold.checklist))
      const expected = answer(unwounded(draft), keepsLines)
      const got = answer(report, keepsLines)
      if (losesLetters)
        for (const [key, value] of Object.entries(got))
          if (value.startsWith('unreadable') || report.verdict === 'unreadable')
            if (key === 'verdict' || value.startsWith('unreadable') || key in referencesOf(report))
              expected[key] = value
      expect(got).toEqual(expected)
    })
  })
})

const referencesOf = (report: Report): Record<string, true> =>
  Object.fromEntries(report.references.map(({ number }) => [number, true]))

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complaints } from './fixes/complaints.ts'
import { slips } from './fixes/slips.ts'
import { checklistOf, type GoldDraft, goldDrafts } from './gold-drafts.ts'
import { marksOf } from './wounds/differences.ts'
import { wounds } from './wounds/wounds.ts'

/** `SOAT_FIXES=20000` runs more, from another seed each time. */
const more = process.env.SOAT_FIXES
/** Each slip is tried on one in so many of the drafts that it changes. */
const step = 6

const complaintsOn = ({ name, gold }: GoldDraft, text: string) =>
  complaints(text, checklistOf(gold.checklist)).map((complaint) => `${name}: ${complaint}`)

describe('all fixes of a rule make it silent, take no line end, and come to an end with those of the others', () => {
  test('on every gold draft', () => {
    expect(goldDrafts.flatMap((draft) => complaintsOn(draft, draft.text))).toEqual([])
  })

  test.each(slips.map((slip, index) => ({ ...slip, index })))('on drafts with $name', (slip) => {
    const slipped = goldDrafts
      .map((draft) => ({ draft, text: slip.apply(draft.text, marksOf(draft)) }))
      .filter(({ draft, text }) => text !== draft.text)
    const one = slip.index % Math.min(step, slipped.length)
    const tried = slipped.filter((_, index) => more !== undefined || index % step === one)
    expect(tried).not.toEqual([])
    expect(tried.flatMap(({ draft, text }) => complaintsOn(draft, text))).toEqual([])
  })

  test('on drafts with two slips or wounds', () => {
    const change = fc.constantFrom(...slips, ...wounds)
    fc.assert(
      fc.property(fc.constantFrom(...goldDrafts), change, change, (draft, one, other) => {
        const text = other.apply(one.apply(draft.text, marksOf(draft)), marksOf(draft))
        expect(complaintsOn(draft, text)).toEqual([])
      }),
      more === undefined ? { numRuns: 500, seed: 162 } : { numRuns: Number(more) },
    )
  }, 300_000)
})

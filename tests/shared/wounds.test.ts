import { describe, expect, test } from 'vitest'
import { goldDrafts } from './gold-drafts.ts'
import { referencePlan } from './reference-plan.ts'
import { differences, marksOf } from './wounds/differences.ts'
import { wounds } from './wounds/wounds.ts'

const clean = goldDrafts.filter(({ gold }) => gold.clean)
if (referencePlan !== null) clean.push(referencePlan)

describe('a wounded draft reads as the whole one did, or «không đọc được» where letters are lost', () => {
  test.each(wounds)('$name', (wound) => {
    const suited = clean.filter((draft) => wound.suits?.(marksOf(draft)) ?? true)
    expect(suited.some((draft) => wound.apply(draft.text, marksOf(draft)) !== draft.text)).toBe(true)
    expect(suited.flatMap((draft) => differences(draft, wound))).toEqual([])
  })
})

import { type Damage, findDamage } from '../text/damage.ts'
import type { Outline } from './outline.ts'
import type { Plan } from './plan.ts'

export interface DamageReading {
  damages: Damage[]
  /** So much is damaged that the draft can't be judged. */
  whole: boolean
  /** A section that was not found may stand in a damaged stretch. */
  hides: boolean
}

/** Shares of the text from which on damage hides sections, and from which on it forbids a judgement. */
const hiding = 0.08
const forbidding = 0.35
const none: DamageReading = { damages: [], whole: false, hides: false }

export function readDamage(plan: Plan, outline: Outline): DamageReading {
  if (!plan.paragraphs.some((paragraph) => paragraph.facts.dubious)) return none
  const damages = findDamage(plan.text)
  if (damages.length === 0) return none
  const damaged = damages.reduce((sum, damage) => sum + damage.to - damage.from, 0)
  const share = damaged / Math.max(1, plan.text.trim().length)
  const whole = share >= forbidding
  const titled = outline.headings.some(
    (item) =>
      item.heading.sections.length === 0 &&
      damages.some((damage) => damage.from < item.titleTo && damage.to > item.from),
  )
  return { damages, whole, hides: whole || share >= hiding || titled }
}

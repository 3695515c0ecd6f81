import { type Damage, findDamage } from '../text/damage.ts'
import type { SectionPlace } from './outline.ts'
import type { Plan } from './plan.ts'

export interface DamageReading {
  damages: Damage[]
  /** So much is damaged that the draft can't be judged. */
  whole: boolean
  /** A section that was not found may stand in a damaged stretch. */
  hides: boolean
}

/** The share of the text from which on damage forbids a judgement. */
const forbidding = 0.35
const none: DamageReading = { damages: [], whole: false, hides: false }

export function readDamage(plan: Plan): DamageReading {
  if (!plan.paragraphs.some((paragraph) => paragraph.facts.dubious)) return none
  const damages = findDamage(plan.text)
  if (damages.length === 0) return none
  const share = damagedIn(damages, 0, plan.text.length) / Math.max(1, plan.text.trim().length)
  return { damages, whole: share >= forbidding, hides: true }
}

/** How many characters between two offsets are damaged. */
function damagedIn(damages: readonly Damage[], from: number, to: number): number {
  return damages.reduce(
    (sum, damage) => sum + Math.max(0, Math.min(to, damage.to) - Math.max(from, damage.from)),
    0,
  )
}

/** A body of fewer words may be nothing but a closing sentence, which damage makes unknowable. */
const fewWords = 60

/** Whether a section's body is so short and so damaged that it can't be told from an empty one. */
export function isVeiled({ damages }: DamageReading, place: SectionPlace): boolean {
  if (damages.length === 0 || place.words === 0 || place.words >= fewWords) return false
  return damagedIn(damages, place.bodyFrom, place.to) * 2 > place.to - place.bodyFrom
}

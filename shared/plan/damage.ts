import { type Damage, findDamage } from '../text/damage.ts'
import type { Placed, SectionPlace } from './outline.ts'
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

/** Headings that were recognised without their accents are no damage: they are named as typing slips. */
export function readDamage(plan: Plan, headings: readonly Placed[]): DamageReading {
  if (!plan.paragraphs.some((paragraph) => paragraph.facts.dubious)) return none
  const damages = findDamage(plan.text)
  if (damages.length === 0) return none
  const share = damagedIn(damages, 0, plan.text.length) / Math.max(1, plan.text.trim().length)
  const whole = share >= forbidding
  const left = whole ? damages : damages.filter((damage) => !isHeadings(plan, damage, headings))
  return left.length === 0 ? none : { damages: left, whole, hides: true }
}

/** Whether no word of a stretch without accents stands outside headings that are known in spite of it. */
function isHeadings(plan: Plan, damage: Damage, headings: readonly Placed[]): boolean {
  if (damage.kind !== 'no-accents') return false
  let at = damage.from
  let rest = ''
  for (const { from, titleTo, heading } of headings) {
    if (titleTo <= at || heading.slip === null || heading.sections.length === 0) continue
    if (from >= damage.to) break
    rest += plan.text.slice(at, Math.max(at, from))
    at = titleTo
  }
  rest += plan.text.slice(at, Math.max(at, damage.to))
  return !/\p{L}/u.test(rest)
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

import { type Fit, fitOf } from '../plan/applies.ts'
import { type Mentions, readMentions } from '../plan/coverage.ts'
import { type DamageReading, isVeiled, readDamage } from '../plan/damage.ts'
import { type FormReading, formOf } from '../plan/form.ts'
import type { Lexicon } from '../plan/lexicon.ts'
import { type Outline, outlineOf, type SectionPlace } from '../plan/outline.ts'
import { type Copied, copiedIn } from '../plan/overlap.ts'
import { lineAt, type Plan, paragraphAt } from '../plan/plan.ts'
import type { Recipient } from '../plan/recipients.ts'
import { type ReferenceReading, readReferences } from '../plan/references.ts'
import type { Checklist, Section } from '../schema/checklist.ts'
import type { SectionStatus } from '../schema/report.ts'

/** What a draft makes of a section of the checklist. */
export interface SectionReading {
  section: Section
  place: SectionPlace | null
  status: SectionStatus
}

export interface RecipientReading {
  /** Its place in the checklist; -1 for one that the checklist lacks. */
  index: number
  item: Recipient
}

/** All that the rules look at: the draft as it was understood. */
export interface Draft {
  text: string
  locale: 'vi' | 'en'
  checklist: Checklist
  plan: Plan
  outline: Outline
  sections: SectionReading[]
  references: ReferenceReading[]
  recipients: RecipientReading[]
  mentions: Mentions
  form: FormReading
  copied: Copied
  fit: Fit
  damage: DamageReading
  /** The check stopped before its end: nothing may be called missing. */
  overBudget: boolean
  /** The 1-based line of an offset. */
  line(offset: number): number
}

export function understand(plan: Plan, lexicon: Lexicon, locale: 'vi' | 'en', budget: number): Draft {
  const { checklist } = lexicon
  const overBudget = plan.steps > budget
  const outline = outlineOf(plan, lexicon)
  const damage = readDamage(plan, outline.headings)
  const sections = checklist.sections.map((section, index): SectionReading => {
    const place = outline.sections[index] ?? null
    if (place === null)
      return { section, place, status: overBudget || damage.hides ? 'unreadable' : 'missing' }
    if (place.words === 0) return { section, place, status: 'empty' }
    if (index !== lexicon.recipients && isVeiled(damage, place))
      return { section, place, status: 'unreadable' }
    return { section, place, status: outline.misplaced.has(index) ? 'misplaced' : 'present' }
  })
  return {
    text: plan.text,
    locale,
    checklist,
    plan,
    outline,
    sections,
    references: readReferences(plan, outline, checklist.references),
    recipients: (outline.recipients?.items ?? []).map((item) => ({
      index: known(plan, lexicon, item),
      item,
    })),
    mentions: readMentions(plan, outline, lexicon),
    form: formOf(plan, outline, lexicon),
    copied: copiedIn(plan.paragraphs),
    fit: fitOf(plan),
    damage,
    overBudget,
    line: (offset) => lineAt(plan, offset),
  }
}

/** The body of the checklist whose name is the longest met in a recipient's line. */
function known(plan: Plan, lexicon: Lexicon, item: Recipient): number {
  let best = -1
  let length = 0
  for (const { from, to, index } of hitsBetween(plan, lexicon, item.from, item.to)) {
    if (to - from < 4) {
      // «Lưu» is an archive line only at its start, and then whatever archive it names.
      if (from > item.from) continue
      return index
    }
    if (to - from <= length) continue
    best = index
    length = to - from
  }
  return best
}

function* hitsBetween(plan: Plan, lexicon: Lexicon, from: number, to: number) {
  for (let at = Math.max(0, paragraphAt(plan, from)); at < plan.paragraphs.length; at++) {
    const paragraph = plan.paragraphs[at]
    if (paragraph === undefined || paragraph.from >= to) return
    for (const hit of paragraph.facts.hits) {
      const meaning = lexicon.meanings[hit.phrase]
      if (meaning?.kind !== 'recipient') continue
      const start = paragraph.from + hit.from
      if (start >= from && start < to)
        yield { from: start, to: paragraph.from + hit.to, index: meaning.index }
    }
  }
}

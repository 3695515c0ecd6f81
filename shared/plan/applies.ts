import type { Paragraph, Plan } from './plan.ts'

/** Words at the start of a draft in which title and preamble stand. */
const opening = 160

/** How surely a draft is one that the checklist is for. */
export interface Fit {
  /** 0–1: from the phrases of `appliesTo` that stand in the draft, those in title and preamble counting most. */
  score: number
  /** False where the draft is long enough to judge and hardly a phrase stands in it. */
  applies: boolean
}

/** Drafts with fewer words are only begun: nothing says yet what they will be. */
const begun = 60
/** Below this score a draft is of another kind. */
export const floor = 0.25

export function fitOf(plan: Plan): Fit {
  const inOpening = new Set<number>()
  const anywhere = new Set<number>()
  let count = 0
  for (let index = 0; index < plan.paragraphs.length; index++) {
    const { facts } = plan.paragraphs[index] as Paragraph
    for (let at = 0; at < facts.applies.length; at += 2) {
      const phrase = facts.applies[at] as number
      count++
      anywhere.add(phrase)
      if ((plan.words[index] as number) + (facts.applies[at + 1] as number) < opening) inOpening.add(phrase)
    }
  }
  const total = plan.words.at(-1) ?? 0
  const density = (count / Math.max(200, total)) * 1000
  const raw = inOpening.size * 1.5 + (anywhere.size - inOpening.size) * 0.4 + Math.min(3, density / 4)
  const score = anywhere.size === 0 ? 0 : 1 - Math.exp(-raw / 3)
  return { score, applies: total < begun || score >= floor }
}

import type { Lexicon } from './lexicon.ts'
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

export function fitOf(plan: Plan, lexicon: Lexicon): Fit {
  const inOpening = new Set<number>()
  const anywhere = new Set<number>()
  let count = 0
  for (let index = 0; index < plan.paragraphs.length; index++) {
    const { facts } = plan.paragraphs[index] as Paragraph
    for (const hit of facts.hits) {
      const meaning = lexicon.meanings[hit.phrase]
      if (meaning?.kind !== 'applies') continue
      count++
      anywhere.add(meaning.index)
      if ((plan.words[index] as number) + hit.word < opening) inOpening.add(meaning.index)
    }
  }
  const total = plan.words.at(-1) ?? 0
  const density = (count / Math.max(200, total)) * 1000
  const raw = inOpening.size * 1.5 + (anywhere.size - inOpening.size) * 0.4 + Math.min(3, density / 4)
  const score = anywhere.size === 0 ? 0 : 1 - Math.exp(-raw / 3)
  return { score, applies: total < begun || score >= floor }
}

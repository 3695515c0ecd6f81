import { fitOf } from './plan/applies.ts'
import { lexiconOf } from './plan/lexicon.ts'
import { Reader } from './plan/reader.ts'
import type { Checklist } from './schema/checklist.ts'

/** The least score with which a checklist is chosen. */
const enough = 0.4
/** How far the best must stand above the second. */
const margin = 0.12

export interface Ranked {
  checklist: Checklist
  /** 0–1. */
  score: number
}

/** How surely a text is a draft that the checklist is for, 0–1; in two steps, each of some ms where all is new. */
export function* scoring(text: string, checklist: Checklist): Generator<undefined, number> {
  const lexicon = lexiconOf(checklist)
  yield
  return fitOf(new Reader(lexicon, Number.MAX_SAFE_INTEGER).read(text)).score
}

function scoreOf(text: string, checklist: Checklist): number {
  const steps = scoring(text, checklist)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The checklist with the best score; null where none is near, or where two are so alike that a person should choose. */
export function clearest(ranked: readonly Ranked[]): Checklist | null {
  const [best, second] = [...ranked].sort((one, other) => other.score - one.score)
  const clear = best !== undefined && best.score >= enough && best.score - (second?.score ?? 0) >= margin
  return clear ? best.checklist : null
}

/** Ranks the checklists by their `appliesTo`, the best first, and chooses the clearest. */
export function chooseChecklist(
  text: string,
  checklists: readonly Checklist[],
): { chosen: Checklist | null; candidates: { id: string; score: number }[] } {
  const ranked = checklists
    .map((checklist) => ({ checklist, score: scoreOf(text, checklist) }))
    .sort((one, other) => other.score - one.score)
  return {
    chosen: clearest(ranked),
    candidates: ranked.map(({ checklist, score }) => ({ id: checklist.id, score })),
  }
}

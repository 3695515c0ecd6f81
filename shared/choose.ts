import { fitOf } from './plan/applies.ts'
import { lexiconOf } from './plan/lexicon.ts'
import { Reader } from './plan/reader.ts'
import type { Checklist } from './schema/checklist.ts'

/** The least score with which a checklist is chosen. */
const enough = 0.4
/** How far the best must stand above the second. */
const margin = 0.12

/**
 * Ranks the checklists by their `appliesTo`, the best first; scores are 0–1. `chosen` is null where none is near, or
 * where two are so alike that a person should choose.
 */
export function chooseChecklist(
  text: string,
  checklists: readonly Checklist[],
): { chosen: Checklist | null; candidates: { id: string; score: number }[] } {
  const ranked = checklists
    .map((checklist) => {
      const lexicon = lexiconOf(checklist)
      const plan = new Reader(lexicon, Number.MAX_SAFE_INTEGER).read(text)
      return { checklist, score: fitOf(plan).score }
    })
    .sort((one, other) => other.score - one.score)
  const [best, second] = ranked
  const clear = best !== undefined && best.score >= enough && best.score - (second?.score ?? 0) >= margin
  return {
    chosen: clear ? best.checklist : null,
    candidates: ranked.map(({ checklist, score }) => ({ id: checklist.id, score })),
  }
}

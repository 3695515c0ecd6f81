import { lexiconOf } from './plan/lexicon.ts'
import type { Checklist } from './schema/checklist.ts'
import { fold } from './text/fold.ts'

/** At least this share of a checklist's phrases must stand in the draft. */
const floor = 0.1
/** How far the best must stand above the second. */
const margin = 0.05

/** Ranks the checklists by `appliesTo`; `chosen` is null where none is near or two are alike. */
export function chooseChecklist(
  text: string,
  checklists: readonly Checklist[],
): { chosen: Checklist | null; candidates: { id: string; score: number }[] } {
  const words = fold(text)
  const ranked = checklists
    .map((checklist) => {
      const { phrases, meanings } = lexiconOf(checklist)
      const met = new Set<number>()
      phrases.find(words, (phrase) => {
        const meaning = meanings[phrase]
        if (meaning?.kind === 'applies') met.add(meaning.index)
      })
      return { checklist, score: met.size / checklist.appliesTo.length }
    })
    .sort((one, other) => other.score - one.score)
  const [best, second] = ranked
  const chosen =
    best !== undefined && best.score >= floor && best.score - (second?.score ?? 0) >= margin
      ? best.checklist
      : null
  return { chosen, candidates: ranked.map(({ checklist, score }) => ({ id: checklist.id, score })) }
}

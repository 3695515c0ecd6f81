import { clearest, type Ranked, scoring } from '../../shared/choose.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import { inSlices } from './slices.ts'

/** Which plan a draft carries out is told by its title, preamble and first pages, UTF-16. */
const told = 8000

/**
 * The checklist that a draft is for, told by its opening; null where the signal ended the choice.
 * @throws {Error} where there is no checklist to choose from
 */
export async function chooseChecklist(
  checklists: readonly Checklist[],
  text: string,
  signal: AbortSignal,
): Promise<Checklist | null> {
  const opening = text.slice(0, told)
  const ranked: Ranked[] = []
  function* ranking(): Generator<undefined, void> {
    for (const checklist of checklists) {
      ranked.push({ checklist, score: yield* scoring(opening, checklist) })
      yield
    }
  }
  if (!(await inSlices(ranking(), signal))) return null
  const first = checklists[0]
  if (!first) throw new Error('the background sent no checklist')
  return clearest(ranked) ?? first
}

import { fold } from '../text/fold.ts'
import { eachShingle, packShingles } from '../text/shingle.ts'
import type { Reading } from './reading.ts'

/** Words in a shingle. */
const size = 5
/** The packed hashes of a plan of average length are a tenth of this, in characters. */
const most = 200_000

/** Hashes of the plan's runs of words, by which a draft that only copies it is known; its text is not in them. */
export function overlapOf({ text, plan }: Reading): { words: number; hashes: string } {
  const hashes = new Set<number>()
  for (const { from, to } of plan.paragraphs) eachShingle(fold(text.slice(from, to)), size, (hash) => hashes.add(hash))
  return { words: size, hashes: packShingles(hashes).slice(0, most) }
}

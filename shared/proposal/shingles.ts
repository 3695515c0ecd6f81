import { lexiconOf } from '../plan/lexicon.ts'
import { Reader } from '../plan/reader.ts'
import { fold } from '../text/fold.ts'
import { eachShingle, packShingles } from '../text/shingle.ts'
import { general } from './known-sections.ts'

/** Words in a shingle. */
const size = 5
/** The packed hashes of a plan of average length are a hundredth of this, in characters. */
const most = 200_000

/**
 * Hashes of the plan's runs of words, by which a draft that only copies it is known; its text is not in them.
 * `text` is the plan as given: a copy of it is parted into paragraphs just as it is.
 */
export function overlapOf(text: string): { words: number; hashes: string } {
  const hashes = new Set<number>()
  const plan = new Reader(lexiconOf(general), Number.MAX_SAFE_INTEGER).read(text)
  for (const { from, to } of plan.paragraphs)
    eachShingle(fold(text.slice(from, to)), size, (hash) => hashes.add(hash))
  return { words: size, hashes: packShingles(hashes).slice(0, most) }
}

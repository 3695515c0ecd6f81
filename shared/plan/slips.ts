/** Section titles written with typing slips, without accents or with wrong ones. */

import { isOneSlip } from '../text/distance.ts'
import { fold, type Words } from '../text/fold.ts'
import { skeletonOf } from '../text/letters.ts'
import type { TitleHit } from './headings.ts'

interface KnownTitle {
  text: string
  /** Letters with their shape, without tone. */
  words: string[]
  tones: number[]
  section: number
  group: number
}

/** The titles of a checklist, ready for a search that forgives slips. */
export class Titles {
  readonly #byLength = new Map<number, KnownTitle[]>()
  readonly #bySkeleton = new Map<string, KnownTitle>()

  add(text: string, section: number, group: number) {
    const words = fold(text)
    const known: KnownTitle = { text, words: [], tones: [], section, group }
    for (let index = 0; index < words.count; index++) {
      known.words.push(letters(words, index))
      known.tones.push(words.tone[index] as number)
    }
    const list = this.#byLength.get(words.count)
    if (list === undefined) this.#byLength.set(words.count, [known])
    else list.push(known)
    const skeleton = skeletonBetween(words, 0, words.count)
    if (!this.#bySkeleton.has(skeleton)) this.#bySkeleton.set(skeleton, known)
  }

  /**
   * The title for which the words from `word` up to `to` are a slip: other accents, lost or added spaces, or one wrong
   * letter in at most two words. Null where none is near or two different sections are equally near.
   */
  find(words: Words, word: number, to: number): (TitleHit & { text: string }) | null {
    const count = to - word
    if (count < 1 || count > 40) return null
    const hit = (known: KnownTitle) => ({
      word,
      to,
      section: known.section,
      group: known.group,
      text: known.text,
    })
    const skeleton = skeletonBetween(words, word, to)
    if (skeleton.length >= 5) {
      const same = this.#bySkeleton.get(skeleton) ?? this.#bySkeleton.get(scanned(skeleton))
      if (same !== undefined) return hit(same)
    }
    if (count < 2) return null
    let best: KnownTitle | null = null
    let least = 3
    let tie = false
    for (const known of this.#byLength.get(count) ?? []) {
      const cost = difference(words, word, known, least)
      if (cost > least || cost >= 3) continue
      if (cost === least && best !== null) {
        tie ||= best.section !== known.section || best.group !== known.group
        continue
      }
      best = known
      least = cost
      tie = false
    }
    return best === null || tie ? null : hit(best)
  }
}

function letters(words: Words, index: number): string {
  let out = ''
  for (let at = words.start[index] as number; at < (words.start[index + 1] as number); at++)
    out += String.fromCharCode(words.letters[at] as number)
  return out
}

function skeletonBetween(words: Words, from: number, to: number): string {
  let out = ''
  for (let at = words.start[from] as number; at < (words.start[to] as number) && out.length < 120; at++)
    out += String.fromCharCode(skeletonOf(words.letters[at] as number))
  return out
}

/** What a scanner takes for letters: 0 for o, 1 and l for i. */
const scanned = (skeleton: string) => skeleton.replace(/0/g, 'o').replace(/[1l]/g, 'i')

/** Words that differ by one letter; 3 where the titles are too far apart. */
function difference(words: Words, word: number, known: KnownTitle, limit: number): number {
  let cost = 0
  for (const [index, own] of known.words.entries()) {
    const there = letters(words, word + index)
    if (there === own) {
      if (words.tone[word + index] !== known.tones[index]) cost++
    } else {
      const [plain, ownPlain] = [plainOf(there), plainOf(own)]
      if (plain !== ownPlain) {
        // A short word with another letter is mostly another word: «nhu cầu» is not «yêu cầu».
        if (own.length < 3 || !isOneSlip(plain, ownPlain)) return 3
        cost++
      }
      cost++
    }
    if (cost > limit) return 3
  }
  return cost > 2 ? 3 : cost
}

function plainOf(word: string): string {
  let out = ''
  for (let at = 0; at < word.length; at++) out += String.fromCharCode(skeletonOf(word.charCodeAt(at)))
  return out
}

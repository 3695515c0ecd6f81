import { COLON, fold, SEMICOLON, STOP, type Words } from './fold.ts'

/** Gaps over which a phrase does not reach. */
const wall = STOP | SEMICOLON | COLON

/** What a hit costs in steps: it is kept, where a word is only passed over. */
const hitSteps = 8

interface Node {
  next: Map<number, Node>
  /** Numbers of the phrases that end here. */
  ends: number[]
}

const node = (): Node => ({ next: new Map(), ends: [] })

/**
 * Many phrases looked for in one pass over a text's words, overlapping ones included.
 * Phrases compare by folded words; punctuation inside them does not matter.
 */
export class Phrases {
  readonly #root = node()
  /** One bit for each low half of a first word's hash: most words are passed over by this alone. */
  readonly #first = new Uint8Array(0x2000)
  /** Words in each phrase, by number. */
  readonly lengths: number[] = []

  /** Adds a phrase and returns its number, or -1 where no word is in it. */
  add(phrase: string): number {
    const words = fold(phrase)
    if (words.count === 0) return -1
    const number = this.lengths.length
    this.lengths.push(words.count)
    let at = this.#root
    for (let index = 0; index < words.count; index++) {
      const hash = words.hash[index] as number
      let next = at.next.get(hash)
      if (next === undefined) {
        next = node()
        at.next.set(hash, next)
      }
      at = next
    }
    at.ends.push(number)
    const first = (words.hash[0] as number) & 0xffff
    this.#first[first >> 3] = (this.#first[first >> 3] as number) | (1 << (first & 7))
    return number
  }

  /** The most phrases that any text can meet from one of its words on. */
  get crowd(): number {
    const below = ({ next, ends }: Node): number =>
      [...next.values()].reduce((most, each) => Math.max(most, below(each)), 0) + ends.length
    return below(this.#root)
  }

  /**
   * Calls `hit` for every phrase, by its first word; of phrases with the same first word the shorter comes first.
   * Returns the steps taken; stops once they exceed `limit`.
   */
  find(words: Words, limit: number, hit: (phrase: number, fromWord: number, toWord: number) => void): number {
    let steps = words.count
    const { hash, gap, count } = words
    const first = this.#first
    const start = this.#root.next
    for (let index = 0; index < count && steps <= limit; index++) {
      const low = (hash[index] as number) & 0xffff
      if (((first[low >> 3] as number) & (1 << (low & 7))) === 0) continue
      let at = start.get(hash[index] as number)
      let next = index + 1
      while (at !== undefined) {
        for (const end of at.ends) {
          hit(end, index, next)
          steps += hitSteps
        }
        if (next >= count || ((gap[next] as number) & wall) !== 0) break
        at = at.next.get(hash[next] as number)
        next++
        steps++
      }
    }
    return steps
  }
}

import type { Words } from './fold.ts'

/**
 * Word shingles: hashes of every run of `size` folded words, 24 bits each. A checklist carries those of its reference
 * plan, so that copying shows without the plan's text being in it. Chance hits: about one in 10,000 shingles.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The hash of the shingle that starts at the word. */
export function shingleAt(words: Words, index: number, size: number): number {
  let hash = 0
  for (let at = index; at < index + size; at++) {
    hash = Math.imul(hash ^ (words.hash[at] as number), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash & 0xffffff
}

/** Packs hashes as they stand in a checklist: ascending, four base64 characters each. */
export function packShingles(hashes: Iterable<number>): string {
  return [...new Set(hashes)]
    .sort((one, other) => one - other)
    .map((hash) => [18, 12, 6, 0].map((shift) => alphabet.charAt((hash >> shift) & 63)).join(''))
    .join('')
}

/** A set of 24-bit numbers with quick refusal. */
export class Shingles {
  readonly #slots: Int32Array
  readonly #mask: number

  constructor(packed: string) {
    const count = packed.length >> 2
    let size = 16
    while (size < count * 4) size *= 2
    this.#slots = new Int32Array(size).fill(-1)
    this.#mask = size - 1
    for (let at = 0; at + 4 <= packed.length; at += 4) {
      let hash = 0
      for (let next = at; next < at + 4; next++)
        hash = (hash << 6) | Math.max(0, alphabet.indexOf(packed.charAt(next)))
      let slot = hash & this.#mask
      while (this.#slots[slot] !== -1 && this.#slots[slot] !== hash) slot = (slot + 1) & this.#mask
      this.#slots[slot] = hash
    }
  }

  has(hash: number): boolean {
    let slot = hash & this.#mask
    for (;;) {
      const there = this.#slots[slot]
      if (there === hash) return true
      if (there === -1) return false
      slot = (slot + 1) & this.#mask
    }
  }
}

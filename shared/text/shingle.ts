import type { Words } from './fold.ts'

/**
 * Word shingles: hashes of every run of `size` folded words, 24 bits each. A checklist carries those of its reference
 * plan, so that copying shows without the plan's text being in it. Chance hits: about one in 10,000 shingles.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const base = 0x9e3779b1 | 0

const mixed = (sum: number) => (sum ^ (sum >>> 15)) & 0xffffff

/** Calls `visit` with the hash of each shingle in turn; each costs the same, whatever its size. */
export function eachShingle(words: Words, size: number, visit: (hash: number, word: number) => void) {
  if (words.count < size) return
  let top = 1
  for (let power = 1; power < size; power++) top = Math.imul(top, base)
  let sum = 0
  for (let at = 0; at < size; at++) sum = (Math.imul(sum, base) + (words.hash[at] as number)) | 0
  visit(mixed(sum), 0)
  for (let at = size; at < words.count; at++) {
    sum = (sum - Math.imul(words.hash[at - size] as number, top)) | 0
    sum = (Math.imul(sum, base) + (words.hash[at] as number)) | 0
    visit(mixed(sum), at - size + 1)
  }
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

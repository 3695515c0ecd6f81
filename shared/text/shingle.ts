import type { Words } from './fold.ts'

/**
 * Word shingles: hashes of every run of `size` folded words, 17 bits each. A checklist carries those of its reference
 * plan, so that copying shows without the plan's text being in it. Chance hits: under one shingle in a hundred, and no passage.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const base = 0x9e3779b1 | 0

const mixed = (sum: number) => (sum ^ (sum >>> 15)) & 0x1ffff

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

/** The greatest step that two characters hold; `//` stands for it, and the next two go on from there. */
const widest = 4095

/** Packs hashes as they stand in a checklist: the steps from one to the next, two base64 characters each. */
export function packShingles(hashes: Iterable<number>): string {
  let out = ''
  let last = 0
  for (const hash of [...new Set(hashes)].sort((one, other) => one - other)) {
    let step = hash - last
    for (; step >= widest; step -= widest) out += '//'
    out += alphabet.charAt(step >> 6) + alphabet.charAt(step & 63)
    last = hash
  }
  return out
}

function* unpacked(packed: string): Generator<number> {
  let hash = 0
  for (let at = 0; at + 2 <= packed.length; at += 2) {
    const step = digit(packed.charAt(at)) * 64 + digit(packed.charAt(at + 1))
    hash += step
    if (step < widest) yield hash
  }
}

/** The value of a base64 character; 0 for any other, which stands in no packed text. */
const digit = (char: string) => Math.max(0, alphabet.indexOf(char))

/** A set of hashes with quick refusal. */
export class Shingles {
  readonly #slots: Int32Array
  readonly #mask: number

  constructor(packed: string) {
    let size = 16
    while (size < packed.length * 2) size *= 2
    this.#slots = new Int32Array(size).fill(-1)
    this.#mask = size - 1
    for (const hash of unpacked(packed)) {
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

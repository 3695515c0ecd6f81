/**
 * Folding: a text becomes words that compare equal however they were typed, each with its place in the text as given.
 * Case, NFC or NFD, old or new tone placement (hoà, hòa), Ð or Đ, full-width letters, soft hyphens, zero-width marks
 * and HTML entities make no difference. Own code: `String.normalize` gives no offset map and knows no tone placement,
 * and no library was found that does both.
 */
import { entityAt } from './entities.ts'
import {
  DIGIT,
  GAP,
  IGNORED,
  isUpper,
  kindOf,
  LETTER,
  letter,
  letterOf,
  SHAPE,
  shape,
  skeletonOf,
  toneOf,
} from './letters.ts'

/** What may stand between two words, as bits. */
export const NEWLINE = 1
export const COMMA = 2
/** A full stop, exclamation or question mark. */
export const STOP = 4
export const SEMICOLON = 8
export const COLON = 16
export const HYPHEN = 32
export const SLASH = 64
export const QUOTE = 128
export const OPEN = 256
export const CLOSE = 512
/** A tab or `|`: the border of a table's cell. */
export const CELL = 1024
/** Markdown's own marks. */
export const MARKUP = 2048
export const BULLET = 4096
export const OTHER = 8192
/** Three white-space characters or more in a row. */
export const WIDE = 16384
export const BLANK = 32768

/** How a word is written. */
export const LOWER = 1
export const CAPITALISED = 2
export const CAPITALS = 3
export const NUMBER = 4

const gaps = new Map<string, number>()
for (const [bit, chars] of [
  [NEWLINE, '\n\r\u2028\u2029\u0085\v\f'],
  [COMMA, ',،、'],
  [STOP, '.!?。'],
  [SEMICOLON, ';'],
  [COLON, ':'],
  [HYPHEN, '-–—‐‑‒−'],
  [SLASH, '/\\'],
  [QUOTE, '"“”«»„‟'],
  [OPEN, '(['],
  [CLOSE, ')]'],
  [CELL, '\t|'],
  [MARKUP, '*#_`>~'],
  [BULLET, '•●▪■○◦+‣·✓➢❖\uf0b7\uf02d\uf0a7'],
] as const)
  for (const char of chars) gaps.set(char, bit)

const ascii = new Int32Array(0x100)
const spaceOrMark = /[\s\u200b]/
for (let code = 0; code < 0x100; code++) ascii[code] = slowGap(code)

function slowGap(code: number): number {
  const wide = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  const char = String.fromCharCode(wide)
  return (gaps.get(char) ?? (spaceOrMark.test(char) ? 0 : OTHER)) | (spaceOrMark.test(char) ? BLANK : 0)
}

const gapOf = (code: number) => (code < 0x100 ? (ascii[code] as number) : slowGap(code))

/** The folded words of one text. Offsets are UTF-16 positions in it; the arrays are valid up to `count`. */
export class Words {
  text = ''
  count = 0
  /** Where each word starts and ends. */
  from = new Int32Array(64)
  to = new Int32Array(64)
  hash = new Int32Array(64)
  /** What stands before each word; at `count`, what stands after the last. */
  gap = new Uint16Array(64)
  look = new Uint8Array(64)
  tone = new Uint8Array(64)
  /** Where each word's letters start in `letters`; at `count`, where they end. */
  start = new Int32Array(64)
  letters = new Uint16Array(256)

  /** The folded word: letters with their shape, then the tone as a digit 1–5 after `'`. */
  word(index: number): string {
    const tone = this.tone[index] as number
    return this.#string(index, false) + (tone === 0 ? '' : `'${tone}`)
  }

  /** The word's plain ASCII skeleton, without any accent. */
  skeleton(index: number): string {
    return this.#string(index, true)
  }

  /** The letters of a word written in ASCII, or null for any other. */
  is(index: number, hash: number): boolean {
    return index >= 0 && index < this.count && this.hash[index] === hash
  }

  #string(index: number, plain: boolean): string {
    let out = ''
    for (let at = this.start[index] as number; at < (this.start[index + 1] as number); at++) {
      const code = this.letters[at] as number
      out += String.fromCharCode(plain ? skeletonOf(code) : code)
    }
    return out
  }

  room(words: number, letters: number) {
    if (words + 2 > this.from.length) {
      const size = Math.max(words + 2, this.from.length * 2)
      this.from = grown(this.from, new Int32Array(size))
      this.to = grown(this.to, new Int32Array(size))
      this.hash = grown(this.hash, new Int32Array(size))
      this.gap = grown(this.gap, new Uint16Array(size))
      this.look = grown(this.look, new Uint8Array(size))
      this.tone = grown(this.tone, new Uint8Array(size))
      this.start = grown(this.start, new Int32Array(size))
    }
    if (letters + 2 > this.letters.length)
      this.letters = grown(this.letters, new Uint16Array(Math.max(letters + 2, this.letters.length * 2)))
  }
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

/** Folds `text` into `into`, which is overwritten. Linear in the length of the text. */
export function fold(text: string, into: Words = new Words()): Words {
  into.text = text
  into.room(text.length >> 1, text.length)
  const { letters } = into
  let count = 0
  let filled = 0
  let gap = 0
  let blanks = 0
  let inWord = false
  let tone = 0
  let uppers = 0
  let lowers = 0
  let digits = 0
  let firstUpper = false
  let end = 0
  const length = text.length
  for (let at = 0; at <= length; ) {
    let size = 1
    let packed = 0
    let code = 0
    if (at < length) {
      code = text.charCodeAt(at)
      if (code === 0x26) {
        const entity = entityAt(text, at)
        if (entity !== null) {
          code = entity.code
          size = entity.length
        }
      } else if (code === 0x5c && text.startsWith('\\r\\n', at)) {
        code = 0x20
        size = 4
      }
      packed = letter(code)
    }
    const kind = at < length ? kindOf(packed) : GAP
    if (kind === LETTER || kind === DIGIT) {
      if (!inWord) {
        if (count + 2 >= into.from.length) into.room(count * 2, filled)
        inWord = true
        into.from[count] = at
        into.start[count] = filled
        into.gap[count] = blanks >= 3 ? gap | WIDE : gap
        tone = uppers = lowers = digits = 0
        firstUpper = isUpper(packed)
      }
      letters[filled++] = letterOf(packed)
      if (kind === DIGIT) digits++
      else if (isUpper(packed)) uppers++
      else lowers++
      const own = toneOf(packed)
      if (own !== 0) tone = own
      end = at + size
    } else if (kind === GAP) {
      if (inWord) {
        let hash = seed
        for (let i = into.start[count] as number; i < filled; i++)
          hash = Math.imul(hash ^ (letters[i] as number), prime)
        hash = Math.imul(hash ^ (0x300 + tone), prime)
        into.hash[count] = hash
        into.to[count] = end
        into.tone[count] = tone
        into.look[count] =
          uppers + lowers === 0 ? NUMBER : lowers === 0 ? CAPITALS : firstUpper ? CAPITALISED : LOWER
        count++
        inWord = false
        gap = 0
        blanks = 0
      }
      if (at < length) {
        const bits = gapOf(code)
        gap |= bits
        blanks = (bits & BLANK) !== 0 ? blanks + 1 : blanks >= 3 ? 3 : 0
      }
    } else if (inWord && kind !== IGNORED) {
      if (kind === SHAPE) letters[filled - 1] = shape(letters[filled - 1] as number, letterOf(packed))
      else tone = toneOf(packed)
      end = at + size
    }
    at += size
  }
  into.count = count
  into.gap[count] = blanks >= 3 ? gap | WIDE : gap
  into.start[count] = filled
  return into
}

/** The hashes of a phrase's words. */
export function hashes(phrase: string): number[] {
  const words = fold(phrase)
  return Array.from(words.hash.subarray(0, words.count))
}

/** The folded words of a phrase, for comparing and for tests. */
export function foldedWords(phrase: string): string[] {
  const words = fold(phrase)
  return Array.from({ length: words.count }, (_, index) => words.word(index))
}

/** The phrase's words without accents. */
export function skeletons(phrase: string): string[] {
  const words = fold(phrase)
  return Array.from({ length: words.count }, (_, index) => words.skeleton(index))
}

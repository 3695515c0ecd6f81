/**
 * Folding: a text becomes words that compare equal however they were typed, each with its place in the text as given.
 * Case, NFC or NFD, old or new tone placement (hoà, hòa), Ð or Đ, full-width letters, soft hyphens, zero-width marks
 * and HTML entities make no difference. Own code: `String.normalize` gives no offset map and knows no tone placement,
 * and no library was found that does both.
 */
import { bulletSigns, privateBullets } from './bullets.ts'
import { decode } from './entities.ts'
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
  [BULLET, `+${bulletSigns}`],
] as const)
  for (const char of chars) gaps.set(char, bit)

const blank = /[\s\u200b]/

function gapOf(code: number): number {
  if (code >= privateBullets.from && code <= privateBullets.to) return BULLET
  const wide = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  const char = String.fromCharCode(wide)
  const isBlank = blank.test(char)
  return (gaps.get(char) ?? (isBlank ? 0 : OTHER)) | (isBlank ? BLANK : 0)
}

/** Beside what `letter` packs: part of a word; a small letter; part of a gap. */
const WORD = 0x2000000
const SMALL = 0x4000000
const GAPS = 0x8000000
const UPPER = 0x1000000
const TONES = 0x70000

/** For each UTF-16 unit: letters as `letter` packs them, for all else the bits of the gap; 0 until it is first met. */
const meanings = new Int32Array(0x10000)

function learn(code: number) {
  const packed = letter(code)
  const kind = kindOf(packed)
  meanings[code] =
    kind === GAP
      ? gapOf(code) | GAPS
      : kind === LETTER
        ? packed | WORD | (isUpper(packed) ? 0 : SMALL)
        : kind === DIGIT
          ? packed | WORD
          : packed
}

/** No letter, digit or blank: stands behind a text's last unit. */
const noUnit = 0xffff

/**
 * Copies a text's units, for reading them from a slice of a text is slow, and learns what they mean, so that the loop
 * in `fold` needs no call.
 */
function copyUnits(text: string, units: Uint16Array) {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    units[at] = code
    if (meanings[code] === 0) learn(code)
  }
  units[text.length] = noUnit
}

/** A text's UTF-16 units, and one that is no character behind them. */
export function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(text.length + 1)
  copyUnits(text, units)
  return units
}

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
  /** As `unitsOf` gives them; valid up to the text's length. */
  units = new Uint16Array(256)

  /** The folded word: letters with their shape, then the tone as a digit 1–5 after `'`. */
  word(index: number): string {
    const tone = this.tone[index] as number
    return this.#string(index, false) + (tone === 0 ? '' : `'${tone}`)
  }

  /** The word's plain ASCII skeleton, without any accent. */
  skeleton(index: number): string {
    return this.#string(index, true)
  }

  /** Whether there is such a word, and it has that hash. */
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
      this.letters = new Uint16Array(Math.max(letters + 2, this.letters.length * 2))
    if (letters + 2 > this.units.length) this.units = new Uint16Array(this.letters.length)
  }
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

/** Whether a text may hold entities or line ends written out; asked once for all its paragraphs. */
export const mayBeCoded = (text: string) => text.includes('&') || text.includes('\\')

/** Folds `text` into `into`, which is overwritten. Linear in the length of the text. */
export function fold(text: string, into: Words = new Words(), coded = mayBeCoded(text)): Words {
  const decoded = coded ? decode(text) : null
  foldPlain(decoded?.text ?? text, into)
  if (decoded !== null) {
    into.text = text
    into.units = unitsOf(text)
    for (let index = 0; index < into.count; index++) {
      into.from[index] = decoded.starts[into.from[index] as number] as number
      into.to[index] = decoded.ends[(into.to[index] as number) - 1] as number
    }
  }
  return into
}

function foldPlain(text: string, into: Words) {
  const length = text.length
  into.text = text
  // Two words need three characters at least.
  into.room((length >> 1) + 1, length)
  copyUnits(text, into.units)
  const { units, letters, from, to, hash: hashes, gap: gaps, look, tone: tones, start } = into
  let count = 0
  let filled = 0
  let gap = 0
  let blanks = 0
  let at = 0
  while (at < length) {
    let meaning = meanings[units[at] as number] as number
    if ((meaning & WORD) === 0) {
      if ((meaning & GAPS) !== 0) {
        gap |= meaning & 0xffff
        blanks = (meaning & BLANK) !== 0 ? blanks + 1 : blanks >= 3 ? 3 : 0
      }
      at++
      continue
    }
    from[count] = at
    start[count] = filled
    gaps[count] = blanks >= 3 ? gap | WIDE : gap
    gap = 0
    blanks = 0
    let hash = seed
    let last = letterOf(meaning)
    let tone = toneOf(meaning)
    let looks = meaning
    const first = meaning
    letters[filled++] = last
    at++
    let end = at
    while (at < length) {
      meaning = meanings[units[at] as number] as number
      if ((meaning & WORD) !== 0) {
        hash = Math.imul(hash ^ last, prime)
        last = letterOf(meaning)
        letters[filled++] = last
        looks |= meaning
        if ((meaning & TONES) !== 0) tone = toneOf(meaning)
        at++
        end = at
        continue
      }
      if ((meaning & GAPS) !== 0) break
      at++
      const kind = kindOf(meaning)
      if (kind === IGNORED) continue
      end = at
      if (kind === SHAPE) {
        last = shape(last, letterOf(meaning))
        letters[filled - 1] = last
      } else tone = toneOf(meaning)
    }
    hash = Math.imul(hash ^ last, prime)
    hashes[count] = Math.imul(hash ^ (0x300 + tone), prime)
    to[count] = end
    tones[count] = tone
    look[count] =
      (looks & (UPPER | SMALL)) === 0
        ? NUMBER
        : (looks & SMALL) === 0
          ? CAPITALS
          : (first & UPPER) !== 0
            ? CAPITALISED
            : LOWER
    count++
  }
  into.count = count
  gaps[count] = blanks >= 3 ? gap | WIDE : gap
  start[count] = filled
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

/**
 * Whether a word can be a Vietnamese syllable: onset + rhyme + at most one tone.
 *
 * Lenient on purpose, for it decides whether a text is damaged: any onset goes with any rhyme, a tone may
 * stand on any vowel («hoà», «hòa», «đựơc»), and a few spellings of place names («Đắk Lắk») pass. Strict
 * about what damage breaks: two tones, vowels in an order the language lacks, «p t c ch» with a wrong tone.
 *
 * The rhymes are those of standard orthography; the automaton is made from them once, at load.
 */

import { kindOf, letter, letterOf, SHAPE, shape, skeletonOf, TONE as TONE_MARK, toneOf } from './letters.ts'

const onsets =
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x kr pl br bl gl ml hm hn hl j'.split(
    ' ',
  )

/** Each vowel with what may follow it; a hyphen where it can't stand alone. */
const rhymes = (
  'a c ch i k m n ng nh o p t u y|ă- c k m n ng p t|â- c m n ng p t u y|e c k m n ng o p t|' +
  'ê c ch m n ng nh p t u|i a ch m n nh p t u|iê- c m n ng p t u|y ch nh t|yê- n m ng t u|' +
  'o c i k m n ng p t|oo- c ng|oa c ch i n ng nh m o p t y|oă- c m n ng t|oe m n ng o t|' +
  'ô c i k m n ng p t|ôô- ng|ơ i m n p t|u a c i k m n ng p t|uâ- n ng t y|uê ch n nh t u|' +
  'uô- c i m n ng t|uơ|uy a ch n nh p t u|uyê- n t|ư a c i m n ng t u|ươ- c i m n ng p t u'
)
  .split('|')
  .flatMap((row) => {
    const [vowel = '', ...ends] = row.split(' ')
    const bare = vowel.replace('-', '')
    return [...(bare === vowel ? [''] : []), ...ends].map((end) => bare + end)
  })

const alphabet = 'abcdefghijklmnopqrstuvwxyzăâđêôơư'
/** The letter's place in the alphabet from 1, or 0. */
const columnOf = (code: number): number => alphabet.indexOf(String.fromCharCode(code)) + 1
/** Rows of the automaton: one column a letter, column 0 unused. */
const width = 64

const withoutMarks = (word: string): string =>
  word.replace(/[^a-z]/g, (sign) => String.fromCharCode(skeletonOf(sign.charCodeAt(0))))

export interface Automaton {
  /** `next[state * 64 + letter]`; state 0 is the dead one, state 1 the start. */
  readonly next: Uint16Array
  /** 0 no syllable, 1 a syllable, 2 one that ends in p, t, c or ch, and so needs the tone sắc or nặng. */
  readonly accepts: Uint8Array
}

/**
 * The smallest automaton is not needed; states that expect the same endings are shared, which keeps it small. A state is
 * what may still come: ends of onsets, before any rhyme, and ends of rhymes. It is made while a page waits, so that onsets
 * and rhymes are not multiplied out.
 */
function automaton(onsets: readonly string[], endings: readonly string[]): Automaton {
  const next: number[] = Array(width).fill(0)
  const accepts: number[] = [0]
  const known = new Map<string, number>()
  const rhymes = endings.map((rhyme) => (/(?:[ptck]|ch)$/.test(rhyme) ? `${rhyme}.` : rhyme))
  const state = (starts: readonly string[], ends: readonly string[]): number => {
    // An empty ending and none would read alike.
    const name = [...starts, '|', ...ends].join(' ')
    const old = known.get(name)
    if (old !== undefined) return old
    const id = accepts.length
    known.set(name, id)
    accepts.push(ends.includes('') ? 1 : ends.includes('.') ? 2 : 0)
    next.push(...Array<number>(width).fill(0))
    const begun = tailsOf(starts)
    const going = tailsOf(starts.includes('') ? rhymes.concat(ends) : ends)
    for (const sign of new Set([...begun.keys(), ...going.keys()]))
      next[id * width + alphabet.indexOf(sign) + 1] = state(sorted(begun.get(sign)), sorted(going.get(sign)))
    return id
  }
  state(onsets, [])
  return { next: Uint16Array.from(next), accepts: Uint8Array.from(accepts) }
}

const sorted = (words: ReadonlySet<string> = new Set()) => [...words].sort()

/** By their first letters, what follows these in words. */
function tailsOf(words: readonly string[]): Map<string, Set<string>> {
  const tails = new Map<string, Set<string>>()
  for (const word of words) {
    const sign = word.charAt(0)
    if (sign === '' || sign === '.') continue
    const those = tails.get(sign)
    if (those === undefined) tails.set(sign, new Set([word.slice(1)]))
    else those.add(word.slice(1))
  }
  return tails
}

/** With all marks in place, as it has to be written. */
export const written = automaton(onsets, rhymes)
/** With marks left out: «nhiem», «duc». */
export const plain = automaton([...new Set(onsets.map(withoutMarks))], [...new Set(rhymes.map(withoutMarks))])

/** Bits of `letterClass`: 0–5 the letter (1–26 a–z, 27–33 ăâđêôơư), 6–8 the tone, then these. */
export const TONE = 7 << 6
export const ACCENTED = 1 << 9
/** A letter of another alphabet, or with a mark that Vietnamese lacks. */
export const FOREIGN = 1 << 10
/** A sign of Latin-1 that is no letter, yet is one in TCVN3 or VNI fonts: «¹», «©». */
const SIGN = 1 << 11
/** A combining mark; bits 0–5 hold 1 circumflex, 2 breve, 3 horn, or 0 for a tone (bits 6–8). */
export const COMBINING = 1 << 12
/** Left out in reading: soft hyphens and zero-width marks. */
export const SILENT = 1 << 13
/** A Vietnamese letter that Latin-1 lacks, in one piece. */
export const HIGH = 1 << 14

const shapes = '\u0302\u0306\u031b'

/** Letters of which folding leaves a Vietnamese one. */
const strange = 'İḸḹṜṝ'

export const letterClass = new Uint16Array(0x2000)

function classify(code: number): number {
  const sign = String.fromCharCode(code)
  if (code === 0xad) return SILENT
  if (code >= 0x80 && code < 0xa0) return code === 0x85 ? 0 : FOREIGN
  if (code > 0xa0 && code <= 0xff && !/\p{L}/u.test(sign)) return SIGN | FOREIGN
  if (sign === 'ª' || sign === 'º') return SIGN | FOREIGN
  const packed = letter(code)
  const tone = toneOf(packed) << 6
  if (kindOf(packed) === TONE_MARK) return COMBINING | ACCENTED | tone
  if (kindOf(packed) === SHAPE) return COMBINING | ACCENTED | (shapes.indexOf(sign) + 1)
  if (/\p{M}/u.test(sign)) return FOREIGN | ACCENTED
  if (!/\p{L}/u.test(sign)) return 0
  const index = columnOf(letterOf(packed))
  if (index === 0 || strange.includes(sign)) return FOREIGN | ACCENTED
  return (code < 0x80 ? 0 : ACCENTED) | (code > 0xff ? HIGH : 0) | tone | index
}
letterClass.fill(FOREIGN, 0x250)
for (const [from, to] of [
  [0, 0x250],
  [0x2b0, 0x370],
  [0x1e00, 0x1f00],
] as const)
  for (let code = from; code < to; code++) letterClass[code] = classify(code)

/** The class of any UTF-16 unit; zero for what parts words. */
export function classOf(code: number): number {
  if (code < 0x2000) return letterClass[code] as number
  if (code === 0xfffd) return FOREIGN
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff ? SILENT : 0
}

const shapeTable = new Uint8Array(4 * width)
for (let mark = 0; mark < shapes.length; mark++)
  for (let index = 0; index < alphabet.length; index++) {
    const base = alphabet.charCodeAt(index)
    const made = shape(base, shapes.charCodeAt(mark))
    if (made !== base) shapeTable[(mark + 1) * width + index + 1] = columnOf(made)
  }
/** The letter that a combining mark makes of another; 0 where there is none. */
export const shaped = (shape: number, letter: number): number => shapeTable[shape * width + letter] as number

/** Whether a syllable in this state may carry the tones counted: `tone` is the last, `count` how many. */
export const toneFits = (accepted: number, tone: number, count: number): boolean =>
  accepted !== 0 && count <= 1 && (accepted === 1 || tone === 1 || tone === 5)

/** Whether the word, in NFC, NFD or a mix, is a syllable with all its marks. */
export function isSyllable(word: string): boolean {
  let state = 1
  let before = 1
  let last = 0
  let tone = 0
  let count = 0
  for (let at = 0; at < word.length; at++) {
    const kind = classOf(word.charCodeAt(at))
    if (kind & SILENT) continue
    if (kind & FOREIGN || kind === 0) return false
    const letter = kind & 63
    if (kind & COMBINING && letter === 0) {
      count++
      tone = (kind >> 6) & 7
      continue
    }
    if (kind & COMBINING) {
      last = shaped(letter, last)
      state = last === 0 ? 0 : (written.next[before * width + last] as number)
    } else {
      before = state
      last = letter
      state = written.next[state * width + letter] as number
    }
    if ((kind >> 6) & 7) {
      count++
      tone = (kind >> 6) & 7
    }
  }
  return toneFits(written.accepts[state] as number, tone, count)
}

/** Whether the word, all marks taken off, has the shape of a syllable: true for «TĨÊŨ» and «nhiem». */
export function isPlainSyllable(word: string): boolean {
  let state = 1
  for (const sign of word.normalize('NFD').toLowerCase()) {
    if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(sign)) continue
    const letter = sign === 'đ' || sign === 'ð' ? 4 : alphabet.indexOf(sign) + 1
    state = letter === 0 || letter > 26 ? 0 : (plain.next[state * width + letter] as number)
    if (state === 0) return false
  }
  return plain.accepts[state] !== 0
}

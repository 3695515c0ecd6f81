/** The counting pass: one walk over the text that finds the few stretches worth a closer look. */
import {
  ACCENTED,
  COMBINING,
  classOf,
  FOREIGN,
  HIGH,
  letterClass,
  SILENT,
  shaped,
  TONE,
  toneFits,
  written,
} from './syllable.ts'

export interface Scan {
  words: number
  /** Words with a letter that is not ASCII. */
  accented: number
  /** Words with a letter that only Unicode has (ă, ơ, ế): proof of healthy text around. */
  sound: number
  /** Offset pairs of stretches with a word that is no syllable, or with signs of another encoding. */
  suspect: number[]
  /** Offset pairs of stretches of four words or more, none with a mark. */
  bare: number[]
}

/**
 * `units` as `unitsOf` gives them. A stretch is a line, or a part of it up to a full stop, semicolon or colon; so a plan on one line has
 * stretches too. Linear, without allocation on healthy text.
 */
export function scan(units: Uint16Array, length: number): Scan {
  const { next, accepts } = written
  const suspects: number[] = []
  const bare: number[] = []
  let allWords = 0
  let allAccented = 0
  let sound = 0
  let start = 0
  let words = 0
  let accented = 0
  let suspect = false
  /** 1 between words; no letter leads back to it. */
  let state = 1
  let before = 1
  let flags = 0
  let tones = 0
  for (let at = 0; at <= length; at++) {
    const code = at < length ? (units[at] as number) : 10
    const kind = code < 0x2000 ? (letterClass[code] as number) : classOf(code)
    if (kind !== 0) {
      if (kind < 64) {
        before = state
        state = next[(state << 6) + kind] as number
      } else if ((kind & (SILENT | COMBINING | FOREIGN)) === 0) {
        before = state
        state = next[(state << 6) + (kind & 63)] as number
        flags |= kind
        if (kind & TONE) tones++
      } else if (kind & COMBINING) {
        flags |= kind & ~63
        if (kind & TONE) tones++
        else {
          const last = shaped(kind & 63, baseBefore(units, at))
          state = next[(before << 6) + last] as number
          flags |= HIGH
        }
      } else if (kind & FOREIGN) {
        state = 0
        flags |= kind
      }
      continue
    }
    if (state !== 1) {
      words++
      if (flags !== 0) {
        if (flags & (ACCENTED | FOREIGN)) accented++
        if (flags & FOREIGN) suspect = true
        else if (!toneFits(accepts[state] as number, (flags & TONE) >> 6, tones)) suspect = true
        else if (flags & HIGH) sound++
      }
      state = 1
    }
    flags = 0
    tones = 0
    if (code > 63 && code < 0x2028) continue
    if (code === 63 && isLetter(units[at + 1] as number)) suspect = true
    const ends =
      code === 10 ||
      code === 13 ||
      code === 0x2028 ||
      code === 0x2029 ||
      ((code === 46 || code === 59 || code === 58) && isSpace(units[at + 1] as number))
    if (!ends) continue
    if (suspect) suspects.push(start, at)
    else if (accented === 0 && words >= 4) bare.push(start, at)
    allWords += words
    allAccented += accented
    start = at + 1
    words = 0
    accented = 0
    suspect = false
  }
  return { words: allWords, accented: allAccented, sound, suspect: suspects, bare }
}

/** The letter, with its marks so far, that a combining mark at this place changes. */
function baseBefore(units: Uint16Array, mark: number): number {
  let shape = 0
  for (let at = mark - 1; at >= 0; at--) {
    const kind = classOf(units[at] as number)
    if (kind & SILENT) continue
    if ((kind & COMBINING) === 0) return shape === 0 ? kind & 63 : shaped(shape, kind & 63)
    if (kind & 63) shape = kind & 63
  }
  return 0
}

const isLetter = (code: number): boolean => (classOf(code) & 63) !== 0
const isSpace = (code: number): boolean => code <= 32 || code === 0xa0

import {
  BLANK,
  CAPITALISED,
  CAPITALS,
  CELL,
  CLOSE,
  COLON,
  HYPHEN,
  hashes,
  LOWER,
  MARKUP,
  NEWLINE,
  NUMBER,
  SLASH,
  STOP,
  type Words,
} from '../text/fold.ts'

/** `part`: «Phần thứ nhất»; `letter`: `A.`; `deep`: `1.1.`; `small`: `a)`. */
export type Style = 'part' | 'letter' | 'roman' | 'arabic' | 'deep' | 'small'

/** A number before a heading or a paragraph. `word` and `next` are word numbers: its first, and the one after it. */
export interface Marker {
  style: Style
  value: number
  word: number
  next: number
}

/** The first of them is 1. */
export const romans =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV'.split(' ')
const romanValues = new Map(romans.map((roman, index) => [roman.toLowerCase(), index + 1]))

const single = (word: string) => hashes(word)[0] as number
const partWords = new Set(['phần', 'chương', 'mục', 'điều'].map(single))
const thu = single('thứ')
const ordinals = new Map(
  ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, index) => [
    single(word),
    index + 1,
  ]),
)
ordinals.set(single('một'), 1)
ordinals.set(single('bốn'), 4)
const anyMark = STOP | CLOSE | SLASH | HYPHEN | COLON | CELL

/** The value of a Roman numeral up to XXV, 0 for anything else. `l` stands for I where a scanner read it so. */
export function roman(words: Words, index: number): number {
  const length = (words.start[index + 1] as number) - (words.start[index] as number)
  if (length > 5 || words.tone[index] !== 0) return 0
  for (let at = words.start[index] as number; at < (words.start[index + 1] as number); at++) {
    const code = words.letters[at] as number
    if (code !== 0x69 && code !== 0x76 && code !== 0x78 && code !== 0x6c) return 0
  }
  const word = words.word(index)
  if (words.look[index] === CAPITALS && !word.includes('l')) return romanValues.get(word) ?? 0
  return /^l{1,3}$/.test(word) ||
    (words.look[index] !== CAPITALS && /^[lI]+$/.test(words.text.slice(words.from[index], words.to[index])))
    ? (romanValues.get(word.replaceAll('l', 'i')) ?? 0)
    : 0
}

function arabic(words: Words, index: number): number {
  const length = (words.start[index + 1] as number) - (words.start[index] as number)
  return words.look[index] === NUMBER && length <= 2 ? Number(words.word(index)) : 0
}

/** The marker whose first word is `index`, or null. */
export function markerAt(words: Words, index: number): Marker | null {
  if (index >= words.count) return null
  const look = words.look[index] as number
  const after = words.gap[index + 1] as number
  const more = index + 1 < words.count
  const nextLook = more ? (words.look[index + 1] as number) : 0
  if (look === NUMBER) {
    let value = arabic(words, index)
    if (value === 0) return null
    let next = index + 1
    let style: Style = 'arabic'
    // 1.1. and 1.2.3 are deep; 1.000 and 25.12.2023 are no markers.
    while (
      next < words.count &&
      words.look[next] === NUMBER &&
      ((words.gap[next] as number) & (STOP | BLANK)) === STOP
    ) {
      const deeper = arabic(words, next)
      if (deeper === 0) return null
      value = deeper
      style = 'deep'
      next++
    }
    const gap = words.gap[next] as number
    if (next >= words.count) return (gap & anyMark) !== 0 ? { style, value, word: index, next } : null
    if ((gap & (STOP | CLOSE | CELL)) !== 0) return { style, value, word: index, next }
    if ((gap & (SLASH | HYPHEN | COLON)) !== 0) {
      if (words.look[next] === NUMBER) return null
      if (((words.gap[next + 1] as number) & (SLASH | HYPHEN)) !== 0 && words.look[next] === CAPITALS)
        return null
      return (gap & (BLANK | NEWLINE)) !== 0 || (words.look[next] as number) >= CAPITALISED
        ? { style, value, word: index, next }
        : null
    }
    const bare =
      style === 'deep' ||
      (gap & MARKUP) !== 0 ||
      words.look[next] === CAPITALS ||
      (index === 0 && words.look[next] === CAPITALISED)
    return bare && (gap & BLANK) !== 0 ? { style, value, word: index, next } : null
  }
  const isRoman = roman(words, index)
  if (isRoman > 0) {
    // I.1. is the first point of part I.
    const deeper = more && (after & (STOP | BLANK)) === STOP ? arabic(words, index + 1) : 0
    if (deeper > 0) return { style: 'deep', value: deeper, word: index, next: index + 2 }
    if ((after & anyMark) !== 0 || !more) {
      // «Il- NHIỆM VỤ»: a scanner's l among capitals.
      if (look !== CAPITALS && (after & STOP) === 0 && !((after & HYPHEN) !== 0 && nextLook === CAPITALS))
        return null
      // «V/v» is no number.
      if (more && (after & SLASH) !== 0 && (after & BLANK) === 0 && nextLook === LOWER) return null
      return { style: 'roman', value: isRoman, word: index, next: index + 1 }
    }
    return look === CAPITALS && (nextLook === CAPITALS || nextLook === CAPITALISED)
      ? { style: 'roman', value: isRoman, word: index, next: index + 1 }
      : null
  }
  if ((words.start[index + 1] as number) - (words.start[index] as number) === 1 && words.tone[index] === 0) {
    const code = words.letters[words.start[index] as number] as number
    const value = code === 0x111 ? 5 : code >= 0x61 && code <= 0x68 ? code - 0x60 : 0
    if (value > 0 && (after & (STOP | CLOSE | SLASH | HYPHEN)) !== 0) {
      if (look === CAPITALS && (after & (BLANK | NEWLINE)) !== 0)
        return { style: 'letter', value, word: index, next: index + 1 }
      if (look !== CAPITALS && (after & (CLOSE | STOP | SLASH)) !== 0 && (after & BLANK) !== 0)
        return { style: 'small', value, word: index, next: index + 1 }
    }
    return null
  }
  if (more && (look === CAPITALISED || look === CAPITALS) && isPartWord(words, index)) {
    let at = index + 1
    if (words.is(at, thu)) at++
    if (at >= words.count) return null
    const value = ordinals.get(words.hash[at] as number) ?? (roman(words, at) || arabic(words, at))
    return value > 0 ? { style: 'part', value, word: index, next: at + 1 } : null
  }
  return null
}

/** The longest marker that ends where the word `index` starts, or null. */
export function markerBefore(words: Words, index: number): Marker | null {
  for (let back = Math.min(4, index); back >= 1; back--) {
    const marker = markerAt(words, index - back)
    if (marker !== null && marker.next === index) return marker
  }
  return null
}

/** «Phần», «Chương», «Mục», «Điều», also with the accents that a scanner gave them before a Roman numeral. */
function isPartWord(words: Words, index: number): boolean {
  if (partWords.has(words.hash[index] as number)) return true
  return roman(words, index + 1) > 0 && scannedParts.has(words.skeleton(index))
}

const scannedParts = new Set(['phan', 'chuong', 'dieu'])

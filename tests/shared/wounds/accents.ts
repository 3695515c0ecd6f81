import { dice, everyWord, onLines, type Wound } from './wound.ts'

const tones = '\u0300\u0301\u0303\u0309\u0323'
const splitTone = new RegExp(`([ou])([${tones}])([aey])$`, 'i')
const lateTone = new RegExp(`([ou])([aey])([${tones}])$`, 'i')
const isGlide = (first: string, second: string, word: string): boolean =>
  first.toLowerCase() === 'u'
    ? second.toLowerCase() === 'y' && !/^qu/i.test(word)
    : second.toLowerCase() !== 'y'

/** hòa -> hoà, ủy -> uỷ. */
function newPlacement(word: string): string {
  return word
    .normalize('NFD')
    .replace(splitTone, (all, first: string, tone: string, second: string) =>
      isGlide(first, second, word) ? first + second + tone : all,
    )
    .normalize('NFC')
}

/** hoà -> hòa, uỷ -> ủy. */
function oldPlacement(word: string): string {
  return word
    .normalize('NFD')
    .replace(lateTone, (all, first: string, second: string, tone: string) =>
      isGlide(first, second, word) ? first + tone + second : all,
    )
    .normalize('NFC')
}

/** The letters under another accent, as a scanner reads them. */
function misread(word: string, roll: () => number, share: number): string {
  return [...word.normalize('NFD')]
    .map((letter) => (tones.includes(letter) && roll() < share ? tones[Math.floor(roll() * 5)] : letter))
    .join('')
    .normalize('NFC')
}

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** One slip in the last word of a heading: two letters change places, or an accent is left out. */
function slip(line: string, mode: 'swap' | 'accent'): string {
  const words = line.split(' ')
  const at = words.findLastIndex((word) => /^\p{L}{3,}[.:]?$/u.test(word))
  const word = words[at]
  if (word === undefined) return line
  words[at] =
    mode === 'swap'
      ? word.replace(/(\p{L})(\p{L})([.:]?)$/u, '$2$1$3')
      : word
          .normalize('NFD')
          .replace(new RegExp(`[${tones}]`), '')
          .normalize('NFC')
  return words.join(' ')
}

export const accents: Wound[] = [
  {
    name: 'decomposed letters (NFD)',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.normalize('NFD'),
  },
  {
    name: 'tone placement of the new school',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => everyWord(text, newPlacement),
  },
  {
    name: 'tone placement of the old school',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => everyWord(text, oldPlacement),
  },
  {
    name: 'both placements side by side',
    keepsLines: true,
    losesLetters: false,
    apply(text) {
      const roll = dice(3)
      return everyWord(text, (word) => (roll() < 0.5 ? newPlacement(word) : oldPlacement(word)))
    },
  },
  {
    name: 'Ð (U+00D0) for Đ',
    keepsLines: true,
    losesLetters: false,
    apply: (text) => text.replaceAll('Đ', 'Ð'),
  },
  {
    name: 'two letters swapped in each heading',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => !marks.covers.includes('heading-over-two-lines'),
    apply: (text, marks) => onLines(text, marks.headings, (line) => slip(line, 'swap')),
  },
  {
    name: 'an accent forgotten in each heading',
    keepsLines: true,
    losesLetters: false,
    suits: (marks) => !marks.covers.includes('heading-over-two-lines'),
    apply: (text, marks) => onLines(text, marks.headings, (line) => slip(line, 'accent')),
  },
  {
    name: 'headings scanned with wrong accents',
    keepsLines: true,
    losesLetters: true,
    apply(text, marks) {
      const roll = dice(5)
      return onLines(text, marks.headings, (line) => everyWord(line, (word) => misread(word, roll, 0.8)))
    },
  },
  {
    name: 'the whole text scanned with wrong accents',
    keepsLines: true,
    losesLetters: true,
    apply(text) {
      const roll = dice(7)
      return everyWord(text, (word) => misread(word, roll, 0.4))
    },
  },
  { name: 'no accents at all', keepsLines: true, losesLetters: true, apply: bare },
]

import { onLines, type Wound } from './wound.ts'

const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'
/** TCVN 5712 (ABC), the same order, as Windows-1252 shows the bytes. */
const abc = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ'
const abcCapitals = new Map([...'ĂÂÊÔƠƯĐ'].map((letter, at) => [letter, '¡¢£¤¥¦§'.charAt(at)]))
const abcLetters = new Map([...letters].map((letter, at) => [letter, abc.charAt(at)]))

/** Capitals with a tone have no place in ABC: keyboards write the small letter's code. */
const toAbc = (text: string): string =>
  [...text]
    .map(
      (letter) =>
        abcCapitals.get(letter) ?? abcLetters.get(letter) ?? abcLetters.get(letter.toLowerCase()) ?? letter,
    )
    .join('')

const tone: Record<string, string> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const breve: Record<string, string> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}
const circumflex: Record<string, string> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const overI: Record<string, string> = {
  '\u0301': 'í',
  '\u0300': 'ì',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
}

function vniLetter(letter: string): string {
  if (letter === 'đ') return 'ñ'
  const [base = '', ...marks] = letter.normalize('NFD')
  if (marks.length === 0) return letter
  const mark = marks.find((each) => each in tone) ?? ''
  if (marks.includes('\u031b')) return (base === 'o' ? 'ô' : 'ö') + (tone[mark] ?? '')
  if (marks.includes('\u0306')) return base + breve[mark]
  if (marks.includes('\u0302')) return base + circumflex[mark]
  if (base === 'i') return overI[mark] ?? letter
  if (base === 'y' && mark === '\u0323') return 'î'
  return base + (tone[mark] ?? '')
}

const toVni = (text: string): string =>
  [...text]
    .map((letter) => {
      const small = letter.toLowerCase()
      const vni = letters.includes(small) ? vniLetter(small) : small
      return vni === small ? letter : letter === small ? vni : vni.toUpperCase()
    })
    .join('')

/** The longest line after the third heading: a paragraph of the tasks. */
function longest(text: string, from: number): number {
  const lines = text.split(/\r\n|\n|\r/)
  let best = from
  for (let line = from; line <= lines.length; line++)
    if ((lines[line - 1] ?? '').length > (lines[best - 1] ?? '').length) best = line
  return best
}

export const encodings: Wound[] = [
  { name: 'TCVN3 (ABC), the whole text', keepsLines: true, losesLetters: true, apply: toAbc },
  { name: 'VNI, the whole text', keepsLines: true, losesLetters: true, apply: toVni },
  {
    name: 'TCVN3 whose ư was dropped as a soft hyphen',
    keepsLines: true,
    losesLetters: true,
    apply: (text) => toAbc(text).replaceAll('\u00ad', ''),
  },
  {
    name: 'one paragraph left in TCVN3',
    keepsLines: true,
    losesLetters: true,
    apply: (text, marks) => onLines(text, [longest(text, marks.headings.at(-1) ?? 1)], toAbc),
  },
  {
    name: 'one paragraph left in VNI',
    keepsLines: true,
    losesLetters: true,
    apply: (text, marks) => onLines(text, [longest(text, marks.headings.at(-1) ?? 1)], toVni),
  },
]

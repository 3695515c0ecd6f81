/**
 * VNI for Windows (the VNI-Times fonts): a vowel and, after it, a sign for its marks, each seen as a
 * Windows-1252 character. Every letter and its case come back exactly.
 * Why no library: see `tcvn3.ts`.
 */

const marks: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  ê: '\u0306',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const whole: Record<string, string> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

const letter = /(?:a[ùøûõïâêáàåãäéèúüë]|[eo][ùøûõïâáàåãä]|[uyôö][ùøûõï]|[ñôöíìæóòî])/gi

function read(signs: string): string {
  const first = signs.charAt(0)
  const small = first.toLowerCase()
  const base = whole[small] ?? small
  const made = (base + (marks[signs.charAt(1).toLowerCase()] ?? '')).normalize('NFC')
  return first === small ? made : made.toUpperCase()
}

/** Reads VNI as Unicode (NFC). What is no VNI letter stays. */
export const fromVni = (text: string): string => text.replace(letter, read)

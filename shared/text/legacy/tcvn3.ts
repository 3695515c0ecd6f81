/**
 * TCVN3 («ABC»; the .VnTime fonts): one byte a letter, seen here as the Windows-1252 or Latin-1 character
 * of that byte, which is how such text reaches a browser. The table is that of TCVN 5712:1993 (set VN3).
 *
 * Letters come back exactly; ư is byte AD, the soft hyphen, and is gone where a browser dropped it.
 * Case does not: the set has no capitals with tones, and .VnTimeH draws small letters as capitals. A word
 * whose unaccented letters are all capitals is read as capitals, a word without such letters as its
 * neighbours in the line are.
 *
 * npm's `vietnamese-conversion` 2.0.0 (2026-05, MIT) was tried and not taken: «tr­êng» comes back, but VNI
 * «Tröôøng» as «Trươøng», «HO¹CH» as «HOạCH», one regular expression a letter, and it keeps the last
 * thousand texts in memory, which a draft must never be. No other kept library was found.
 */
import { isSyllable } from '../syllable.ts'

/** Bytes A1 to FE; a space where the set has nothing. */
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ'

/** What TCVN3 writes as this character, or nothing. */
const letterOf = (sign: string): string | undefined => {
  const code = sign.charCodeAt(0)
  const letter = code < 0xa1 ? ' ' : (letters[code - 0xa1] ?? ' ')
  return letter === ' ' ? undefined : letter
}

const inUnicode = (word: string): string => word.replace(/[\u00a1-\u00fe]/g, (sign) => letterOf(sign) ?? sign)

/** +1 all capitals, -1 not, 0 where the word does not tell, as a single capital or an abbreviation does not. */
function caseOf(word: string): number {
  if (/[a-z]/.test(word)) return -1
  if ((word.match(/[A-Z\u00a1-\u00a7]/g)?.length ?? 0) < 2) return 0
  if (/[\u00a8-\u00fe]/.test(word)) return 1
  return word.length > 2 && word.length < 8 && isSyllable(inUnicode(word)) ? 1 : 0
}

/** Parts of a number-symbol («KH/§U») stand in capitals whatever the words around do. */
function isInSymbol(parts: readonly string[], at: number): boolean {
  return /[/-]$/.test(parts[at - 1] ?? '') || /^[/-]/.test(parts[at + 1] ?? '')
}

function lineFromTcvn3(line: string): string {
  const parts = line.split(/([A-Za-z\u00a1-\u00fe]+)/)
  const cases = parts.map((part, at) => (at % 2 === 1 && !isInSymbol(parts, at) ? caseOf(part) : 0))
  let before = 0
  for (let at = 1; at < parts.length; at += 2) {
    const own = cases[at] as number
    if (own !== 0) before = own
    else if (isInSymbol(parts, at)) cases[at] = Math.max(0, caseOf(parts[at] as string))
    else cases[at] = before !== 0 ? before : (cases.slice(at, at + 8).find((value) => value !== 0) ?? 0)
  }
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return part
      const word = inUnicode(part)
      return cases[at] === 1 ? word.toUpperCase() : word
    })
    .join('')
}

/** Reads TCVN3 as Unicode (NFC). Characters that TCVN3 does not use stay. */
export const fromTcvn3 = (text: string): string => text.split('\n').map(lineFromTcvn3).join('\n')

/**
 * Word shows a soft hyphen as a hyphen, and so copies «tr-êng», «®-îc», «nh-». For text already read as
 * Unicode that has not one ư: a hyphen after a bare onset is that letter where a syllable comes of it.
 */
export const hyphensAsHornedU = (text: string): string =>
  text.replace(
    /(?<![\p{L}\d])([\p{L}]{1,3})-([\p{L}\p{M}]*)(?![\p{L}\d])/gu,
    (as, onset: string, rest: string) =>
      /[aeiouyăâêôơư]/i.test(onset.normalize('NFD')) ||
      (rest === '' && onset !== onset.toLowerCase()) ||
      !isSyllable(`${onset}ư${rest}`)
        ? as
        : `${onset}${onset.length > 1 && onset === onset.toUpperCase() ? 'Ư' : 'ư'}${rest}`,
  )

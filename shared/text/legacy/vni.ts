/**
 * VNI for Windows (the VNI-Times fonts): a vowel and, after it, a sign for its marks, each seen as a
 * Windows-1252 character. Every letter and its case come back exactly.
 * Why no library: see `tcvn3.ts`.
 */

const marks = 'ùøûõïâêáàåãäéèúüë'
/** An a with the marks for which each of these signs stands. */
const markedA = 'áàảãạâăấầẩẫậắằẳẵặ'
const wholes = 'ñôöíìæóòî'
const wholeLetters = 'đơưíìỉĩịỵ'

const letter = /(?:a[ùøûõïâêáàåãäéèúüë]|[eo][ùøûõïâáàåãä]|[uyôö][ùøûõï]|[ñôöíìæóòî])/gi

function read(signs: string): string {
  const first = signs.charAt(0)
  const small = first.toLowerCase()
  const whole = wholes.indexOf(small)
  const mark = marks.indexOf(signs.charAt(1).toLowerCase() || ' ')
  const base = whole < 0 ? small : wholeLetters.charAt(whole)
  const made = (base + markedA.charAt(mark).normalize('NFD').slice(1)).normalize('NFC')
  return first === small ? made : made.toUpperCase()
}

/** Reads VNI as Unicode (NFC). What is no VNI letter stays. */
export const fromVni = (text: string): string => text.replace(letter, read)

/** Stretches in which no word bears a mark: Vietnamese without accents, or with its letters dropped. */
import { firstSign, type Stretch } from './damage-stretch.ts'
import { isPlainSyllable, isSyllable } from './syllable.ts'

/** File names, links and mail addresses are written without marks: «ke-hoach-2026.docx». */
const isAddress = /[\p{L}\d][-_/@\\.][\p{L}\d]/u

/** Stretches of Vietnamese written without any mark. English passes: few of its words are such syllables. */
export function withoutAccents(text: string, bare: readonly number[]): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < bare.length; at += 2) {
    const to = bare[at + 1] as number
    const from = firstSign(text, bare[at] as number, to)
    const words = text
      .slice(from, to)
      .split(/\s+/)
      .filter((part) => !isAddress.test(part))
      .flatMap((part) => part.match(/\p{L}{1,60}/gu) ?? [])
    let shaped = 0
    let stripped = 0
    for (const word of words) {
      if (word.length < 2 || !isPlainSyllable(word)) continue
      shaped++
      if (!isSyllable(word)) stripped++
    }
    if (shaped < 4 || shaped < words.length * 0.75 || stripped < Math.max(2, words.length * 0.3)) continue
    found.push({ kind: 'none', weight: shaped, sound: 0, accented: 0, strong: 0, from, to })
  }
  return found
}

/** Stretches left when every letter beyond ASCII was dropped: «Thc hin Ch th s 28». */
export function withoutLetters(text: string, bare: readonly number[]): Stretch[] {
  const found: Stretch[] = []
  const kinds = new Set<string>()
  let all = 0
  let holes = 0
  for (let at = 0; at < bare.length; at += 2) {
    const to = bare[at + 1] as number
    const from = firstSign(text, bare[at] as number, to)
    const words = text.slice(from, to).match(/(?<![^\s(,])[A-Za-z]{1,60}(?![^\s),.;:])/g) ?? []
    const left = words.filter((word) => /^[A-Z]?[bcdghklmnpqrstvx]+$/.test(word) && /[a-z]/.test(word))
    for (const word of left) kinds.add(word)
    all += words.length
    holes += left.length
    if (left.length * 8 >= words.length && left.length > 1)
      found.push({ kind: 'letters-lost', weight: left.length, sound: 0, accented: 0, strong: 0, from, to })
  }
  // Units of measure and abbreviations are a few, and the same again and again.
  return kinds.size >= 8 && holes >= 10 && holes * 8 >= all ? found : []
}

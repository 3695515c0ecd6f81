/** What ails one stretch of text: each suspicious word is read in every encoding it could be in. */
import { from1258AsLatin, fromUtf8AsLatin } from './legacy/misread.ts'
import { fromTcvn3 } from './legacy/tcvn3.ts'
import { fromVni } from './legacy/vni.ts'
import { isPlainSyllable, isSyllable } from './syllable.ts'

export const readings = { tcvn3: fromTcvn3, vni: fromVni, misread1258: from1258AsLatin } as const
export type Reading = keyof typeof readings
const names = Object.keys(readings) as Reading[]

export interface Ailment {
  kind: Reading | 'misread-utf8' | 'letters-lost' | 'u-horn-lost' | 'scrambled' | 'none'
  /** How many words speak for it; a half where a word hardly does. */
  weight: number
  /** Words with letters only Unicode has, and well formed. */
  sound: number
  /** Words with marks, foreign ones left out. */
  accented: number
  /** Scrambled beyond a typing slip: words with two tones. */
  strong: number
}

/** An ailment and where it is: UTF-16 offsets in the text. */
export interface Stretch extends Ailment {
  from: number
  to: number
}

/** Where a stretch begins when the white space before it is left out. */
export function firstSign(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /\s/.test(text.charAt(at))) at++
  return at
}

/** Bounded: on a run of millions of letters an open end would exhaust the matcher's stack. */
const word = /[\p{L}\p{M}\u00a1-\u00ff\u00ad\u0080-\u009f\ufffd]{1,60}/gu
const isLetter = (sign: string): boolean => /[\p{L}\p{M}]/u.test(sign)
/** No word is longer, in any encoding. */
const longest = 40
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A syllable that lost its ư, as TCVN3 text does in browsers: «trờng», «đợc»; «nh» for «như», «trng». */
export function lacksHornedU(text: string): boolean {
  if (/^(?:nh|(?:b|c|ch|d|đ|g|h|l|m|n|nh|p|ph|r|s|t|th|tr|v|x)ng)$/.test(text)) return true
  if (!/[ơờớởỡợ]/i.test(text)) return false
  return !isSyllable(text) && isSyllable(text.replace(/[ơờớởỡợ]/i, 'ư$&'))
}

export function examine(text: string): Ailment {
  const ailment: Ailment = { kind: 'none', weight: 0, sound: 0, accented: 0, strong: 0 }
  const fixed: Record<Reading, number> = { tcvn3: 0, vni: 0, misread1258: 0 }
  /** Those among them that can't be scrambled Vietnamese instead. */
  const sure: Record<Reading, number> = { tcvn3: 0, vni: 0, misread1258: 0 }
  const known = new Set<string>()
  let suspicious = 0
  let scrambled = 0
  let hornless = 0
  let lost = 0
  for (const match of text.matchAll(word)) {
    if (match[0].length > longest) continue
    const raw = match[0].normalize('NFC')
    const isUnit = /\d\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index))
    // «KH-CÐ», «VPĐUK»: no abbreviation tells anything.
    if (/^[A-ZĐÐ]{1,8}$/.test(raw)) continue
    if (/^[a-z]+$/i.test(raw)) {
      if (raw === 'nh' || (/^[a-z]+ng$/.test(raw) && lacksHornedU(raw))) hornless++
      continue
    }
    if (raw.includes('\ufffd')) {
      lost++
      continue
    }
    const core = withoutEdgeSigns(raw)
    const clean = core.replaceAll('\u00ad', '')
    if (raw.length < 2) continue
    const latin = !/[^\u0020-\u00ff]/.test(raw)
    if (isSyllable(clean)) {
      if (!latin) ailment.sound++
      if (/[^a-z]/i.test(clean)) ailment.accented++
      if (core === raw || !/^[a-z]*$/i.test(clean)) continue
    }
    const bare = /^[a-z]*$/i.test(clean)
    if (!bare && !known.has(raw)) suspicious++
    const shaped = !bare && isPlainSyllable(clean)
    if (latin && !isUnit && !known.has(raw))
      for (const name of names)
        if (isReadAs(raw, readings[name](raw))) {
          fixed[name]++
          if (!shaped) sure[name]++
        }
    known.add(raw)
    if (bare) continue
    if (lacksHornedU(clean)) {
      hornless++
      ailment.accented++
    } else if (shaped && /\p{M}/u.test(clean.normalize('NFD'))) {
      const tones = clean.normalize('NFD').match(toneMarks)?.length ?? 0
      // A tone left out is a slip of the keyboard more often than of a scanner.
      scrambled += tones === 0 ? 0.5 : 1
      ailment.accented++
      if (tones > 1) ailment.strong++
    }
  }
  const unmixed = fromUtf8AsLatin(text)
  if (unmixed !== text && /[\u0102-\u01b0\u1ea0-\u1ef9à-ỹ]/i.test(unmixed))
    return { ...ailment, kind: 'misread-utf8', weight: Math.max(1, suspicious) }
  if (lost > 0 || lettersLost(text)) return { ...ailment, kind: 'letters-lost', weight: Math.max(1, lost) }
  const best = names.reduce((a, b) => (fixed[b] > fixed[a] ? b : a))
  const isSure = sure[best] >= (ailment.sound > 0 ? 2 : 1) && sure[best] * 4 >= fixed[best]
  if (isSure && fixed[best] >= suspicious * 0.6) {
    // A heading of two words may have but one that shows it.
    const isBrief = ailment.sound === 0 && (text.match(/\S+/g)?.length ?? 0) <= 4
    return { ...ailment, kind: best, weight: isBrief ? Math.max(2, fixed[best]) : fixed[best] }
  }
  if (hornless + scrambled === 0 || !isVietnamese(text)) return ailment
  if (hornless > scrambled) return { ...ailment, kind: 'u-horn-lost', weight: hornless }
  return { ...ailment, kind: 'scrambled', weight: scrambled }
}

/** Quotation marks, bullets and footnote signs touch healthy words: «Kế hoạch», em¹. */
function withoutEdgeSigns(raw: string): string {
  let from = 0
  let to = raw.length
  while (from < to && '«»·¿¡'.includes(raw.charAt(from))) from++
  while (to > from && !isLetter(raw.charAt(to - 1))) to--
  return raw.slice(from, to)
}

const isReadAs = (raw: string, read: string): boolean => read !== raw && isSyllable(read)

/** Question marks where letters stood: «K? ho?ch». */
function lettersLost(text: string): boolean {
  if (!text.includes('?') || /:\/\/|[=&]/.test(text)) return false
  const holes = text.match(/\p{L}\?+\p{Ll}|\p{Lu}\?+\p{Lu}|(?<=^|\s)\?+\p{Ll}/gu)?.length ?? 0
  return holes >= 2 && holes * 6 >= (text.match(/\s+/g)?.length ?? 0)
}

/** Most words have the letters of Vietnamese syllables, whatever their marks; in other languages few have. */
function isVietnamese(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]{1,60}/gu) ?? []
  return words.filter((each) => each.length <= longest && isPlainSyllable(each)).length >= words.length * 0.7
}

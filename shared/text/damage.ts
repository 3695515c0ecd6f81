/**
 * Finds text that can't be trusted to say what its author wrote, so that it is called «không đọc được»
 * rather than «missing». Healthy Vietnamese, other languages, numbers and names are never called damaged:
 * a stretch counts only where several of its words speak for the same ailment.
 */

import { type Scan, scan } from './damage-scan.ts'
import { type Ailment, examine, lacksHornedU, type Reading, readings } from './damage-stretch.ts'
import { fromUtf8AsLatin } from './legacy/misread.ts'
import { hyphensAsHornedU } from './legacy/tcvn3.ts'
import { isPlainSyllable, isSyllable } from './syllable.ts'

export type DamageKind = 'tcvn3' | 'vni' | 'residue' | 'no-accents' | 'scrambled' | 'garbled'

/**
 * `from` and `to` are UTF-16 offsets in the text as given; damages ascend and do not overlap. `tcvn3` and
 * `vni` cover the whole text; `residue` is such text, or text whose ư are lost, in a sound one; `garbled`
 * is another encoding misread, or lost letters. `converted` is the whole text put right, present only where
 * no letter is lost (for TCVN3: case is restored from the words around, see `legacy/tcvn3.ts`).
 */
export interface Damage {
  kind: DamageKind
  from: number
  to: number
  converted?: string
}

interface Stretch extends Ailment {
  from: number
  to: number
}

/** Time and memory linear in the text; for healthy text one counting pass. */
export function findDamage(text: string): Damage[] {
  const seen = scan(text)
  const stretches: Stretch[] = []
  for (let at = 0; at < seen.suspect.length; at += 2) {
    const to = seen.suspect[at + 1] as number
    const from = firstSign(text, seen.suspect[at] as number, to)
    const ailment = examine(text.slice(from, to))
    if (ailment.kind !== 'none') stretches.push({ ...ailment, from, to })
  }
  const ill = [...confirmed(stretches, seen), ...withoutAccents(text, seen.bare)].sort(
    (a, b) => a.from - b.from,
  )
  if (ill.length === 0) return []
  const whole = throughout(text, ill, seen)
  return damages(text, whole === undefined ? grouped(text, ill) : [whole])
}

function firstSign(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /\s/.test(text.charAt(at))) at++
  return at
}

/** Leaves the stretches whose ailment the rest of the text, or enough words of their own, confirm. */
function confirmed(stretches: readonly Stretch[], seen: Scan): Stretch[] {
  const total = new Map<Ailment['kind'], number>()
  let accented = 0
  for (const stretch of stretches) {
    total.set(stretch.kind, (total.get(stretch.kind) ?? 0) + stretch.weight)
    accented += stretch.accented
  }
  const everywhere = (total.get('scrambled') ?? 0) >= Math.max(8, accented * 0.08, seen.words * 0.03)
  // Among thousands of wrong marks some words look like another encoding by chance.
  const others = (['tcvn3', 'vni', 'misread1258', 'u-horn-lost'] as const).filter(
    (kind) => everywhere && (total.get(kind) ?? 0) * 4 < (total.get('scrambled') ?? 0),
  )
  return stretches
    .map((stretch) =>
      others.some((kind) => kind === stretch.kind) ? { ...stretch, kind: 'scrambled' as const } : stretch,
    )
    .filter((stretch) => {
      if (stretch.kind === 'letters-lost' || stretch.kind === 'misread-utf8') return true
      if (stretch.kind === 'scrambled')
        return (
          everywhere || ((stretch.strong > 0 || stretch.weight > 2) && stretch.weight * 3 >= stretch.accented)
        )
      return stretch.weight >= 2 || (total.get(stretch.kind) ?? 0) >= 3
    })
}

/** File names, links and mail addresses are written without marks: «ke-hoach-2026.docx». */
const isAddress = /[\p{L}\d][-_/@\\.][\p{L}\d]/u

/** Stretches of Vietnamese written without any mark. English passes: few of its words are such syllables. */
function withoutAccents(text: string, bare: readonly number[]): Stretch[] {
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
    if (shaped < 4 || shaped < words.length * 0.75 || stripped < Math.max(2, words.length * 0.25)) continue
    found.push({ kind: 'none', weight: shaped, sound: 0, accented: 0, strong: 0, from, to })
  }
  return found
}

const kinds: Record<Ailment['kind'], DamageKind> = {
  tcvn3: 'residue',
  vni: 'residue',
  misread1258: 'garbled',
  'misread-utf8': 'garbled',
  'letters-lost': 'garbled',
  'u-horn-lost': 'residue',
  scrambled: 'scrambled',
  none: 'no-accents',
}

/** Joins neighbours of one kind with no sound word between. */
function grouped(text: string, ill: readonly Stretch[]): Stretch[] {
  const groups: Stretch[] = []
  for (const stretch of ill) {
    const last = groups.at(-1)
    if (last?.kind === stretch.kind && isNeutral(text.slice(last.to, stretch.from), stretch.kind)) {
      last.to = stretch.to
      last.weight += stretch.weight
      last.sound += stretch.sound
    } else groups.push({ ...stretch })
  }
  return groups
}

/** One ailment that the whole text has, or nothing where sound words or another ailment stand in it. */
function throughout(text: string, ill: readonly Stretch[], seen: Scan): Stretch | undefined {
  const total = new Map<Ailment['kind'], number>()
  let all = 0
  for (const { kind, weight } of ill) {
    total.set(kind, (total.get(kind) ?? 0) + weight)
    all += weight
  }
  const [kind, weight] = [...total].reduce((a, b) => (b[1] > a[1] ? b : a))
  if (weight < all * 0.8) return undefined
  const isWhole =
    kind === 'none'
      ? seen.accented * 20 <= weight
      : kind === 'scrambled'
        ? weight * 10 > seen.words
        : kind === 'u-horn-lost'
          ? weight > 2 && !/[ưƯ]|[uU]\u031b(?![\u0300-\u0323])/.test(text)
          : seen.sound * 20 <= weight
  return isWhole
    ? { kind, weight, sound: seen.sound, accented: seen.accented, strong: 0, from: 0, to: text.length }
    : undefined
}

function isNeutral(between: string, kind: Ailment['kind']): boolean {
  const seen = scan(between)
  return (kind === 'none' ? seen.accented : seen.sound) === 0
}

function damages(text: string, groups: readonly Stretch[]): Damage[] {
  let converted = ''
  let at = 0
  const whole = groups.map((group) => {
    const before = text.slice(group.from, group.to)
    const after = restored(before, group)
    converted += text.slice(at, group.from) + (after ?? before)
    at = group.to
    return after !== undefined
  })
  converted += text.slice(at)
  return groups.map((group, index) => ({
    kind:
      isReading(group.kind) && group.from === 0 && group.to === text.length
        ? named(group.kind)
        : kinds[group.kind],
    from: group.from,
    to: group.to,
    ...(whole[index] ? { converted } : {}),
  }))
}

const isReading = (kind: Ailment['kind']): kind is Reading => kind in readings
const named = (reading: Reading): DamageKind => (reading === 'misread1258' ? 'garbled' : reading)

/** The text in Unicode, or nothing where letters would be missing from it. */
function restored(text: string, group: Stretch): string | undefined {
  if (group.kind === 'misread-utf8') return soundly(fromUtf8AsLatin(text))
  if (!isReading(group.kind) || group.sound * 20 > group.weight) return undefined
  const read = readings[group.kind](text)
  return soundly(group.kind === 'tcvn3' && !text.includes('\u00ad') ? hyphensAsHornedU(read) : read)
}

function soundly(text: string): string | undefined {
  let words = 0
  let broken = 0
  for (const [word] of text.matchAll(/[\p{L}\p{M}\ufffd]{1,60}/gu)) {
    words++
    if (lacksHornedU(word)) return undefined
    if (/[^a-z]/i.test(word) && !isSyllable(word)) broken++
  }
  return broken * 25 > words ? undefined : text
}

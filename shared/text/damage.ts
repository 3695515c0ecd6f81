/**
 * Finds text that can't be trusted to say what its author wrote, so that it is called «không đọc được»
 * rather than «missing». Healthy Vietnamese, other languages, numbers and names must never be called
 * damaged: one word tells nothing, unless it holds what no keyboard writes (U+FFFD, half a UTF-8 letter).
 */

import { withoutAccents, withoutLetters } from './damage-bare.ts'
import { type Scan, scan } from './damage-scan.ts'
import {
  type Ailment,
  examine,
  firstSign,
  lacksHornedU,
  type Reading,
  readings,
  type Stretch,
} from './damage-stretch.ts'
import { unitsOf } from './fold.ts'
import { fromUtf8AsLatin } from './legacy/misread.ts'
import { hyphensAsHornedU } from './legacy/tcvn3.ts'
import { isSyllable } from './syllable.ts'

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

/** Time and memory linear in the text; for healthy text one counting pass. */
export function findDamage(text: string): Damage[] {
  const seen = scan(unitsOf(text), text.length)
  const stretches: Stretch[] = []
  for (let at = 0; at < seen.suspect.length; at += 2) {
    const to = seen.suspect[at + 1] as number
    const from = firstSign(text, seen.suspect[at] as number, to)
    const ailment = examine(text.slice(from, to))
    if (ailment.kind !== 'none') stretches.push({ ...ailment, from, to })
  }
  const ill = [
    ...confirmed(stretches, seen),
    ...withoutAccents(text, seen.bare),
    ...withoutLetters(text, seen.bare),
  ].sort((a, b) => a.from - b.from)
  if (ill.length === 0) return []
  const whole = throughout(text, ill, seen)
  return damages(text, whole === undefined ? grouped(text, ill) : [whole])
}

/** More wrong marks than slips of the keyboard explain; sound drafts have next to none. */
const isEverywhere = (scrambled: number, seen: Scan): boolean => scrambled >= Math.max(6, seen.words * 0.015)

/** Leaves the stretches whose ailment the rest of the text, or enough words of their own, confirm. */
function confirmed(stretches: readonly Stretch[], seen: Scan): Stretch[] {
  const total = new Map<Ailment['kind'], number>()
  for (const { kind, weight } of stretches) total.set(kind, (total.get(kind) ?? 0) + weight)
  const everywhere = isEverywhere(total.get('scrambled') ?? 0, seen)
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
        ? weight * 10 > seen.words ||
          // Headings alone may be wrong in a sound text; whole sentences in several places are not.
          (isEverywhere(weight, seen) && ill.filter(({ from, to }) => to - from > 60).length >= 4)
        : kind === 'u-horn-lost'
          ? weight > 2 && !/[ưƯ]|[uU]\u031b(?![\u0300-\u0323])/.test(text)
          : seen.sound * 20 <= weight
  return isWhole
    ? { kind, weight, sound: seen.sound, accented: seen.accented, strong: 0, from: 0, to: text.length }
    : undefined
}

function isNeutral(between: string, kind: Ailment['kind']): boolean {
  const seen = scan(unitsOf(between), between.length)
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
  if (group.kind === 'misread-utf8') {
    const read = fromUtf8AsLatin(text)
    return leftOver.test(read) ? undefined : soundly(read)
  }
  if (!isReading(group.kind) || group.sound * 20 > group.weight) return undefined
  const read = readings[group.kind](text)
  return soundly(group.kind === 'tcvn3' && !text.includes('\u00ad') ? hyphensAsHornedU(read) : read)
}

/** First bytes of UTF-8 letters whose second byte was lost on the way. */
const leftOver = /[ÄÅÆ]|á[º»]|Ã(?![A-ZÀ-Ỹ\s])/

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

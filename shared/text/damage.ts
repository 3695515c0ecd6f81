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
    const from = seen.suspect[at] as number
    const to = seen.suspect[at + 1] as number
    const ailment = examine(text.slice(from, to))
    if (ailment.kind !== 'none') stretches.push({ ...ailment, from, to })
  }
  const ill = [...confirmed(stretches, seen), ...withoutAccents(text, seen.bare)].sort(
    (a, b) => a.from - b.from,
  )
  return ill.length === 0 ? [] : damages(text, grouped(text, ill, seen))
}

/** Leaves the stretches whose ailment the rest of the text, or enough words of their own, confirm. */
function confirmed(stretches: readonly Stretch[], seen: Scan): Stretch[] {
  const total = new Map<Ailment['kind'], number>()
  let accented = 0
  for (const stretch of stretches) {
    total.set(stretch.kind, (total.get(stretch.kind) ?? 0) + stretch.weight)
    accented += stretch.accented
  }
  const everywhere = (total.get('scrambled') ?? 0) >= Math.max(8, accented * 0.15, seen.words * 0.04)
  return stretches.filter((stretch) => {
    if (stretch.kind === 'letters-lost' || stretch.kind === 'misread-utf8') return true
    if (stretch.kind === 'scrambled')
      return (
        everywhere || ((stretch.strong > 0 || stretch.weight > 2) && stretch.weight * 3 >= stretch.accented)
      )
    return stretch.weight >= 2 || (total.get(stretch.kind) ?? 0) >= 3
  })
}

/** Stretches of Vietnamese written without any mark. English passes: few of its words are such syllables. */
function withoutAccents(text: string, bare: readonly number[]): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < bare.length; at += 2) {
    const from = bare[at] as number
    const to = bare[at + 1] as number
    const words = text.slice(from, to).match(/\p{L}+/gu) ?? []
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

/** Joins neighbours of one kind with no sound word between; to the whole text where nothing else is in it. */
function grouped(text: string, ill: readonly Stretch[], seen: Scan): Stretch[] {
  const groups: Stretch[] = []
  for (const stretch of ill) {
    const last = groups.at(-1)
    if (last?.kind === stretch.kind && isNeutral(text.slice(last.to, stretch.from), stretch.kind)) {
      last.to = stretch.to
      last.weight += stretch.weight
      last.sound += stretch.sound
    } else groups.push({ ...stretch })
  }
  const only = groups[0]
  if (only === undefined || groups.some((group) => group.kind !== only.kind)) return groups
  const weight = groups.reduce((sum, group) => sum + group.weight, 0)
  const healthy = only.kind === 'none' ? seen.accented : only.kind === 'scrambled' ? weight * 20 : seen.sound
  if (healthy * 20 > weight && !(only.kind === 'scrambled' && weight * 10 > seen.words)) return groups
  return [{ ...only, weight, sound: healthy, from: 0, to: text.length }]
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
  for (const [word] of text.matchAll(/[\p{L}\p{M}\ufffd]+/gu)) {
    words++
    if (lacksHornedU(word)) return undefined
    if (/[^a-z]/i.test(word) && !isSyllable(word)) broken++
  }
  return broken * 25 > words ? undefined : text
}

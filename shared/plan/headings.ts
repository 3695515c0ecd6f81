import {
  BLANK,
  BULLET,
  CAPITALISED,
  CAPITALS,
  CELL,
  COLON,
  COMMA,
  HYPHEN,
  hashes,
  LOWER,
  MARKUP,
  NEWLINE,
  NUMBER,
  OPEN,
  QUOTE,
  SEMICOLON,
  STOP,
  WIDE,
  type Words,
} from '../text/fold.ts'
import type { Lexicon } from './lexicon.ts'
import { type Marker, markerAt, markerBefore, type Style } from './numbering.ts'

/** A heading inside one paragraph. Offsets count from the paragraph's start, words likewise. */
export interface Heading {
  /** Places of the sections for which it stands; none for a heading the checklist does not know. */
  sections: number[]
  /** It names several sections at once. */
  combined: boolean
  style: Style | null
  value: number
  capitals: boolean
  /** Starts its line or cell. */
  leads: boolean
  /** Nothing follows it on its line. */
  alone: boolean
  bullet: boolean
  /** The known wording from which this one differs by a typing slip, or null. */
  slip: string | null
  /** From the number's first character, or the title's where there is none. */
  from: number
  /** The title without number and marks. */
  titleFrom: number
  titleTo: number
  word: number
  wordTo: number
}

const one = (word: string) => hashes(word)[0] as number
const va = one('và')
const leads = new Set(['các', 'một', 'số', 'những', 'công', 'tác', 'về'].map(one))
const pointers = new Set(['mục', 'phần', 'điểm', 'khoản', 'tại', 'theo', 'số', 'và', 'tiết'].map(one))
const cua = one('của')
const tails = new Set(
  [
    'năm',
    'kế',
    'hoạch',
    'cụ',
    'thể',
    'chung',
    'chỉ',
    'thị',
    'trọng',
    'tâm',
    'chủ',
    'yếu',
    'thực',
    'hiện',
  ].map(one),
)

/** A known title that starts at a word: where it ends, and the sections or group it names. */
export interface TitleHit {
  word: number
  to: number
  section: number
  group: number
}

interface Title {
  to: number
  sections: number[]
  names: number
}

/** The longest run of known titles from `word` on, joined by commas, dashes or «và». */
function titleAt(
  words: Words,
  word: number,
  byWord: Map<number, TitleHit[]>,
  lexicon: Lexicon,
): Title | null {
  const sections: number[] = []
  let to = word
  let names = 0
  for (let at = word; ; ) {
    const hits = byWord.get(at)
    if (hits === undefined) break
    let best = hits[0] as TitleHit
    for (const hit of hits) if (hit.to > best.to || (hit.to === best.to && hit.group >= 0)) best = hit
    for (const place of best.group >= 0 ? (lexicon.members[best.group] ?? []) : [best.section])
      if (!sections.includes(place)) sections.push(place)
    names += best.group >= 0 ? 2 : 1
    to = best.to
    at = to
    const gap = at < words.count ? (words.gap[at] as number) : 0
    if ((gap & (STOP | SEMICOLON | COLON | CELL | WIDE | OPEN | QUOTE)) !== 0) break
    if ((gap & (COMMA | HYPHEN)) !== 0) continue
    if (words.is(at, va)) at++
    else if ((gap & NEWLINE) !== 0) break
  }
  return names === 0 ? null : { to, sections, names }
}

function allCapitals(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const look = words.look[index]
    if (look !== CAPITALS && look !== NUMBER) return false
  }
  return true
}

/** Where the line or cell that holds `word` ends. */
function segmentEnd(words: Words, word: number): number {
  let at = word
  while (at < words.count && ((words.gap[at] as number) & (CELL | NEWLINE | WIDE)) === 0) at++
  return at
}

export function findHeadings(
  words: Words,
  hits: readonly TitleHit[],
  lexicon: Lexicon,
  recipients: number,
): Heading[] {
  const found: Heading[] = []
  const byWord = new Map<number, TitleHit[]>()
  for (const hit of hits) {
    const list = byWord.get(hit.word)
    if (list === undefined) byWord.set(hit.word, [hit])
    else list.push(hit)
  }
  let end = 0
  for (const word of byWord.keys()) {
    if (word < end) continue
    const title = titleAt(words, word, byWord, lexicon)
    if (title === null) continue
    const heading = judge(words, word, title, recipients)
    if (heading === null) continue
    found.push(heading)
    end = heading.wordTo
  }
  return found
}

function judge(words: Words, at: number, title: Title, recipients: number): Heading | null {
  let word = at
  let marker = markerBefore(words, word)
  for (let back = 1; marker === null && back <= 2 && word - back >= 0; back++) {
    if (!leads.has(words.hash[word - back] as number)) break
    if (word - back === 0) {
      word = 0
      break
    }
    marker = markerBefore(words, word - back)
    if (marker !== null) word -= back
  }
  const start = marker === null ? word : marker.word
  const before = words.gap[start] as number
  const isRecipients = title.sections.length === 1 && title.sections[0] === recipients
  const lead = start === 0 || (before & (CELL | WIDE | NEWLINE)) !== 0
  const look = words.look[word] as number
  if (look < CAPITALISED && !(lead && isRecipients)) return null
  if (start > 0 && (before & (QUOTE | OPEN)) !== 0) return null
  const bullet = (before & (HYPHEN | BULLET)) !== 0
  const capitals = allCapitals(words, word, title.to)
  const after = words.gap[title.to] as number
  const last = title.to >= words.count
  const stop = last || (after & (CELL | NEWLINE | WIDE)) !== 0
  const nextLook = last ? 0 : (words.look[title.to] as number)
  const make = (to: number, alone: boolean): Heading => ({
    sections: title.sections,
    combined: title.sections.length > 1,
    style: marker?.style ?? null,
    value: marker?.value ?? 0,
    capitals,
    leads: lead,
    alone,
    bullet,
    slip: null,
    from: words.from[start] as number,
    titleFrom: words.from[word] as number,
    titleTo: words.to[to - 1] as number,
    word: start,
    wordTo: to,
  })
  if (isRecipients) {
    if (look < CAPITALISED && !stop) return null
    if (lead && (stop || (after & (COLON | HYPHEN | BULLET)) !== 0)) return make(title.to, stop)
    if ((after & COLON) !== 0 && look >= CAPITALISED) return make(title.to, false)
    return null
  }
  if (lead) {
    if (isTableCell(words, start, title.to, marker)) return null
    if (stop) return make(title.to, true)
    if ((after & COLON) !== 0)
      return bullet &&
        title.names === 1 &&
        title.to - word <= 2 &&
        marker === null &&
        !capitals &&
        title.sections[0] === 2
        ? null
        : make(title.to, false)
    if ((after & STOP) !== 0 && (marker !== null || capitals)) return make(title.to, false)
    const segment = segmentEnd(words, title.to)
    const top =
      marker !== null && (marker.style === 'roman' || marker.style === 'part' || marker.style === 'letter')
    const allCaps = allCapitals(words, word, segment)
    if (segment - word <= 30 && !words.is(title.to, cua) && (top || marker !== null) && allCaps)
      return make(segment, true)
    if (
      top &&
      segment === words.count &&
      segment - word <= 20 &&
      !words.is(title.to, cua) &&
      nextLook === LOWER
    )
      return make(segment, true)
    if (allCaps && marker === null && segment - title.to <= 6 && tails.has(words.hash[title.to] as number))
      return make(segment, true)
  } else {
    const pointed =
      start > 0 &&
      pointers.has(words.hash[start - 1] as number) &&
      (before & (STOP | COLON | SEMICOLON)) === 0
    if (pointed) return null
    if (marker === null && !(capitals && words.look[start - 1] !== CAPITALS)) return null
    if ((before & BLANK) === 0) return null
    if (stop) return marker !== null || capitals ? make(title.to, true) : null
    if ((after & (COLON | STOP)) !== 0 && (marker !== null || capitals)) return make(title.to, false)
  }
  const marked = !last && (markerAt(words, title.to) !== null || (after & (HYPHEN | BULLET | MARKUP)) !== 0)
  if (
    capitals &&
    (marker !== null || !lead || words.count - title.to > 8) &&
    (marked || nextLook !== CAPITALS)
  )
    return make(title.to, false)
  if (marker !== null && (marked || nextLook === CAPITALISED) && words.count - title.to >= 8)
    return make(title.to, false)
  return null
}

/** A cell among other cells with text, such as a table's column heading. */
function isTableCell(words: Words, start: number, to: number, marker: Marker | null): boolean {
  let cells = false
  for (let index = 1; index <= words.count; index++) {
    if (((words.gap[index] as number) & CELL) === 0) continue
    cells = true
    break
  }
  if (!cells) return false
  const others = start + (words.count - to)
  return others > 0 && (marker === null || marker.style === 'arabic' || marker.style === 'small')
}

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
  OTHER,
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
  style: Style | null
  value: number
  capitals: boolean
  /** Starts its line or cell. */
  leads: boolean
  /** Nothing follows it on its line. */
  alone: boolean
  bullet: boolean
  /** Words beyond the known title stand in it. */
  tail: boolean
  /** The known wording from which this one differs by a typing slip, or null. */
  slip: string | null
  /** From the number's first character, or the title's where there is none. */
  from: number
  /** The title without number and marks. */
  titleFrom: number
  titleTo: number
  /** The words from the number's first up to the title's last. */
  word: number
  wordTo: number
}

/** A known title: the words it covers, and the section or group (else -1) it names. */
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
  slip: string | null
}

const one = (word: string) => hashes(word)[0] as number
const set = (words: string) => new Set(words.split(' ').map(one))
const and = one('và')
const of = one('của')
/** Words that may stand before a title: «các nhiệm vụ», «một số nội dung», «về yêu cầu». */
const before = set('các một số những công tác về')
/** Words after which a number points to another place: «theo mục II. …». */
const pointing = set('mục phần điểm khoản tại theo số và tiết')
/** Words that may follow a title without changing it, in a heading of capitals without a number. */
const tail = set('năm kế hoạch cụ thể chung trọng tâm chủ yếu giai đoạn')
const borders = CELL | NEWLINE | WIDE
/** A paragraph of more words holds several sections: «… . Yêu cầu: …» in it may head one. */
const flattened = 250

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
    const named = best.group >= 0 ? (lexicon.members[best.group] ?? []) : [best.section]
    if (names > 0) {
      // «Mục đích» after «I. MỤC ĐÍCH, YÊU CẦU» on one line starts a heading of its own.
      if (named.every((place) => sections.includes(place))) break
      if (allCapitals(words, word, to) !== allCapitals(words, at, best.to)) break
    }
    for (const place of named) if (!sections.includes(place)) sections.push(place)
    names += best.group >= 0 ? 2 : 1
    to = best.to
    at = to
    const gap = at < words.count ? (words.gap[at] as number) : 0
    if ((gap & (STOP | SEMICOLON | COLON | CELL | WIDE | OPEN | QUOTE)) !== 0) break
    if ((gap & (COMMA | HYPHEN)) !== 0) continue
    if (words.is(at, and)) at++
    else break
  }
  return names === 0 ? null : { to, sections, names, slip: null }
}

function allCapitals(words: Words, from: number, to: number): boolean {
  let some = false
  for (let index = from; index < to; index++) {
    const look = words.look[index]
    if (look === CAPITALS) some = true
    else if (look !== NUMBER) return false
  }
  return some
}

/** Where the line or cell that holds `word` ends. */
function segmentEnd(words: Words, word: number): number {
  let at = Math.max(word, 1)
  while (at < words.count && ((words.gap[at] as number) & borders) === 0) at++
  return Math.min(at, words.count)
}

/** The known headings of a paragraph, in order, and an unknown one where the paragraph starts with it. */
export function findHeadings(words: Words, hits: readonly TitleHit[], lexicon: Lexicon): Heading[] {
  const found: Heading[] = []
  if (words.count === 0) return found
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
    const heading = title === null ? null : judge(words, word, title, lexicon.recipients)
    if (heading === null) continue
    found.push(heading)
    end = heading.wordTo
  }
  const lead = found[0]
  if (lead?.word === 0 && lead.tail) {
    // «MỤC ĐÍCH, YÊU CÂU» is a slip for both, not «Mục đích» with words after it.
    const whole = slipped(words, lexicon)
    if (whole !== null && whole.sections.length > lead.sections.length) found[0] = whole
  } else if (lead?.word !== 0) {
    const other = slipped(words, lexicon) ?? unknown(words)
    if (other !== null && (lead === undefined || other.wordTo <= lead.word)) found.unshift(other)
    else if (other !== null && other.sections.length > 1)
      return [other, ...found.filter((heading) => heading.word >= other.wordTo)]
  }
  return found
}

/** A heading at the paragraph's start whose title is a typing slip for a known one. */
function slipped(words: Words, lexicon: Lexicon): Heading | null {
  const marker = markerAt(words, 0)
  const from = marker?.next ?? 0
  let to = from + 1
  const wall = allCapitals(words, from, words.count) ? borders & ~NEWLINE : borders
  while (to < words.count && ((words.gap[to] as number) & (wall | COLON | STOP | SEMICOLON)) === 0) to++
  if (to > words.count || to - from > 12) return null
  const whole = to === words.count || ((words.gap[to] as number) & borders) !== 0
  if (marker === null && !allCapitals(words, from, to) && !(whole && to - from <= 5) && to - from > 3)
    return null
  const hit = lexicon.titles.find(words, from, to)
  if (hit === null) return null
  const sections = hit.group >= 0 ? (lexicon.members[hit.group] ?? []) : [hit.section]
  const title: Title = { to, sections, names: sections.length, slip: hit.text }
  return judge(words, from, title, lexicon.recipients)
}

/** A heading of a section that the checklist does not know: it ends the one before. */
function unknown(words: Words): Heading | null {
  const marker = markerAt(words, 0)
  const from = marker?.next ?? 0
  if (from >= words.count) return null
  const to = segmentEnd(words, from)
  const capitals = allCapitals(words, from, to)
  const top =
    marker !== null && (marker.style === 'roman' || marker.style === 'part' || marker.style === 'letter')
  if (to - from > 30 || !(top || (capitals && to - from >= 2))) return null
  // In a text that is all capitals a sentence is no heading.
  if (marker === null && to > 12 && ((words.gap[to] as number) & STOP) !== 0) return null
  if (isPageNumber(words, words.count - 1) && ((words.gap[words.count - 1] as number) & (STOP | OTHER)) !== 0)
    return null
  if (!capitals && (to < words.count || ((words.gap[words.count] as number) & (SEMICOLON | COMMA)) !== 0))
    return null
  return {
    sections: [],
    style: marker?.style ?? null,
    value: marker?.value ?? 0,
    capitals,
    leads: true,
    alone: to === words.count,
    bullet: ((words.gap[0] as number) & (HYPHEN | BULLET)) !== 0,
    tail: false,
    slip: null,
    from: words.from[0] as number,
    titleFrom: words.from[from] as number,
    titleTo: words.to[to - 1] as number,
    word: 0,
    wordTo: to,
  }
}

/** Whether the title at `at` heads a section here, or only stands in running text, a table or a list of contents. */
function judge(words: Words, at: number, title: Title, recipients: number): Heading | null {
  let word = at
  let marker = markerBefore(words, word)
  for (let back = 1; marker === null && back <= 2 && word - back >= 0; back++) {
    if (!before.has(words.hash[at - back] as number)) break
    if (at - back === 0) word = 0
    else {
      marker = markerBefore(words, at - back)
      if (marker !== null) word = at - back
    }
  }
  const start = marker?.word ?? word
  const gap = words.gap[start] as number
  const isRecipients = title.sections.length === 1 && title.sections[0] === recipients
  const lead = start === 0 || (gap & borders) !== 0
  const look = words.look[word] as number
  if (look < CAPITALISED && !(lead && start === 0 && (words.gap[title.to] as number) & COLON)) return null
  if (start > 0 && (gap & (QUOTE | OPEN)) !== 0) return null
  const bullet = (gap & (HYPHEN | BULLET)) !== 0
  const capitals = allCapitals(words, word, title.to)
  const after = words.gap[title.to] as number
  const last = title.to >= words.count
  const stop = last || (after & borders) !== 0
  const nextLook = last ? 0 : (words.look[title.to] as number)
  const make = (to: number, alone: boolean): Heading => ({
    sections: title.sections,
    style: marker?.style ?? null,
    value: marker?.value ?? 0,
    capitals,
    leads: lead,
    alone,
    bullet,
    tail: to > title.to,
    slip: title.slip,
    from: words.from[start] as number,
    titleFrom: words.from[word] as number,
    titleTo: words.to[to - 1] as number,
    word: start,
    wordTo: to,
  })
  if (isRecipients) {
    if (lead && (stop || (after & (COLON | HYPHEN | BULLET)) !== 0)) return make(title.to, stop)
    const listed = (after & (COLON | HYPHEN | BULLET)) !== 0 || (marker !== null && capitals)
    return listed && look >= CAPITALISED ? make(title.to, false) : null
  }
  if ((!stop && (after & SEMICOLON) !== 0) || isPageNumber(words, title.to)) return null
  const many = words.count - title.to
  if (lead) {
    if ((after & COLON) === 0 && isTableCell(words, start, title.to, marker)) return null
    if (stop) return make(title.to, true)
    if ((after & COLON) !== 0) return bullet && !capitals ? null : make(title.to, false)
    if ((after & STOP) !== 0 && (marker !== null || capitals)) return make(title.to, false)
    const segment = segmentEnd(words, title.to)
    const top =
      marker !== null && (marker.style === 'roman' || marker.style === 'part' || marker.style === 'letter')
    const wholly = allCapitals(words, word, segment)
    if (segment - word <= 30 && !words.is(title.to, of)) {
      if (marker !== null && wholly) return make(segment, true)
      if (top && segment === words.count && segment - word <= 20 && nextLook === LOWER)
        return make(segment, true)
      const goesOn =
        tail.has(words.hash[title.to] as number) || words.is(title.to, and) || (after & COMMA) !== 0
      if (wholly && segment - title.to <= 6 && goesOn) return make(segment, true)
    }
  } else {
    const open = (gap & (STOP | COLON | SEMICOLON)) === 0
    if (open && pointing.has(words.hash[start - 1] as number)) return null
    if ((gap & BLANK) === 0) return null
    const labelled = (after & COLON) !== 0 && (gap & STOP) !== 0 && words.count > flattened
    if (marker === null && !labelled && !(capitals && words.look[start - 1] !== CAPITALS)) return null

    if (stop) return make(title.to, true)
    if ((after & (COLON | STOP)) !== 0) return make(title.to, false)
  }
  const marked = markerAt(words, title.to) !== null || (after & (HYPHEN | BULLET | MARKUP)) !== 0
  if (capitals && (marker !== null || many > 8) && (marked || nextLook !== CAPITALS))
    return make(title.to, false)
  if (marker !== null && (marked || nextLook === CAPITALISED) && many >= 8) return make(title.to, false)
  return null
}

/** Only a page number follows: a line of a table of contents. */
function isPageNumber(words: Words, at: number): boolean {
  return at === words.count - 1 && words.look[at] === NUMBER
}

/** A cell among other cells with text, such as a table's column heading. */
function isTableCell(words: Words, start: number, to: number, marker: Marker | null): boolean {
  if (marker !== null && marker.style !== 'arabic' && marker.style !== 'small') return false
  if (start + words.count - to === 0) return false
  for (let index = 1; index <= words.count; index++)
    if (((words.gap[index] as number) & CELL) !== 0) return true
  return false
}

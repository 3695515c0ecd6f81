import { scan } from '../text/damage-scan.ts'
import { examine } from '../text/damage-stretch.ts'
import { BLANK, CAPITALISED, CAPITALS, CELL, hashes, NUMBER, SLASH, type Words } from '../text/fold.ts'
import { eachShingle } from '../text/shingle.ts'
import { isActor } from './actors.ts'
import { findBlanks } from './blanks.ts'
import { type Citation, findCitations } from './citations.ts'
import { type Day, findDays } from './days.ts'
import { findHeadings, type Heading, type TitleHit } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { hasQuotes, isDenied, markQuoted } from './mentions.ts'
import { type Marker, markerAt } from './numbering.ts'
import { isSign, powerAt, type Sign } from './signs.ts'

/** A phrase of the lexicon, met in a paragraph. Offsets and words count from its start. */
export interface Hit {
  phrase: number
  from: number
  to: number
  word: number
  wordTo: number
  /** Denied («không tuyên truyền») or quoted: no evidence that it is to be done. */
  idle: boolean
}

/** What one paragraph says, whatever stands around it. Offsets count from its start. */
export interface Facts {
  words: number
  marker: Marker | null
  headings: readonly Heading[]
  signs: readonly Sign[]
  hits: readonly Hit[]
  /** Phrases of `appliesTo` in it: their places in the checklist, each with the word where it stands. */
  applies: readonly number[]
  /** It says who does something, and by when. */
  charged: boolean
  timed: boolean
  citations: readonly Citation[]
  days: readonly Day[]
  /** Pairs of offsets of places kept free. */
  blanks: readonly number[]
  /**
   * Word shingles in it beside those of citations, how many of them the reference plan has too, and the pairs of
   * offsets of its longer passages.
   */
  shingles: number
  copied: number
  passages: readonly number[]
  /** A row of a table. */
  cells: boolean
  /** Worth a closer look for damage. */
  dubious: boolean
  steps: number
}

const nothing: readonly never[] = []
/** Copied words in a row from which on a passage is shown. */
const shownWords = 12
/** Words around a number-symbol that name the document: «Thực hiện Chỉ thị số … ngày … của Bộ Chính trị». */
const namedBefore = 4
const namedAfter = 10

/** Pure in the paragraph's words and the lexicon: this is what a `Checker` remembers. */
export function factsOf(words: Words, lexicon: Lexicon, limit: number): Facts {
  const hits: Hit[] = []
  const titles: TitleHit[] = []
  const signs: Sign[] = []
  const applies: number[] = []
  let charged = false
  let timed = false
  const place = (word: number, wordTo: number) => ({
    from: words.from[word] as number,
    to: words.to[wordTo - 1] as number,
    word,
    wordTo,
  })
  let steps = lexicon.phrases.find(words, limit, (phrase, word, wordTo) => {
    const meaning = lexicon.meanings[phrase]
    if (meaning === undefined) return
    switch (meaning.kind) {
      case 'section':
        titles.push({ word, to: wordTo, section: meaning.index, group: -1 })
        break
      case 'group':
        titles.push({ word, to: wordTo, section: -1, group: meaning.index })
        break
      case 'sign':
        if (isSign(words, meaning.sign, word, wordTo))
          signs.push({ kind: meaning.sign, ...place(word, wordTo) })
        break
      case 'applies':
        applies.push(meaning.index, word)
        break
      case 'charge':
        charged = true
        break
      case 'deadline':
        timed = true
        break
      default:
        charged ||= meaning.kind === 'implementation'
        // The commonest case; spread objects cost a tenth of a check.
        hits.push({
          phrase,
          from: words.from[word] as number,
          to: words.to[wordTo - 1] as number,
          word,
          wordTo,
          idle: isDenied(words, word),
        })
    }
  })
  if (hits.length > 0 && hasQuotes(words)) markQuoted(words.text, hits)
  const marker = markerAt(words, 0)
  const start = marker?.next ?? 0
  let figures = false
  let cells = false
  for (let index = 0; index < words.count; index++) {
    const look = words.look[index] as number
    if (((words.gap[index] as number) & CELL) !== 0 && index > 0) cells = true
    if (look === CAPITALISED) charged ||= isActor(words, index, start)
    else if (look === CAPITALS) {
      const length = powerAt(words, index)
      if (length > 0) signs.push({ kind: 'power', ...place(index, index + length) })
    } else if (look > CAPITALS) figures = true
  }
  if (signs.length > 1) signs.sort((one, other) => one.word - other.word)
  const headings = steps > limit ? [] : findHeadings(words, titles, lexicon)
  steps += words.count + titles.length
  const seen = scan(words.units, words.text.length)
  const citations = figures ? findCitations(words) : nothing
  const days = figures ? findDays(words, citations) : nothing
  const blanks = findBlanks(words.text)
  timed ||= figures && isDated(words, citations)
  const overlap = copiedIn(words, citations, lexicon)
  return {
    words: words.count,
    marker,
    headings: headings.length === 0 ? nothing : headings,
    signs: signs.length === 0 ? nothing : signs,
    hits: hits.length === 0 ? nothing : hits,
    applies: applies.length === 0 ? nothing : applies,
    charged,
    timed,
    citations,
    days: days.length === 0 ? nothing : days,
    blanks: blanks.length === 0 ? nothing : blanks,
    ...overlap,
    cells,
    dubious: seen.bare.length > 0 || isIll(words.text, seen.suspect),
    steps,
  }
}

const number = hashes('số')[0] as number

/** Whether a day and month, or a month and year, in figures stand in it beside those of citations: «15/9», «6/2025». */
function isDated(words: Words, citations: readonly Citation[]): boolean {
  for (let index = 1; index < words.count; index++) {
    if (((words.gap[index] as number) & (SLASH | BLANK)) !== SLASH) continue
    if (words.look[index] !== NUMBER || words.look[index - 1] !== NUMBER) continue
    if (index > 1 && words.hash[index - 2] === number) continue
    const at = words.from[index] as number
    if (
      !citations.some(
        ({ from, to, dateFrom, dateTo }) => (at >= from && at < to) || (at >= dateFrom && at < dateTo),
      )
    )
      return true
  }
  return false
}

/** Whether one of the stretches between pairs of offsets is damaged; abbreviations such as «VPĐUK» are not. */
function isIll(text: string, suspect: readonly number[]): boolean {
  for (let at = 0; at < suspect.length; at += 2)
    if (examine(text.slice(suspect[at], suspect[at + 1]).trimStart()).kind !== 'none') return true
  return false
}

function copiedIn(
  words: Words,
  citations: readonly Citation[],
  lexicon: Lexicon,
): Pick<Facts, 'shingles' | 'copied' | 'passages'> {
  const size = lexicon.checklist.overlap.words
  const all = Math.max(0, words.count - size + 1)
  if (lexicon.checklist.overlap.hashes === '') return { shingles: all, copied: 0, passages: nothing }
  let copied = 0
  let cited = 0
  let run = 0
  const passages: number[] = []
  let next = 0
  const isCiting = (word: number) => {
    while (next < citations.length && (citations[next] as Citation).wordTo + namedAfter < word) next++
    const citation = citations[next]
    return citation !== undefined && word + size > citation.word - namedBefore
  }
  const close = (word: number) => {
    if (run + size - 1 >= shownWords && run > 0)
      passages.push(words.from[word - run] as number, words.to[word + size - 2] as number)
    run = 0
  }
  eachShingle(words, size, (hash, word) => {
    if (lexicon.shingles.has(hash)) {
      run++
      if (lexicon.cited.has(hash) || isCiting(word)) cited++
      else copied++
    } else if (run > 0) close(word)
  })
  close(all)
  return { shingles: all - cited, copied, passages: passages.length === 0 ? nothing : passages }
}

import { BLANK, HYPHEN, hashes, NUMBER, SLASH, type Words } from '../text/fold.ts'
import { type Citation, numeral } from './citations.ts'

/** A day or month in figures by which something is due, or that the calendar lacks. Offsets count from the paragraph's start. */
export interface Day {
  from: number
  to: number
  /** `YYYY-MM-DD`, the end of it where only the month stands; null for a day that the calendar lacks. */
  iso: string | null
}

const [day = 0, month = 0, year = 0] = hashes('ngày tháng năm')
const until =
  /(?:^|[\s(])(?:trước|chậm nhất|muộn nhất|hoàn thành|xong|thời hạn|hạn cuối|đến hết)(?:\s[^.;,()]{0,24})?\s*$/iu
/** What was, not what is to be: «sinh trước ngày …», «đã hoàn thành …». */
const past = /(?:^|[\s(])(?:sinh|ban hành|(?<!đăng\s)ký|cấp|thành lập|đã)\s[^.;,()]{0,40}$/iu
/** How far before a day its cue stands, UTF-16. */
const reach = 48

/** The days of a paragraph that its citations do not have. */
export function findDays(words: Words, citations: readonly Citation[]): Day[] {
  const found: Day[] = []
  for (let index = 0; index + 1 < words.count; index++) {
    if (words.look[index] !== NUMBER) continue
    const written = dayAt(words, index)
    if (written === null) continue
    const from = words.from[index] as number
    if (citations.some((cited) => has(cited, from))) continue
    const to = words.to[index + written.words - 1] as number
    if (written.iso === null) found.push({ from, to, iso: null })
    else if (written.iso !== '' && isDue(words.text.slice(Math.max(0, from - reach), from).normalize('NFC')))
      found.push({ from, to, iso: written.iso })
  }
  return found
}

const has = (cited: Citation, at: number) =>
  (at >= cited.from && at < cited.to) || (at >= cited.dateFrom && at < cited.dateTo)

/**
 * What is written from a number on, and in how many words: «20/11/2024», «20 tháng 11 năm 2024», «tháng 11/2024»,
 * «ngày 20/11», whose date is '' for want of a year. Null where no day is.
 */
function dayAt(words: Words, index: number): { iso: string | null; words: number } | null {
  const { hash } = words
  const figures = (at: number) => numeral(words, at, 2)
  if (hash[index + 1] === month) {
    const given = numeral(words, index + 4, 4)
    if (hash[index + 3] !== year || given < 1000 || figures(index) < 0) return null
    return { iso: isoOf(given, figures(index + 2), figures(index)), words: 5 }
  }
  if (!isJoined(words, index + 1)) return null
  // «5/6/7» holds no day from its second number on; «5 - 10/6» does.
  if (isJoined(words, index) && ((words.gap[index] as number) & BLANK) === 0) return null
  const second = figures(index + 1)
  const third = isJoined(words, index + 2)
  if (third && second >= 0) {
    const given = numeral(words, index + 2, 4)
    return given < 1000 || figures(index) < 0 ? null : { iso: isoOf(given, second, figures(index)), words: 3 }
  }
  if (hash[index - 1] === month) {
    const given = numeral(words, index + 1, 4)
    return given < 1000 ? null : { iso: isoOf(given, figures(index), null), words: 2 }
  }
  if (third || hash[index - 1] !== day || second < 0) return null
  // Without its year the 29 February may be.
  return { iso: isoOf(2024, second, figures(index)) === null ? null : '', words: 2 }
}

/** Whether a number follows another with a stroke between. */
function isJoined({ look, gap, count }: Words, index: number): boolean {
  if (index < 1 || index >= count || look[index] !== NUMBER || look[index - 1] !== NUMBER) return false
  const between = gap[index] as number
  return (between & (SLASH | HYPHEN)) !== 0 && (between & ~(SLASH | HYPHEN | BLANK)) === 0
}

const isDue = (lead: string) => until.test(lead) && !past.test(lead)

/** `YYYY-MM-DD`, of a month its last day; null for what the calendar lacks. */
function isoOf(year: number, month: number, day: number | null): string | null {
  const last = lastDay(month, year)
  if (last === 0 || (day !== null && (day < 1 || day > last))) return null
  return [year, String(month).padStart(2, '0'), String(day ?? last).padStart(2, '0')].join('-')
}

/** How many days a month has; 0 where the year has no such month. */
function lastDay(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  if (month < 1 || month > 12) return 0
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

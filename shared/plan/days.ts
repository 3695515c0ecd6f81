import type { Citation } from './citations.ts'

/** A day or month in figures by which something is due, or that the calendar lacks. Offsets count from the paragraph's start. */
export interface Day {
  from: number
  to: number
  /** `YYYY-MM-DD`, the end of it where only the month stands; null for a day that the calendar lacks. */
  iso: string | null
}

const days =
  /(?<![\d/.\-–])(?:(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})|(\d{1,2})\stháng\s(\d{1,2})\snăm\s(\d{4})|(?<=tháng\s)(\d{1,2})\s?[/-]\s?(\d{4})|(?<=ngày\s)(\d{1,2})\/(\d{1,2}))(?![\d/]|-\d)/giu
const until =
  /(?:^|[\s(])(?:trước|chậm nhất|muộn nhất|hoàn thành|xong|thời hạn|hạn cuối|đến hết)(?:\s[^.;,()]{0,24})?\s*$/iu
/** What was, not what is to be: «sinh trước ngày …», «đã hoàn thành …». */
const past = /(?:^|[\s(])(?:sinh|ban hành|(?<!đăng\s)ký|cấp|thành lập|đã)\s[^.;,()]{0,40}$/iu
/** How far before a day its cue stands, UTF-16. */
const reach = 48

/** The days of a paragraph's text that its citations do not have. */
export function findDays(text: string, citations: readonly Citation[]): Day[] {
  const found: Day[] = []
  for (const match of text.matchAll(days)) {
    const from = match.index
    const to = from + match[0].length
    const isCited = citations.some(
      (cited) => (from >= cited.from && from < cited.to) || (from >= cited.dateFrom && from < cited.dateTo),
    )
    if (isCited) continue
    const iso = isoOf(match)
    if (iso === null) found.push({ from, to, iso })
    else if (/^\d{4}/.test(iso) && isDue(text.slice(Math.max(0, from - reach), from).normalize('NFC')))
      found.push({ from, to, iso })
  }
  return found
}

const isDue = (lead: string) => until.test(lead) && !past.test(lead)

function isoOf(match: RegExpMatchArray): string | null {
  const [day, month, year] = match[1]
    ? match.slice(1, 4)
    : match[4]
      ? match.slice(4, 7)
      : match[7]
        ? [null, match[7], match[8]]
        : [match[9], match[10], null]
  // A year that does not stand has a 29 February.
  const last = lastDay(Number(month), Number(year ?? 2024))
  if (last === 0 || (day !== null && (Number(day) < 1 || Number(day) > last))) return null
  return [year ?? '', (month ?? '').padStart(2, '0'), String(day ?? last).padStart(2, '0')].join('-')
}

/** How many days a month has; 0 where the year has no such month. */
function lastDay(month: number, year: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate()
}

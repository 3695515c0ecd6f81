import { BLANK, CAPITALS, HYPHEN, hashes, NUMBER, SLASH, STOP, type Words } from '../text/fold.ts'

/** A document cited by its number-symbol. Offsets count from the paragraph's start. */
export interface Citation {
  /** As read, without spaces: `28-CT/TW`. */
  number: string
  from: number
  to: number
  word: number
  wordTo: number
  /** `YYYY-MM-DD` of the date that belongs to it, or null. */
  date: string | null
  dateFrom: number
  dateTo: number
}

interface DateMark {
  date: string
  word: number
  wordTo: number
  from: number
  to: number
}

const one = (word: string) => hashes(word)[0] as number
const ngay = one('ngày')
const thang = one('tháng')
const nam = one('năm')

function numeral(words: Words, index: number, digits: number): number {
  if (index >= words.count || words.look[index] !== NUMBER) return -1
  const text = words.word(index)
  return text.length <= digits ? Number(text) : -1
}

const iso = (day: number, month: number, year: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A date that starts at the word, in digits or written out. */
function dateAt(words: Words, index: number): DateMark | null {
  const at = words.is(index, ngay) ? index + 1 : index
  const day = numeral(words, at, 2)
  if (day < 1 || day > 31) return null
  const make = (month: number, year: number, wordTo: number): DateMark | null =>
    month < 1 || month > 12 || year < 1900 || year > 2200
      ? null
      : {
          date: iso(day, month, year),
          word: at,
          wordTo,
          from: words.from[at] as number,
          to: words.to[wordTo - 1] as number,
        }
  if (words.is(at + 1, thang)) {
    const month = numeral(words, at + 2, 2)
    return words.is(at + 3, nam) ? make(month, numeral(words, at + 4, 4), at + 5) : null
  }
  const separator = SLASH | HYPHEN | STOP
  if (at + 2 >= words.count) return null
  if (((words.gap[at + 1] as number) & separator) === 0 || ((words.gap[at + 2] as number) & separator) === 0)
    return null
  const month = numeral(words, at + 1, 2)
  const year = numeral(words, at + 2, 4)
  return year >= 1900 ? make(month, year, at + 3) : null
}

/** A number-symbol that starts at the word, such as `28-CT/TW`, `30/2020/NĐ-CP` or `225 - KH/TWĐTN-CTTN`. */
function symbolEnd(words: Words, index: number): number {
  if (words.look[index] !== NUMBER) return -1
  let at = index + 1
  let letters = 0
  while (at < words.count) {
    const gap = words.gap[at] as number
    if ((gap & (HYPHEN | SLASH)) === 0 || (gap & ~(HYPHEN | SLASH | BLANK)) !== 0) break
    if (words.look[at] === NUMBER) {
      const year = numeral(words, at, 4)
      if (letters > 0 || year < 1945 || year > 2200) break
    } else if (words.look[at] === CAPITALS && (words.to[at] as number) - (words.from[at] as number) <= 14)
      letters++
    else break
    at++
  }
  return letters > 0 ? at : -1
}

export function findCitations(words: Words): Citation[] {
  const found: Citation[] = []
  const dates: DateMark[] = []
  for (let index = 0; index < words.count; index++) {
    if (words.look[index] !== NUMBER) continue
    const date = dateAt(words, index)
    if (date !== null) {
      dates.push(date)
      index = date.wordTo - 1
      continue
    }
    const to = symbolEnd(words, index)
    if (to === -1) continue
    const from = words.from[index] as number
    const end = words.to[to - 1] as number
    found.push({
      number: words.text.slice(from, end).replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, ''),
      from,
      to: end,
      word: index,
      wordTo: to,
      date: null,
      dateFrom: -1,
      dateTo: -1,
    })
    index = to - 1
  }
  assign(words, found, dates)
  return found
}

/** Gives each date to the citation it belongs to: the one right before it, or, where that has one, the one after. */
function assign(words: Words, citations: Citation[], dates: DateMark[]) {
  for (const date of dates) {
    let before: Citation | null = null
    let after: Citation | null = null
    for (const citation of citations) {
      if (citation.wordTo <= date.word) before = citation
      else if (after === null && citation.word >= date.wordTo) after = citation
    }
    const take = (citation: Citation) => {
      citation.date = date.date
      citation.dateFrom = date.from
      citation.dateTo = date.to
    }
    if (before !== null && before.date === null && !parted(words, before.wordTo, date.word)) take(before)
    else if (
      after !== null &&
      after.date === null &&
      after.word - date.wordTo <= 8 &&
      !parted(words, date.wordTo, after.word)
    )
      take(after)
  }
}

/** A full stop followed by a new sentence stands between. */
function parted(words: Words, from: number, to: number): boolean {
  for (let index = from; index <= to && index < words.count; index++)
    if (((words.gap[index] as number) & STOP) !== 0) return true
  return false
}

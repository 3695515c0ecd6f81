import {
  BLANK,
  BULLET,
  CAPITALS,
  CLOSE,
  COLON,
  COMMA,
  fold,
  HYPHEN,
  hashes,
  MARKUP,
  NUMBER,
  OPEN,
  OTHER,
  QUOTE,
  SEMICOLON,
  SLASH,
  STOP,
  type Words,
} from '../text/fold.ts'

/** A document cited by its number-symbol. Offsets count from the paragraph's start. */
export interface Citation {
  /** In the form in which numbers compare, see `plainNumber`: `28-CT/TW`. */
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
const set = (words: string) => new Set(words.split(' ').map(one))
const so = one('số')
const ngay = one('ngày')
const thang = one('tháng')
const nam = one('năm')
const ban = one('ban')
const hanh = one('hành')

/** The value of a word of at most so many digits; -1 for any other. */
export function numeral(words: Words, index: number, digits: number): number {
  if (index >= words.count || words.look[index] !== NUMBER) return -1
  const from = words.start[index] as number
  const to = words.start[index + 1] as number
  if (to - from > digits) return -1
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + (words.letters[at] as number) - 0x30
  return value
}

const iso = (day: number, month: number, year: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/**
 * A date that starts at the word, in digits or written out. A date that no calendar has («32/12/2023») is still one:
 * it is a wrong one.
 */
function dateAt(words: Words, at: number): DateMark | null {
  const day = numeral(words, at, 3)
  if (day < 0) return null
  const make = (month: number, year: number, wordTo: number): DateMark | null =>
    month < 0 || year < 100
      ? null
      : {
          date: iso(day, month, year),
          word: at,
          wordTo,
          from: words.from[at] as number,
          to: words.to[wordTo - 1] as number,
        }
  if (words.is(at + 1, thang)) {
    const month = numeral(words, at + 2, 3)
    return words.is(at + 3, nam) ? make(month, numeral(words, at + 4, 5), at + 5) : null
  }
  const separator = SLASH | HYPHEN | STOP
  if (at + 2 >= words.count) return null
  const gaps = (words.gap[at + 1] as number) & (words.gap[at + 2] as number) & separator
  if (gaps === 0) return null
  const year = numeral(words, at + 2, 5)
  return year >= 1000 ? make(numeral(words, at + 1, 3), year, at + 3) : null
}

/** What never stands inside a number-symbol. */
const foreign = COMMA | STOP | SEMICOLON | COLON | QUOTE | OPEN | CLOSE | OTHER | MARKUP | BULLET

const lengthOf = (words: Words, index: number) => (words.to[index] as number) - (words.from[index] as number)

/** A number-symbol that starts at the word, such as `28-CT/TW`, `30/2020/NĐ-CP` or `225 - KH/TWĐTN-CTTN`. */
function symbolEnd(words: Words, index: number): number {
  if (words.look[index] !== NUMBER) return -1
  let at = index + 1
  // «số 28-ct/tw»: small letters too, where the word before says that a number comes.
  const said = words.is(index - 1, so)
  let letters = 0
  while (at < words.count) {
    const gap = words.gap[at] as number
    if ((gap & (HYPHEN | SLASH)) === 0 || (gap & foreign) !== 0) break
    if (words.look[at] === NUMBER) {
      const year = numeral(words, at, 4)
      if (letters > 0 || year < 1945 || year > 2200) break
    } else if ((words.look[at] === CAPITALS || (said && (gap & BLANK) === 0)) && lengthOf(words, at) <= 14)
      letters++
    else break
    at++
  }
  return letters > 0 ? at : -1
}

/** The words joined by plain hyphens and slashes, in capitals and without tones. */
function symbol(words: Words, from: number, to: number): string {
  let out = ''
  for (let index = from; index < to; index++) {
    if (index > from) out += ((words.gap[index] as number) & SLASH) !== 0 ? '/' : '-'
    for (let at = words.start[index] as number; at < (words.start[index + 1] as number); at++)
      out += String.fromCharCode(words.letters[at] as number)
  }
  return out.toUpperCase()
}

/** A number-symbol as it compares, however it is typed: `28- CT/TW`, `28–CT/TW` and `28-CT/TW` are the same. */
export function plainNumber(number: string): string {
  const words = fold(number)
  return symbol(words, 0, words.count)
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
      number: symbol(words, index, to),
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

/** Two words that name a kind of document: a date after them belongs to that document. */
const kindPairs = new Map<number, Set<number>>(
  (
    [
      ['nghị', 'quyết định'],
      ['kế', 'hoạch'],
      ['chỉ', 'thị'],
      ['công', 'văn điện'],
      ['quyết', 'định'],
      ['hướng', 'dẫn'],
      ['thông', 'tư báo tri'],
      ['kết', 'luận'],
      ['quy', 'định chế'],
      ['chương', 'trình'],
      ['báo', 'cáo'],
      ['tờ', 'trình'],
      ['đề', 'án'],
    ] as const
  ).map(([first, seconds]) => [one(first), set(seconds)]),
)
/** Words that make a date a term, not the date of a document. */
const terms = set('trước xong đến từ hết nhất khai hạn')
const direct = 8
const far = 70
const earlier = 12

/** Gives each date to the citation it belongs to: the one before it, or, where that has one, the one after. */
function assign(words: Words, citations: Citation[], dates: DateMark[]) {
  let at = 0
  for (const date of dates) {
    while (at < citations.length && (citations[at] as Citation).wordTo <= date.word) at++
    const before = citations[at - 1]
    const after = citations[at]
    const said = words.is(date.word - 1, ngay) ? date.word - 1 : date.word
    if (isTerm(words, said)) continue
    const owner =
      before !== undefined && before.date === null && belongs(words, before.wordTo, said)
        ? before
        : after !== undefined &&
            after.date === null &&
            date.wordTo + earlier >= after.word &&
            !parted(words, date.wordTo, after.word)
          ? after
          : null
    if (owner === null) continue
    owner.date = date.date
    owner.dateFrom = date.from
    owner.dateTo = date.to
  }
}

const isTerm = (words: Words, said: number) => said > 0 && terms.has(words.hash[said - 1] as number)

/** Whether a date after a citation is its own: right after it, or later in the sentence with no other document between. */
function belongs(words: Words, from: number, to: number): boolean {
  if (to - from > far || parted(words, from, to)) return false
  if (to - from <= 1) return true
  // Behind the subject, and not only in it: a comma, a bracket or «ban hành» stands before it.
  for (let index = from; index < to - 1; index++)
    if (kindPairs.get(words.hash[index] as number)?.has(words.hash[index + 1] as number)) return false
  const issued = words.is(to - 2, ban) && words.is(to - 1, hanh)
  return to - from <= direct || issued || ((words.gap[to] as number) & (COMMA | OPEN)) !== 0
}

/** Whether a sentence or a clause of a list ends between two words. */
function parted(words: Words, from: number, to: number): boolean {
  for (let index = from; index <= to && index < words.count; index++)
    if (((words.gap[index] as number) & (STOP | SEMICOLON)) !== 0) return true
  return false
}

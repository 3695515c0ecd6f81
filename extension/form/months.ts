import { plain } from './plain.ts'

/** The months as words, in Vietnamese as they follow «tháng», and in English. */
const words: readonly (readonly [vietnamese: string, english: string])[] = [
  ['một', 'January'],
  ['hai', 'February'],
  ['ba', 'March'],
  ['tư', 'April'],
  ['năm', 'May'],
  ['sáu', 'June'],
  ['bảy', 'July'],
  ['tám', 'August'],
  ['chín', 'September'],
  ['mười', 'October'],
  ['mười một', 'November'],
  ['mười hai', 'December'],
]

/** Other words for the same. */
const others: Record<string, readonly string[]> = { một: ['gieng'], tư: ['bon'], 'mười hai': ['chap'] }

const patterns = words.map(([vietnamese, english]) => {
  const last = vietnamese === 'mười' ? '(?! (?:mot|hai))' : ''
  const also = [plain(vietnamese), ...(others[vietnamese] ?? [])].join('|')
  return new RegExp(`\\b(?:${english.slice(0, 3).toLowerCase()}|(?:thang|thg) (?:${also})${last}\\b)`)
})

/** The month that a text names in words, 1 to 12; 0 where it names none. `text` is plain. */
export function monthNamed(text: string): number {
  return patterns.findIndex((pattern) => pattern.test(text)) + 1
}

/** How lists call a month in words. */
export function wordsOfMonth(month: number): string[] {
  const [vietnamese, english] = words[month - 1] ?? []
  return vietnamese && english ? [`Tháng ${vietnamese}`, english, english.slice(0, 3)] : []
}

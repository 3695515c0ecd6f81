import {
  BLANK,
  CAPITALISED,
  CAPITALS,
  CELL,
  COLON,
  COMMA,
  hashes,
  NEWLINE,
  NUMBER,
  OPEN,
  QUOTE,
  SEMICOLON,
  SLASH,
  STOP,
  WIDE,
  type Words,
} from '../text/fold.ts'

/**
 * Marks of a plan's frame inside one paragraph.
 * `closing`: «Trên đây là …»; `power`: «T/M», «KT.»; `post`: a signer's post in capitals; `title`: «KẾ HOẠCH» as a title;
 * `appendix`: «PHỤ LỤC»; `contents`: «MỤC LỤC»; `party`, `state`: the heading of either form.
 */
export interface Sign {
  kind: 'closing' | 'power' | 'post' | 'title' | 'appendix' | 'contents' | 'party' | 'state'
  from: number
  to: number
  word: number
  wordTo: number
}

/** The phrases from which signs are made, by kind. */
export const signPhrases: Record<
  'closing' | 'post' | 'title' | 'appendix' | 'contents' | 'party' | 'state',
  string[]
> = {
  closing: [
    'Trên đây là',
    'Trên đây, là',
    'Kế hoạch này có hiệu lực',
    'Kế hoạch này được phổ biến',
    'Kế hoạch này thay thế',
    'Nhận được Kế hoạch này',
  ],
  post: (
    'bí thư|phó bí thư|phó bí thư thường trực|chủ tịch|phó chủ tịch|hiệu trưởng|phó hiệu trưởng|giám đốc|phó giám đốc|' +
    'tổng giám đốc|phó tổng giám đốc|trưởng ban|phó trưởng ban|chánh văn phòng|phó chánh văn phòng|trưởng phòng|' +
    'phó trưởng phòng|cục trưởng|phó cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|thủ trưởng|tổ trưởng|bộ trưởng|' +
    'thứ trưởng|chính ủy|chỉ huy trưởng|đội trưởng|người lập kế hoạch|người lập|người xây dựng kế hoạch|' +
    'tổng biên tập|chánh án|viện trưởng viện kiểm sát|chủ nhiệm|phó chủ nhiệm|trưởng trạm|chủ tịch công đoàn'
  ).split('|'),
  title: ['kế hoạch', 'chương trình', 'kế hoạch hành động', 'kế hoạch thực hiện', 'kế hoạch triển khai'],
  appendix: [
    'phụ lục',
    'bảng phân công',
    'biểu phân công',
    'bảng phân công nhiệm vụ',
    'phân công nhiệm vụ kèm theo',
    'đề cương',
    'đề cương báo cáo',
    'danh mục',
    'biểu mẫu',
    'lịch trình thực hiện',
  ],
  contents: ['mục lục'],
  party: ['Đảng Cộng sản Việt Nam'],
  state: ['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Độc lập - Tự do - Hạnh phúc'],
}

const borders = CELL | NEWLINE | WIDE
const one = (word: string) => hashes(word)[0] as number
const powers = new Set(['tm', 'kt', 'tl', 'tuq'].map(one))
const slashed = new Set(['m', 't', 'l', 'q'].map(one))
const t = one('t')
const k = one('k')

const capitals = (words: Words, from: number, to: number) => {
  for (let index = from; index < to; index++) if (words.look[index] !== CAPITALS) return false
  return true
}

/** Whether the phrase, met as words `from` to `to`, is a sign of its kind here. */
export function isSign(words: Words, kind: keyof typeof signPhrases, from: number, to: number): boolean {
  const gap = words.gap[from] as number
  const lead = from === 0 || (gap & borders) !== 0
  const after = words.gap[to] as number
  const ends = to === words.count || (after & borders) !== 0
  switch (kind) {
    case 'closing':
      return (words.look[from] as number) >= CAPITALISED && (lead || (gap & QUOTE) === 0)
    case 'post':
      return (
        capitals(words, from, to) && lead && (ends || (after & (COMMA | OPEN)) !== 0 || isCapital(words, to))
      )
    case 'title':
      return lead && capitals(words, from, to) && (ends || words.look[to] !== CAPITALS || from === 0)
    case 'appendix':
      return (
        lead &&
        (capitals(words, from, to) ||
          ((words.look[from] as number) >= CAPITALISED && words.count <= 14 && kindOfNumber(words, to)))
      )
    case 'contents':
      return lead && ends && (words.look[from] as number) >= CAPITALISED
    default:
      return capitals(words, from, to) || (lead && ends)
  }
}

const isCapital = (words: Words, index: number) => index < words.count && words.look[index] === CAPITALS

/** «Phụ lục 1», «Phụ lục II», or nothing more on the line. */
function kindOfNumber(words: Words, index: number): boolean {
  return index >= words.count || words.look[index] === NUMBER || words.look[index] === CAPITALS
}

/** «T/M», «TM.», «K/T», «KT.», «T/L», «TL.», «TUQ.» that starts at the word, before a name in capitals: its length in words. */
export function powerAt(words: Words, index: number): number {
  if (words.look[index] !== CAPITALS) return 0
  const hash = words.hash[index] as number
  const next = words.gap[index + 1] as number
  if (powers.has(hash))
    return (next & (STOP | BLANK)) !== 0 &&
      isCapital(words, index + 1) &&
      (next & (COMMA | COLON | SEMICOLON)) === 0
      ? 1
      : 0
  if ((hash !== t && hash !== k) || (next & SLASH) === 0 || (next & BLANK) !== 0) return 0
  if (!slashed.has(words.hash[index + 1] as number) || !isCapital(words, index + 1)) return 0
  return isCapital(words, index + 2) ? 2 : 0
}

import { romans, type Style } from '../plan/numbering.ts'
import type { Outline, Placed } from '../plan/outline.ts'

/** How a draft writes its headings of one level. */
export interface HeadingStyle {
  style: Style | null
  capitals: boolean
  /** What stands before the number, such as Markdown marks. */
  before: string
  /** What stands between number and title. */
  between: string
  /** What stands after the title on its line. */
  after: string
}

export const plainStyle = (level: number): HeadingStyle => ({
  style: level === 0 ? null : level === 1 ? 'roman' : 'arabic',
  capitals: level === 1,
  before: '',
  between: level === 0 ? '' : '. ',
  after: level === 0 ? ':' : '',
})

const ordinals = 'nhất hai ba tư năm sáu bảy tám chín mười'.split(' ')
const figures = /^(?:(?:phần|chương|mục|điều)\s+(?:thứ\s+)?[\p{L}\d]+|[IVXl]+|\d{1,2}|[A-Zđa-h])/iu

/** The style of a heading that stands in the draft, taken from its line. */
export function styleOf(text: string, item: Placed): HeadingStyle {
  const { heading } = item
  const titleFrom = item.titleTo - (heading.titleTo - heading.titleFrom)
  const lineFrom = Math.max(text.lastIndexOf('\n', item.from - 1), text.lastIndexOf('\r', item.from - 1)) + 1
  const before = text.slice(lineFrom, item.from)
  const number = heading.style === null ? '' : (figures.exec(text.slice(item.from, titleFrom))?.[0] ?? '')
  const rest = /^[^\n\r]*/.exec(text.slice(item.titleTo))?.[0] ?? ''
  return {
    style: number === '' ? null : heading.style,
    capitals: heading.capitals,
    before: /^[#*_\s]*$/.test(before) ? before : '',
    between: text.slice(item.from + number.length, titleFrom),
    after: /^\s*[:.*_]*\s*$/.test(rest) ? rest.trimEnd() : '',
  }
}

/** A heading line in that style. */
export function headingLine(style: HeadingStyle, value: number, title: string): string {
  const { before, between, after } = style
  const number = numberOf(style, value)
  return `${before}${number}${number === '' ? '' : between}${style.capitals ? title.toUpperCase() : title}${after}`
}

function numberOf({ style, capitals }: HeadingStyle, value: number): string {
  switch (style) {
    case 'roman':
      return romans[value - 1] ?? String(value)
    case 'letter':
      return 'ABCDEFGH'.charAt(value - 1)
    case 'small':
      return 'abcdeghi'.charAt(value - 1)
    case 'part': {
      const part = `Phần thứ ${ordinals[value - 1] ?? String(value)}`
      return capitals ? part.toUpperCase() : part
    }
    case null:
      return ''
    default:
      return String(value)
  }
}

/** The last heading of the style before an offset. */
export function lastBefore(outline: Outline, style: Style | null, offset: number): Placed | undefined {
  let last: Placed | undefined
  for (const item of outline.headings) if (item.from < offset && item.heading.style === style) last = item
  return last
}

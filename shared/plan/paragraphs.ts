import { bulletClass } from '../text/bullets.ts'
import { decode } from '../text/entities.ts'

/** What of a line decides whether the next one goes on with it. */
export interface LineShape {
  blank: boolean
  length: number
  /** Starts with a number, dash, bullet, table border or Markdown mark. */
  marked: boolean
  /** Starts with a lower-case letter. */
  lower: boolean
  /** Starts with a digit that is no marker. */
  digit: boolean
  /** All letters are capitals, and there are some. */
  capitals: boolean
  /** Ends with a stop, colon, semicolon or the like. */
  closed: boolean
  comma: boolean
  /** Ends with a word that calls for more: «số», «ngày», «và», a hyphen. */
  open: boolean
  /** Nothing but a number: «I.», «Phần thứ nhất». */
  onlyMarker: boolean
  /** Starts with «và» or «,». */
  joining: boolean
  /** Has table borders, or tabs between words. */
  bars: boolean
  cells: boolean
}

const marker = new RegExp(
  `^[\\s*_#>]*(?:[-–—+*${bulletClass}]\\s*|\\|\\s*|` +
    '(?:[IVX]{1,5}|\\d{1,2}|[A-Ha-hđ])(?:\\.\\d{1,2})*\\s*[.)/:-]+(?:\\s|$|(?=\\p{L}{2}))|' +
    '[IVX]{1,5}\\s+\\p{Lu}|\\d{1,2}\\s+\\p{Lu}|' +
    '(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)\\s+(?:thứ|THỨ|[IVX]+\\b|\\d))',
  'u',
)
const onlyMarker =
  /^[\s*_#>|]*(?:(?:[IVX]{1,5}|\d{1,2}|[A-H])\s*[.)/-]*|(?:PHẦN|CHƯƠNG|MỤC|ĐIỀU)\s+(?:THỨ\s+)?[\p{L}\d]+\s*[.:]?)[\s*_|]*$/iu
/** Anything a marker can start with; most lines start with none of it. */
const markerStart = /^[^\p{L}]|^(?:[IVXA-Ha-hđ]\P{L}|[IVX]{2}|P|C|M|Đ)/u
const opening = new Set('số ngày tháng năm và của về các với cho tại theo trong đến từ để'.split(' '))
const anyWord = /[\p{L}\p{N}]/u
const smallStart = /^\p{Ll}/u
const joiningStart = /^(?:và|VÀ|Và|,|;|&)(?:\s|$)/u
const blank = 0x20

export function shapeOf(given: string): LineShape {
  const line = plain(given)
  const trimmed = line.trim()
  if (trimmed === '' || !anyWord.test(trimmed)) return none(trimmed)
  const { length } = trimmed
  let end = length
  while (end > 0 && ' *_\t\u00a0'.includes(trimmed.charAt(end - 1))) end--
  const last = trimmed.charAt(end - 1)
  const closed =
    '.:;!?…'.includes(last) || ('"”»)'.includes(last) && '.:;!?…'.includes(trimmed.charAt(end - 2)))
  const first = trimmed.charCodeAt(0)
  const capitals = isCapitals(trimmed)
  return {
    blank: false,
    length,
    marked: markerStart.test(trimmed) && marker.test(trimmed),
    lower: smallStart.test(trimmed),
    digit: first >= 0x30 && first <= 0x39,
    capitals,
    closed,
    comma: last === ',' || last === '，',
    open: !closed && (last === '-' || last === '–' || last === '/' || opening.has(lastWord(trimmed))),
    onlyMarker: length <= 24 && onlyMarker.test(line),
    joining: joiningStart.test(trimmed.slice(0, 4).normalize('NFC')),
    bars: line.includes('|'),
    cells: trimmed.includes('\t') && !capitals && /\S\t+\S/.test(trimmed),
  }
}

const wide = /[\uff01-\uff5e]/

/** The line without entities and full-width characters. */
function plain(line: string): string {
  const decoded = line.includes('&') ? (decode(line)?.text ?? line) : line
  return wide.test(decoded.slice(0, 12)) || wide.test(decoded.slice(-2)) ? decoded.normalize('NFKC') : decoded
}

/** Whether all letters are capitals; most lines show a small one among the first few. */
function isCapitals(line: string): boolean {
  for (let at = Math.min(line.length, 8) - 1; at >= 0; at--) {
    const code = line.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) return false
  }
  const start = line.length > 40 ? line.slice(0, 40) : line
  if (start !== start.toUpperCase()) return false
  return line === line.toUpperCase() && /\p{L}{2}/u.test(line)
}

function lastWord(line: string): string {
  let from = line.length
  while (from > 0 && line.charCodeAt(from - 1) > blank && line.length - from < 10) from--
  return line.slice(from).normalize('NFC').toLowerCase()
}

const none = (trimmed: string): LineShape => ({
  blank: trimmed === '',
  length: trimmed.length,
  marked: trimmed !== '',
  lower: false,
  digit: false,
  capitals: false,
  closed: true,
  comma: false,
  open: false,
  onlyMarker: false,
  joining: false,
  bars: false,
  cells: false,
})

/** Whether the line `next` goes on with what `line` began; `blanks` empty lines stand between. */
export function continues(line: LineShape, next: LineShape, blanks: number): boolean {
  if (line.blank || next.blank || line.bars || next.bars) return false
  if ((line.cells || next.cells) && !line.open) return false
  if (line.onlyMarker) return blanks === 0 && !next.marked && next.length < 120
  if (next.marked && !(line.open && !line.capitals && line.length > 30)) return false
  if (blanks > 1) return false
  if (line.capitals || next.capitals) return isHeadingOverLines(line, next)
  if (blanks === 1) return !line.closed && !line.comma && next.lower && line.length >= 40
  if (line.closed) return false
  if (next.lower) return line.length >= 25 || line.open || line.comma
  if (line.open && line.length >= 20) return true
  return line.length >= 55 && !line.comma ? true : line.length >= 55 && next.length >= 30
}

/** «I. MỤC ĐÍCH,» and «YÊU CẦU»: both in capitals, and the first calls for more or is a short numbered one. */
function isHeadingOverLines(line: LineShape, next: LineShape): boolean {
  if (!line.capitals || !next.capitals || line.length >= 80 || next.length >= 80) return false
  return line.comma || line.open || next.joining || (line.marked && line.length <= 40 && next.length <= 40)
}

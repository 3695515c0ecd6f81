import { bulletClass } from '../text/bullets.ts'
import { CAPITALS, fold, Words } from '../text/fold.ts'
import type { Lines } from './lines.ts'

/** One recipient. Offsets count in the draft; `to` is before the punctuation that ends it. */
export interface Recipient {
  text: string
  from: number
  to: number
  /** The punctuation that ends it, or ''. */
  end: string
  /** Starts its line with a dash. */
  dashed: boolean
}

export interface RecipientBlock {
  items: Recipient[]
  /** Where the block ends: after the last recipient. */
  to: number
}

const most = 60
/** What a line of recipients may hold of them; the rest of a longer one is no longer looked at closely. */
const longest = 2000
const signs = `[-–—+‐‑－＋${bulletClass}]`
/** What a bullet of a symbol font turns into where the font was lost: a bullet before a tab only. */
const strayBullets = '[oØüvqn]'
const dash = new RegExp(`^[\\s_|]*(?:\\*{0,2}${signs}|\\*(?=\\s)|${strayBullets}(?=\\t))\\s*`, 'u')
/** A cell that holds no more than a bullet or a number: what follows it is its text. */
const leadOnly = new RegExp(`^(?:${signs}|\\*|${strayBullets}|\\d{1,2}[.)])$`, 'u')
/** What stands before a recipient's first letter. */
const opening = new RegExp(`[\\s:*_|：]|${signs}`, 'u')
const strayOpening = new RegExp(`^${strayBullets}\\t`, 'u')
const border = /\t|\||\u00a0{3,}|\s{3,}/
/** A signature's first words between the label and the first recipient. */
const columnHead = /^[\s:*_]{0,200}([\p{Lu}/.]{2,12}(?:\s[\p{Lu}/.]{1,12}){0,8})(?=\s{1,200}[-–+•]\s)/u
/** Where another column starts. */
const nextColumn = /\s{3,}(?=\p{Lu})/u
const power = /(?:^|[\s*_|])(?:T\/M|TM\.?|K\/T|KT\.?|T\/L|TL\.?|TUQ\.?|T\.M|Q\.)\s+\p{Lu}{2}/u
const words = new Words()

/** What parts two recipients in a line; «chính trị - xã hội», «Lao động - Thương binh và Xã hội» are one word or name. */
const parting =
  /\s[-–+•]\s(?!(?:xã hội|thương binh|thể thao|du lịch|kỹ thuật|nghề nghiệp|đầu tư|tài chính)(?!\p{L}))/iu
const partings = new RegExp(`${parting.source}|;`, 'giu')

/** Reads the recipients below a heading that ends at `from`; nothing from `limit` on belongs to them. */
export function readRecipients(text: string, lines: Lines, from: number, limit: number): RecipientBlock {
  const items: Recipient[] = []
  let line = lineIndex(lines, from)
  const column = columnOf(text.slice(lines.starts[line] as number, from))
  let last = from
  let blanks = 0
  let signed = false
  let listed = false
  for (let count = 0; line < lines.count && count < most; line++, count++) {
    const start = Math.max(from, lines.starts[line] as number)
    const end = Math.min(limit, lines.ends[line] as number)
    if (start >= limit) break
    const first = count === 0
    const cell = first ? { from: start, to: cellEnd(text, start, end) } : cellAt(text, start, end, column)
    const own = withoutSignature(text, cell.from, cell.to)
    if (own.cut) signed = true
    const raw = text.slice(own.from, own.to)
    if (!/[\p{L}\p{N}]/u.test(raw)) {
      if (!first) blanks++
      continue
    }
    if (isSigner(raw) || (items.length === 0 && (signed || blanks > 0) && !dash.test(raw) && isName(raw))) {
      signed = true
      continue
    }
    const dashed = dash.test(raw)
    if (!dashed && !first && signed && !/^\s*\p{Ll}/u.test(raw) && !(own.cut && !isName(raw))) break
    if (!dashed && !first && blanks > 0 && items.length > 0 && (listed || !/[;,.]\s*$/.test(raw))) break
    if (first || (!dashed && items.length === 0)) inline(text, own.from, own.to, items)
    else if (dashed || !listed) inline(text, own.from, own.to, items)
    else extend(text, own.from, own.to, items)
    listed ||= dashed
    blanks = 0
    last = items.at(-1)?.to ?? last
  }
  const final = items.at(-1)
  return { items, to: final === undefined ? from : final.to + final.end.length }
}

function lineIndex(lines: Lines, offset: number): number {
  let low = 0
  let high = lines.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines.starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The number of the cell in which a line's text goes on. */
const columnOf = (before: string) => before.split(/[\t|]/).filter((cell) => cell.trim() !== '').length - 1

/** How much of a line its bullet or number and the space after it take up. */
function leadOf(line: string): number {
  return dash.exec(line)?.[0].length ?? 0
}

function cellEnd(text: string, from: number, to: number): number {
  const lead = leadOf(text.slice(from, to))
  const found = /\t|\|/.exec(text.slice(from + lead, to))
  return found === null ? to : from + lead + found.index
}

/** The cell of that number, or the first one, of the line between two offsets. */
function cellAt(text: string, from: number, to: number, column: number): { from: number; to: number } {
  const line = text.slice(from, to)
  if (!/[\t|]/.test(line)) return { from, to }
  const cells: { from: number; to: number }[] = []
  let lead = -1
  for (const cell of line.matchAll(/[^\t|]+/g)) {
    if (cell[0].trim() === '') continue
    if (lead < 0) lead = cell.index
    if (leadOnly.test(cell[0].trim())) continue
    cells.push({ from: from + lead, to: from + cell.index + cell[0].length })
    lead = -1
  }
  return cells[Math.max(0, column)] ?? cells[0] ?? { from, to: from }
}

/** Cuts off a signature that stands on the same line: after a wide gap, or from the signing power on. */
function withoutSignature(
  text: string,
  from: number,
  to: number,
): { from: number; to: number; cut: boolean } {
  const raw = text.slice(from, Math.min(to, from + longest))
  // «Nơi nhận:   T/M ĐẢNG ỦY - Ban …»: two columns read as one line.
  const column = columnHead.exec(raw)
  if (column !== null && (isSigner(column[1] ?? '') || power.test(column[1] ?? '')))
    return { from: from + column[0].length, to, cut: false }
  const lead = raw.length - raw.trimStart().length
  const skip = leadOf(raw.trim())
  const gap = border.exec(raw.trim().slice(skip))
  if (gap !== null) {
    const rest = raw
      .trim()
      .slice(skip + gap.index)
      .trim()
    if (!dash.test(rest) && (isName(rest) || power.test(rest) || isCapitals(rest)))
      return { from, to: from + lead + skip + gap.index, cut: true }
  }
  const signed = power.exec(raw)
  if (signed !== null) return { from, to: from + signed.index, cut: true }
  const capitals = /[.;,:]\s{1,80}(\p{Lu}{2,}(?:[\s,]{1,3}\p{Lu}{2,}){1,8})(?=\s|$)/u.exec(raw)
  if (capitals !== null && isSigner(capitals[1] ?? ''))
    return { from, to: from + capitals.index + 1, cut: true }
  return { from, to, cut: false }
}

function isCapitals(raw: string): boolean {
  fold(raw, words)
  if (words.count < 1) return false
  for (let index = 0; index < words.count; index++) if (words.look[index] !== CAPITALS) return false
  return true
}

const posts =
  /BÍ THƯ|CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC|TRƯỞNG|CHÁNH|THỦ TRƯỞNG|NGƯỜI LẬP|CHỦ NHIỆM|TỔNG BIÊN TẬP|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|CHI ỦY|CHI UỶ|ĐẢNG ỦY|CHI BỘ|ỦY BAN/u

/** A signer's post or committee in capitals. */
function isSigner(raw: string): boolean {
  const trimmed = raw.trim().normalize('NFC')
  return !dash.test(raw) && isCapitals(trimmed) && (posts.test(trimmed) || power.test(trimmed))
}

/** A person's name: two to five capitalised words and nothing else, or a signed mark. */
function isName(raw: string): boolean {
  return /^[\s(*_|]*(?:đã ký|\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4})[\s)*_|]*$/u.test(raw.normalize('NFC'))
}

/** Adds what stands between two offsets as one recipient, or as several that are parted on one line. */
function inline(text: string, from: number, to: number, items: Recipient[]) {
  const raw = text.slice(from, to)
  const parts: { from: number; to: number }[] = []
  // An entity's semicolon parts nothing.
  const body = raw
    .replace(dash, (marks) => ' '.repeat(marks.length))
    .replace(/&#?\w{2,8};/g, (entity) => 'x'.repeat(entity.length))
  const many = parting.test(body) || /;[\s.,;/]*[^\s.,;/]/.test(body)
  let at = 0
  for (const found of many ? body.matchAll(partings) : dash.test(raw) ? [] : commas(body)) {
    parts.push({ from: at, to: found.index + (found[0].length === 1 ? 1 : 0) })
    at = found.index + found[0].length
  }
  parts.push({ from: at, to: body.length })
  for (const part of parts) {
    const item = trimmed(text, from + part.from, from + part.to, dash.test(raw))
    if (item !== null) items.push(item)
  }
}

/** The commas outside brackets. */
function commas(text: string): { 0: string; index: number }[] {
  const found: { 0: string; index: number }[] = []
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (char === ',' && depth === 0) found.push({ 0: char, index })
  }
  return found
}

function extend(text: string, from: number, to: number, items: Recipient[]) {
  const last = items.at(-1)
  if (last === undefined) return
  const whole = trimmed(text, last.from, to, last.dashed)
  if (whole !== null && from > last.from) items[items.length - 1] = whole
}

function trimmed(text: string, from: number, to: number, dashed: boolean): Recipient | null {
  let start = from
  let stop = to
  while (start < stop && opening.test(text.charAt(start))) start++
  if (strayOpening.test(text.slice(start, start + 2))) start += 2
  start += /^\d{1,2}[.)]\s+/.exec(text.slice(start, Math.min(stop, start + 8)))?.[0].length ?? 0
  while (stop > start && /[\s*_|]/u.test(text.charAt(stop - 1))) stop--
  const column = nextColumn.exec(text.slice(start, Math.min(stop, start + longest)))
  if (column !== null) stop = start + column.index
  let end = ''
  while (stop > start && /[.,;/．，；]/.test(text.charAt(stop - 1))) {
    stop--
    end = text.charAt(stop) + end
  }
  if (start >= stop || !/[\p{L}\p{N}]/u.test(text.slice(start, stop))) return null
  return { text: text.slice(start, stop), from: start, to: stop, end, dashed }
}

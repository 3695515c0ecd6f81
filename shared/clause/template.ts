import { isValueName, nearestName, type ValueName } from './names.ts'

/**
 * A clause's text with its open places:
 * - `{{unit.name}}`: a value, see `names.ts`;
 * - `{{hỏi: thời hạn hoàn thành}}`: a free field with its hint;
 * - `{{chọn: hằng quý | hằng năm}}`, `{{chọn kỳ báo cáo: hằng quý | hằng năm}}`: one of several texts;
 * - `{{nếu: đơn vị có chi bộ trực thuộc ? Giao các chi bộ …}}`: a text that stands only where the hint holds.
 * Texts inside may hold open places in turn. The words may be written without accents.
 */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: ValueName }
  | { kind: 'ask'; hint: string }
  | { kind: 'choice'; hint: string; options: Part[][] }
  | { kind: 'optional'; hint: string; parts: Part[] }

/** What is wrong with a template, and where; UTF-16 offsets. */
export interface TemplateFault {
  from: number
  to: number
  message: { vi: string; en: string }
}

export interface Template {
  /** Whatever could be read; a broken place counts as text. */
  parts: Part[]
  faults: TemplateFault[]
}

/** Open places stand in open places no deeper than this. */
const deepest = 3

export function parseTemplate(text: string): Template {
  const parser = new Parser(text)
  return { parts: parser.parts(0, false), faults: parser.faults }
}

/** The template of parts, in the spelling that `parseTemplate` reads. */
export function printTemplate(parts: readonly Part[]): string {
  return parts.map(printPart).join('')
}

function printPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'value':
      return `{{${part.name}}}`
    case 'ask':
      return `{{hỏi: ${part.hint}}}`
    case 'choice':
      return `{{chọn${part.hint && ` ${part.hint}`}: ${part.options.map(printTemplate).join(' | ')}}}`
    case 'optional':
      return `{{nếu: ${part.hint} ? ${printTemplate(part.parts)}}}`
  }
}

/** The word may be typed with or without accents, composed or not. */
const keyword = /\{\{\s*(ch[oọ]\p{M}?n|n[eêế]\p{M}{0,2}u|h[oỏ]\p{M}?i)(?:[^\S\n]+([^:|?{}\n]*?))?\s*:\s*/iuy
const simple = /\{\{([^{}\n]*)\}\}/y

class Parser {
  readonly faults: TemplateFault[] = []
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Reads up to the end, or, inside an open place, up to what ends it: `}}`, or `|` between options. */
  parts(depth: number, option: boolean): Part[] {
    const parts: Part[] = []
    const marks = option ? /\{\{|\}\}|\|/g : /\{\{|\}\}/g
    const add = (text: string) => {
      const last = parts.at(-1)
      if (last?.kind === 'text') last.text += text
      else if (text !== '') parts.push({ kind: 'text', text })
    }
    for (;;) {
      marks.lastIndex = this.#at
      const mark = marks.exec(this.#text)
      add(this.#text.slice(this.#at, mark?.index))
      this.#at = mark?.index ?? this.#text.length
      if (mark === null) return parts
      if (mark[0] !== '{{') {
        if (depth > 0) return parts
        this.#fault(this.#at, this.#at + 2, stray)
        add('}}')
        this.#at += 2
        continue
      }
      const from = this.#at
      const part = this.#place(depth)
      if (part) parts.push(part)
      else add(this.#text.slice(from, this.#at))
    }
  }

  /** An open place at `{{`; null, behind as much as was read of it, where it is broken. */
  #place(depth: number): Part | null {
    const from = this.#at
    keyword.lastIndex = from
    const found = keyword.exec(this.#text)
    if (!found) return this.#value(from)
    const word = plain(found[1] ?? '')
    const hint = (found[2] ?? '').trim()
    this.#at = keyword.lastIndex
    if (depth >= deepest) return this.#broken(from, tooDeep)
    if (word === 'hoi') return this.#ask(from)
    return word === 'chon' ? this.#choice(from, hint, depth) : this.#optional(from, depth)
  }

  #value(from: number): Part | null {
    simple.lastIndex = from
    const found = simple.exec(this.#text)
    if (!found) return this.#broken(from, unclosed)
    this.#at = simple.lastIndex
    const name = (found[1] ?? '').trim()
    if (isValueName(name)) return { kind: 'value', name }
    this.#fault(from, this.#at, name === '' ? empty : unknown(name))
    return null
  }

  #ask(from: number): Part | null {
    const end = this.#text.indexOf('}}', this.#at)
    const hint = end < 0 ? '' : this.#text.slice(this.#at, end).trim()
    if (end < 0 || hint.includes('{{')) return this.#broken(from, unclosed)
    this.#at = end + 2
    if (hint !== '') return { kind: 'ask', hint }
    this.#fault(from, this.#at, noHint)
    return null
  }

  #choice(from: number, hint: string, depth: number): Part | null {
    const options: Part[][] = []
    do {
      if (options.length > 0) this.#at += 1
      options.push(trimmed(this.parts(depth + 1, true)))
    } while (this.#text.charAt(this.#at) === '|')
    if (!this.#close()) return this.#broken(from, unclosed)
    if (options.length > 1 && options.every((option) => option.length > 0))
      return { kind: 'choice', hint, options }
    this.#fault(from, this.#at, fewOptions)
    return null
  }

  #optional(from: number, depth: number): Part | null {
    const question = /[^?{}]*\?\s*/y
    question.lastIndex = this.#at
    const found = question.exec(this.#text)
    if (!found) return this.#broken(from, noQuestion)
    const hint = found[0].slice(0, found[0].indexOf('?')).trim()
    this.#at = question.lastIndex
    const parts = trimmed(this.parts(depth + 1, false))
    if (!this.#close()) return this.#broken(from, unclosed)
    if (hint !== '' && parts.length > 0) return { kind: 'optional', hint, parts }
    this.#fault(from, this.#at, hint === '' ? noHint : noSentence)
    return null
  }

  #close(): boolean {
    if (!this.#text.startsWith('}}', this.#at)) return false
    this.#at += 2
    return true
  }

  /** A place that can't be read to its end: the rest of its line is shown as wrong, reading goes on behind its braces. */
  #broken(from: number, message: TemplateFault['message']): null {
    const line = this.#text.indexOf('\n', from)
    const end = this.#text.indexOf('}}', from)
    const stops = [line, end < 0 ? -1 : end + 2].filter((stop) => stop >= 0)
    this.#fault(from, Math.min(this.#text.length, ...stops), message)
    this.#at = Math.max(this.#at, from + 2)
    // Where the braces are closed in the same line, they belong to what is broken already.
    if (end >= this.#at && (line < 0 || end < line)) this.#at = end + 2
    return null
  }

  #fault(from: number, to: number, message: TemplateFault['message']): void {
    this.faults.push({ from, to, message })
  }
}

/** Without the white space at both ends, which only sets marks off. */
function trimmed(parts: Part[]): Part[] {
  const ends = parts.map((part, index) => {
    if (part.kind !== 'text') return part
    const text = index === 0 ? part.text.trimStart() : part.text
    return { ...part, text: index === parts.length - 1 ? text.trimEnd() : text }
  })
  return ends.filter((part) => part.kind !== 'text' || part.text !== '')
}

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const stray = {
  vi: 'Thừa dấu «}}»: không có «{{» nào mở trước đó.',
  en: '“}}” closes nothing: no “{{” stands before it.',
}
const unclosed = {
  vi: 'Chỗ điền mở bằng «{{» nhưng chưa đóng bằng «}}».',
  en: 'A place opened by “{{” is not closed by “}}”.',
}
const empty = {
  vi: 'Chỗ điền để trống. Hãy ghi tên giá trị, ví dụ «{{unit.name}}», hoặc câu hỏi, ví dụ «{{hỏi: thời hạn}}».',
  en: 'The place is empty. Name a value, as in “{{unit.name}}”, or a question, as in “{{hỏi: thời hạn}}”.',
}
const noHint = {
  vi: 'Chỗ điền chưa có lời gợi ý cho người soạn. Hãy viết, ví dụ, «{{hỏi: thời hạn hoàn thành}}».',
  en: 'The place has no hint for the writer. Write, for example, “{{hỏi: thời hạn hoàn thành}}”.',
}
const fewOptions = {
  vi: 'Chỗ chọn cần ít nhất hai cách viết, không để trống, cách nhau bằng «|»: «{{chọn: hằng quý | hằng năm}}».',
  en: 'A choice needs at least two texts, none empty, parted by “|”: “{{chọn: hằng quý | hằng năm}}”.',
}
const noQuestion = {
  vi: 'Câu tùy chọn thiếu dấu «?» giữa điều kiện và câu: «{{nếu: có chi bộ trực thuộc ? Giao các chi bộ …}}».',
  en: 'An optional text needs “?” between condition and text: “{{nếu: có chi bộ trực thuộc ? Giao các chi bộ …}}”.',
}
const noSentence = {
  vi: 'Câu tùy chọn chưa có nội dung sau dấu «?».',
  en: 'The optional text has nothing after “?”.',
}
const tooDeep = {
  vi: `Chỗ điền lồng nhau quá ${deepest} lớp. Hãy tách thành các câu riêng.`,
  en: `Places stand in places more than ${deepest} deep. Make separate sentences of them.`,
}

function unknown(name: string): TemplateFault['message'] {
  const near = nearestName(name)
  return {
    vi: `Không có giá trị nào tên «${name}».${near ? ` Có phải là «{{${near}}}»?` : ` Nếu muốn hỏi người soạn, hãy viết «{{hỏi: ${name}}}».`}`,
    en: `There is no value “${name}”.${near ? ` Is it “{{${near}}}”?` : ` To ask the writer, write “{{hỏi: ${name}}}”.`}`,
  }
}

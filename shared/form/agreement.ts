import { dateInWords } from '../clause/values.ts'
import type { Particulars } from '../plan/particulars.ts'
import type { TextEdit } from '../schema/report.ts'
import { numberParts } from './values.ts'

/** What the form and the draft both say. */
export type SharedRole = 'number' | 'date' | 'subject' | 'recipients'

/** What stands in the form's fields: a date as `YYYY-MM-DD`, each recipient and each box of a number for itself. */
export type FormTexts = Partial<Record<SharedRole, readonly string[]>>

/** One thing that the form and the draft say differently. Where either says nothing yet there is no difference. */
export interface Difference {
  role: SharedRole
  draft: string
  form: string
  /** Recipients of the draft that the form lacks. */
  lacking: string[]
  /** What makes the draft say what the form says. */
  edits: TextEdit[]
}

export function differences(text: string, told: Particulars, form: FormTexts): Difference[] {
  return [
    numberIn(told, form),
    dateIn(text, told, form),
    subjectIn(told, form),
    recipientsIn(text, told, form),
  ].filter((found) => found !== null)
}

function numberIn({ number }: Particulars, { number: boxes = [] }: FormTexts): Difference | null {
  const held = boxes.map((box) => box.trim()).filter(Boolean)
  if (!number || held.length === 0) return null
  const parts = numberParts(number.text)
  const same = boxes.length > 1 && parts ? [parts.count, parts.symbol] : [number.text]
  if (tidy(held.join(' ')) === tidy(same.join(' '))) return null
  const mark = /^\d+([-–/])/.exec(number.text)?.[1] ?? '-'
  const whole = held.length > 1 ? held.join(mark) : (held[0] as string)
  // A box that holds a piece of it alone can't be written into the draft.
  const edits = /^\d+[-–/]/.test(whole) ? [{ from: number.from, to: number.to, text: whole }] : []
  return { role: 'number', draft: number.text, form: held.join(' '), lacking: [], edits }
}

function dateIn(
  text: string,
  { date }: Particulars,
  { date: [held = ''] = [] }: FormTexts,
): Difference | null {
  if (!date || held === '' || date.text === held) return null
  // The place before the date stays.
  const place = text.slice(date.from, date.to).normalize('NFC').search(/ngày/iu)
  const nfc = text.slice(date.from, date.to) === text.slice(date.from, date.to).normalize('NFC')
  const words = dateInWords(held)
  const kept = text.startsWith('N', date.from + place) ? words.replace(/^n/, 'N') : words
  const edits = place >= 0 && nfc ? [{ from: date.from + place, to: date.to, text: kept }] : []
  return { role: 'date', draft: written(date.text), form: written(held), lacking: [], edits }
}

/** Portals also want «Kế hoạch …» or «V/v …» before the subject. */
const lead = /^(?:kế hoạch|kh|v\/v|về việc|trích yếu)\s*:?\s+/u

function subjectIn({ subject }: Particulars, { subject: [held = ''] = [] }: FormTexts): Difference | null {
  if (!subject || held.trim() === '') return null
  const bare = (text: string) => tidy(text).replace(lead, '').replace(lead, '')
  if (bare(held) === bare(subject.text)) return null
  const own = held.replace(/\s+/g, ' ').trim()
  const text = /^kế hoạch\s+/iu.test(own.normalize('NFC'))
    ? own.normalize('NFC').replace(/^kế hoạch\s+/iu, '')
    : own
  return {
    role: 'subject',
    draft: subject.text,
    form: own,
    lacking: [],
    edits: [{ from: subject.from, to: subject.to, text }],
  }
}

function recipientsIn(
  text: string,
  { recipients }: Particulars,
  { recipients: held = [] }: FormTexts,
): Difference | null {
  const known = held.map(tidy).filter(Boolean)
  if (known.length === 0) return null
  const lacking = recipients.filter(
    ({ text }) => !/^lưu(?!\p{L})/iu.test(text.normalize('NFC')) && !known.includes(tidy(text)),
  )
  if (lacking.length === 0) return null
  return {
    role: 'recipients',
    draft: recipients.map(({ text }) => text).join('; '),
    form: held.join('; '),
    lacking: lacking.map(({ text }) => text),
    edits: lacking.flatMap(({ from, to }) => lineOf(text, from, to)),
  }
}

/** The whole line of a recipient that has it to itself. */
function lineOf(text: string, from: number, to: number): TextEdit[] {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', to)
  if (end < 0 || !/^[\s\-–—+•*]*$/.test(text.slice(start, from)) || !/^[\s.,;/]*$/.test(text.slice(to, end)))
    return []
  return [{ from: start, to: end + 1, text: '' }]
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*([-–/])\s*/g, '$1')
    .replace(/–/g, '-')
    .replace(/[\s.,;:]+$/, '')
    .trim()
}

const written = (iso: string) => iso.split('-').reverse().join('/')

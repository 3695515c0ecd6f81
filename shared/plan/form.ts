import type { Form } from '../schema/checklist.ts'
import type { Lexicon } from './lexicon.ts'
import type { Outline } from './outline.ts'
import type { Plan } from './plan.ts'

/** A stretch of the draft. */
export interface Span {
  from: number
  to: number
}

/** The draft's own frame: what stands above its title and what says by which form it is written. */
export interface FormReading {
  form: Form
  /** False where no mark, or marks of both forms alike, or those of a mass organisation were met. */
  sure: boolean
  /** The line «Số …», with its parts as written; null where there is none. */
  number: (Span & { label: string; colon: boolean; figures: string; symbol: Span & { text: string } }) | null
  /** The line with place and date. */
  date: (Span & { place: string; comma: boolean; day: Span; month: Span; iso: string | null }) | null
  title: Span | null
  /** Where the text above the title ends. */
  head: number
}

/** From 27/5/2026 on Party papers follow 05-HD/VPTW; that date itself is second-hand (docs of the domain, source D). */
const newPartyForm = '2026-05-27'
const mostParagraphs = 24

const numberLine =
  /(?:^|[\n\t|]|\s\s)[*_]{0,3}(Số|SỐ|số)(\s?:)?([\s_]{0,4}\d{1,4}|[….\s_]{0,40})\s?([-–/]\s?[\p{Lu}\d&]{1,12}(?:\s?[-–/]\s?[\p{L}\d&.]{1,16}){0,4})/u
const days = String.raw`\s{1,3}(\d{1,2}|[….\s_]{1,12})\s?tháng\s{1,3}(\d{1,2}|[….\s_]{1,12})\s?năm\s{1,3}(\d{4}|20[….\s_]{0,4}|[….\s_]{1,8})`
const dateLine = new RegExp(`ngày${days}`, 'u')
const edge = String.raw`[ \u00a0*_]{0,8}`
/** Where the place is left out, the date has a line or a cell for itself and begins with a capital. */
const placelessLine = new RegExp(
  String.raw`(?<=(?:^|[\n\t|])${edge})Ngày${days}(?=${edge}(?:$|[\n\t|]))`,
  'u',
)
/** The place before the date, and the comma between them. */
const placeBefore = /((?:\p{Lu}[\p{L}.]*[ \u00a0])*\p{Lu}[\p{L}.]*)?(\s?,)?\s?$/u
/** A place's name is not longer. */
const placeLength = 40

/** The form of a plan of a date, `YYYY-MM-DD`; without one, a plan is of the time that its checklist was made for. */
export function formAt(own: Form, date: string | null): Form {
  return own === 'state-2020' ? own : partyForm(own, date)
}

function partyForm(own: Form, date: string | null): Form {
  if (!date) return own === 'party-2026' ? own : 'party-2018'
  return date >= newPartyForm ? 'party-2026' : 'party-2018'
}

export function formOf(plan: Plan, outline: Outline, lexicon: Lexicon): FormReading {
  const first = outline.headings.find((item) => item.heading.sections.length > 0)
  const bodyFrom = first?.from ?? plan.text.length
  const title = outline.signs.find((sign) => sign.kind === 'title' && sign.from < bodyFrom) ?? null
  const head = Math.min(title?.from ?? bodyFrom, headLimit(plan))
  const above = plan.text.slice(0, Math.min(head, 3000)).normalize('NFC')
  const exact = above.length === Math.min(head, 3000)
  const number = exact ? readNumber(above) : null
  const date = exact ? readDate(above) : null
  const marks = countMarks(plan, outline, above, number?.symbol.text ?? '')
  const party = marks.party > marks.state
  const sure = marks.party !== marks.state && !marks.organisation
  const own = lexicon.checklist.form
  const iso = date?.iso ?? null
  return {
    form: marks.party === marks.state ? formAt(own, iso) : party ? partyForm(own, iso) : 'state-2020',
    sure,
    number,
    date,
    title: title === null ? null : { from: title.from, to: title.from + 'KẾ HOẠCH'.length },
    head,
  }
}

function headLimit(plan: Plan): number {
  const last = plan.paragraphs[Math.min(mostParagraphs, plan.paragraphs.length) - 1]
  return last?.to ?? 0
}

function readNumber(above: string): FormReading['number'] {
  const found = numberLine.exec(above)
  if (found === null) return null
  const [whole, label = '', colon, figures = '', symbol = ''] = found
  const from = found.index + whole.indexOf(label)
  const to = found.index + whole.length
  return {
    from,
    to,
    label,
    colon: colon !== undefined,
    figures: figures.trim(),
    symbol: { from: to - symbol.length, to, text: symbol },
  }
}

function readDate(above: string): FormReading['date'] {
  const found = placelessLine.exec(above) ?? dateLine.exec(above)
  if (found === null) return null
  const [whole, day = '', month = '', year = ''] = found
  const lead = above.slice(Math.max(0, found.index - placeLength), found.index)
  const line = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\t'), lead.lastIndexOf('|')) + 1)
  const before = placeBefore.exec(line)
  const place = before?.[1] ?? ''
  const dayFrom = found.index + whole.indexOf(day, 4)
  const monthFrom = found.index + whole.indexOf(month, whole.indexOf('tháng') + 5)
  const complete = /^\d+$/.test(day) && /^\d+$/.test(month) && /^\d{4}$/.test(year)
  return {
    from: found.index - (place === '' ? 0 : (before?.[0].length ?? 0)),
    to: found.index + whole.length,
    place,
    comma: before?.[2] !== undefined,
    day: { from: dayFrom, to: dayFrom + day.length },
    month: { from: monthFrom, to: monthFrom + month.length },
    iso: complete ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null,
  }
}

/** Mass organisations, which have a form of their own (367-QĐ/TWĐTN-VP for the Youth Union). */
const organisations =
  /(?:CÔNG ĐOÀN|ĐOÀN TNCS|ĐOÀN THANH NIÊN|CHI ĐOÀN|ĐOÀN TRƯỜNG|ĐOÀN KHỐI|TỈNH ĐOÀN|LIÊN HIỆP PHỤ NỮ|HỘI PHỤ NỮ|CỰU CHIẾN BINH|LIÊN ĐOÀN LAO ĐỘNG|MẶT TRẬN TỔ QUỐC|HỘI NÔNG DÂN|HỘI CHỮ THẬP ĐỎ|TWĐTN|HỘI ĐỒNG ĐỘI)/u

/** Weighs the marks of both forms; no single one decides, for drafts mix them. */
function countMarks(plan: Plan, outline: Outline, above: string, symbol: string) {
  let party = 0
  let state = 0
  for (const sign of outline.signs) {
    if (sign.from > outline.end && sign.kind !== 'power') break
    if (sign.kind === 'party' && sign.from < above.length + 1) party += 3
    else if (sign.kind === 'state' && sign.from < above.length + 1) state += 3
  }
  if (/^\s*-/.test(symbol.replace(/–/g, '-'))) party += 2
  if (/^\s*\//.test(symbol)) state += 2
  if (/\/\s*(?:ĐU|TU|HU|CB|ĐB|BTG|ĐUK|CU)/u.test(symbol)) party++
  if (/(?:^|\n)\s*\*\s*(?:\n|$)/.test(above)) party++
  if (/(?:ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ|ĐẢNG BỘ|TỈNH ỦY|TỈNH UỶ|HUYỆN ỦY|THÀNH ỦY|CHI ỦY)/u.test(above)) party++
  if (
    /(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|TRƯỜNG (?:THPT|THCS|TIỂU HỌC|MẦM NON)|SỞ GIÁO DỤC)/u.test(above)
  )
    state++
  const power = outline.signs.find((sign) => sign.kind === 'power')
  if (power !== undefined) {
    if (plan.text.charAt(power.from + 1) === '/') party++
    else state++
  }
  const block = outline.recipients
  const archive = block?.items.at(-1)?.text ?? ''
  if (/^Lưu\s*:\s*VT/u.test(archive.normalize('NFC'))) state++
  const headed = outline.signs.some(
    (sign) => (sign.kind === 'party' || sign.kind === 'state') && sign.from <= above.length,
  )
  const organisation = !headed && !/(?:ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ)/u.test(above) && organisations.test(above)
  return { party, state, organisation }
}

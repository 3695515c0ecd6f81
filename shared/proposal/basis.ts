import type { Checklist } from '../schema/checklist.ts'
import { kindOfTitle } from './known-documents.ts'
import type { Note } from './notes.ts'
import { paragraphsIn, type Reading } from './reading.ts'
import { bodyCase, clipped, isCapitals, oneLine, sentenceCase, uncapitalised, wordCount } from './wording.ts'

/** Stands where the plan does not say it; a note asks a person for it. */
export const unknown = 'chưa rõ'

export interface Basis {
  basis: Checklist['basis']
  notes: Note[]
}

const preambleStart =
  /^(?:Căn cứ|Thực hiện|Triển khai thực hiện|Thi hành|Để|Nhằm|Tiếp tục|Hưởng ứng|Xét|Theo đề nghị|Quán triệt)\s/u
const rule = /^[-–_*=\s]+$/u

/** What the plan is: number, date, issuer and subject, as a draft would cite it. */
export function basisOf(reading: Reading): Basis {
  const { form, text } = reading
  const notes: Note[] = []
  const title = titleOf(reading)
  const number = numberOf(reading)
  if (number === '') notes.push({ path: 'basis.number', doubt: 'no-number', about: '' })
  const date = form.date?.iso ?? undefined
  if (date === undefined) notes.push({ path: 'basis.date', doubt: 'no-date', about: '' })
  const issuer = issuerOf(reading)
  if (issuer === '') notes.push({ path: 'basis.issuer', doubt: 'no-issuer', about: '' })
  if (title.subject === '') notes.push({ path: 'basis.subject', doubt: 'no-subject', about: '' })
  const kind = kindOfTitle(title.heading === '' ? oneLine(text.slice(0, 200)) : title.heading)
  return {
    basis: {
      kind,
      number: number === '' ? unknown : clipped(number, 300),
      ...(date === undefined ? {} : { date }),
      issuer: issuer === '' ? unknown : clipped(issuer, 300),
      subject: title.subject === '' ? unknown : clipped(title.subject, 300),
    },
    notes,
  }
}

/** The number-symbol without spaces; a blank number keeps its symbol: «…-KH/ĐUK» gives «KH/ĐUK». */
function numberOf({ form }: Reading): string {
  if (form.number === null) return ''
  const symbol = form.number.symbol.text.replace(/\s+/g, '').replace(/[–—]/g, '-')
  const figures = /^\d+$/.test(form.number.figures) ? form.number.figures : ''
  return figures === '' ? symbol.replace(/^[-/]/, '') : figures + symbol
}

/** The title in capitals and the subject below it. */
function titleOf(reading: Reading): { heading: string; subject: string } {
  const { form, plan, text, bodyFrom } = reading
  if (form.title === null) return { heading: '', subject: '' }
  const start = plan.paragraphs.findIndex((paragraph) => paragraph.to > (form.title?.from ?? 0))
  const own = plan.paragraphs[start]
  if (own === undefined) return { heading: '', subject: '' }
  const whole = oneLine(text.slice(form.title.from, Math.min(own.to, bodyFrom)))
  const heading = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH)(?:\s(?:HÀNH ĐỘNG|TRIỂN KHAI|THỰC HIỆN))?(?=\s|$)/u.exec(whole)
  let subject = whole.slice(heading?.[0].length ?? 0).trim()
  // A whole plan on one line: the subject ends where the preamble starts.
  const preamble = subject.search(/\s(?:Căn cứ|Thực hiện|Thi hành|Triển khai thực hiện|Nhằm|Để)\s/u)
  if (preamble > 0) subject = subject.slice(0, preamble)
  if (/^(?:Thực hiện|Triển khai)$/iu.test(heading?.[0].split(' ').slice(2).join(' ') ?? '') && subject !== '')
    subject = `${heading?.[0].split(' ').slice(2).join(' ')} ${subject}`
  for (const paragraph of plan.paragraphs.slice(start + 1, start + 8)) {
    if (paragraph.from >= bodyFrom) break
    const line = oneLine(text.slice(paragraph.from, paragraph.to))
    if (rule.test(line) || /^\(/.test(line)) {
      if (subject !== '') break
      continue
    }
    if (subject !== '' && (/[.:;]$/.test(subject) || preambleStart.test(line.replace(/^[-–+\s]+/u, ''))))
      break
    if (subject !== '' && isCapitals(line) && !isCapitals(subject)) break
    if (subject !== '' && (wordCount(line) > 25 || wordCount(subject) + wordCount(line) > 70)) break
    subject = subject === '' ? line : `${subject} ${line}`
  }
  return { heading: heading?.[0] ?? whole, subject: trimmedSubject(subject) }
}

/** Without the dates of documents that it cites, and as it stands in the middle of a sentence. */
function trimmedSubject(subject: string): string {
  const plain = (isCapitals(subject) ? sentenceCase(subject) : subject)
    .replace(/,?\s*ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/gu, '')
    .replace(/,?\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/gu, '')
    .replace(/(\d)\s*[-–]\s+(?=\p{Lu})/gu, '$1-')
    .replace(/\s*[-_*–]{3,}\s*$/u, '')
    .replace(/[\s.;:,]+$/u, '')
  return uncapitalised(oneLine(plain))
}

const issuing =
  /(?:^|[,;)\n]\s*)(\p{Lu}[^,;()\n]{4,140}?)\s+(?:xây dựng|ban hành|đề ra|lập|triển khai|phát động)\s+(?:và\s\S+(?:\s\S+)?\s)?(?:\p{Lu}|k)(?:ế hoạch|hương trình)(?!\s+(?:số\s+)?\d)/u
const closing =
  /Trên đây là (?:Kế hoạch|Chương trình)[^.]{0,60}?\scủa\s([^.,;()]{4,120}?)(?=\s(?:về|triển khai|thực hiện|nhằm)\s|[.,;(]|$)/u

/** What else the issuer does in that sentence: «… đánh giá kết quả năm 2024 và xây dựng kế hoạch». */
const doing = /\s(?:đánh giá|tổng kết|tiếp tục|đã|sẽ|tổ chức|hướng dẫn|quán triệt|chỉ đạo)\s.*$/u

/** From the sentence that says who makes the plan; else from the frame above the number. */
function issuerOf(reading: Reading): string {
  const { form, text, bodyFrom, outline } = reading
  const preamble = paragraphsIn(reading, form.title?.to ?? 0, bodyFrom).join('\n')
  const said = issuing.exec(preamble)?.[1]
  if (said !== undefined && !/^(?:Thực hiện|Căn cứ|Nhằm|Để)\s/u.test(said))
    return oneLine(said).replace(doing, '')
  const closed = closing.exec(oneLine(text.slice(bodyFrom, outline.end + 600)))?.[1]
  if (closed !== undefined && wordCount(closed) >= 2 && /^\p{Lu}/u.test(closed)) return oneLine(closed)
  const head = text.slice(0, form.number?.from ?? form.head)
  const lines = head
    .split(/\n|\t|\||\s{3,}/u)
    .map((line) => oneLine(line.replace(/^[\s*_#-]+|[\s*_#-]+$/gu, '')))
    .filter(
      (line) =>
        isCapitals(line) &&
        wordCount(line) >= 2 &&
        !/ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG HÒA|CỘNG HOÀ|ĐỘC LẬP|TỰ DO|KẾ HOẠCH/u.test(line),
    )
  const last = lines.at(-1)
  return last === undefined ? '' : (asWritten(last, text) ?? bodyCase(last))
}

/** A name in capitals as the plan writes it elsewhere, in running text. */
function asWritten(name: string, text: string): string | null {
  const plain = text.toLowerCase()
  const wanted = name.toLowerCase()
  if (plain.length !== text.length) return null
  for (let at = plain.indexOf(wanted); at !== -1; at = plain.indexOf(wanted, at + 1)) {
    const found = text.slice(at, at + wanted.length)
    if (!isCapitals(found) && /^\p{Lu}/u.test(found)) return found
  }
  return null
}

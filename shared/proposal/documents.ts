import type { Citation } from '../plan/citations.ts'
import type { Reference } from '../schema/checklist.ts'
import { issuerOfSymbol, kindBefore, kindOfSymbol, kindSlug, startsWithDocument } from './known-documents.ts'
import type { Note } from './notes.ts'
import type { Reading } from './reading.ts'
import { clipped, oneLine, Slugs } from './wording.ts'

/** One place where a document is cited. */
interface Mention {
  key: string
  number: string
  kind: string | null
  date: string | null
  issuer: string | null
  subject: string | null
  /** Named in the title, or as what the plan carries out: «Thực hiện …». */
  carriedOut: boolean
}

export interface Documents {
  references: Reference[]
  notes: Note[]
}

const most = 60
/** How far back the kind's name and the sentence's first words are looked for, and how far on the subject: UTF-16 units. */
const back = 60
const ahead = 500

const boundary =
  '(?:về|V/v|ban hành|quy định|phê duyệt|sửa đổi|hướng dẫn|triển khai|thực hiện|tăng cường|nhằm|năm|trong|tại|đến|giai đoạn|cho|với|và|,|;|:|\\.|\\(|\\)|“|"|«|»|”)'
const issuerAfter = new RegExp(
  `^\\s*,?\\s*(?:của|do)\\s+(\\p{L}.{2,120}?)(?=\\s*(?:${boundary}(?:\\s|$)|[,;:.()“”"«»]|$))`,
  'u',
)
const namesAnd = /^(.*?\p{L})\s+và\s+((?:\p{Lu}|Truyền|Đào|Gia|Du|Công|Môi|Phát)\S.*)$/u
const subjectAfter =
  /^\s*,?\s*((?:về|V\/v|ban hành|quy định|phê duyệt|sửa đổi|hướng dẫn|tăng cường|triển khai|thực hiện)\s.+)$/u

/** The documents that the plan cites, the ones it carries out first. */
export function documentsOf(reading: Reading, own: string): Documents {
  const mentions = new Map<string, Mention[]>()
  for (const paragraph of reading.plan.paragraphs) {
    if (paragraph.from >= reading.outline.end) break
    for (const citation of paragraph.facts.citations) {
      const mention = mentionOf(reading, paragraph, citation)
      // A submission moved the plan's makers; a unit has nothing to do with it.
      if (mention.key === plainKey(own) || mention.kind === 'Tờ trình') continue
      const list = mentions.get(mention.key)
      if (list === undefined) mentions.set(mention.key, [mention])
      else list.push(mention)
    }
  }
  const slugs = new Slugs()
  const references: Reference[] = []
  const notes: Note[] = []
  for (const list of mentions.values()) {
    const made = referenceOf(list, slugs, `references.${references.length}`, notes)
    if (made !== null && references.length < most) references.push(made)
  }
  return { references, notes }
}

const plainKey = (number: string) => number.replace(/\s+/g, '').replace(/[–—]/g, '-').toUpperCase()

function mentionOf(
  { text, form, bodyFrom }: Reading,
  paragraph: { from: number; to: number },
  citation: Citation,
): Mention {
  const from = paragraph.from + citation.from
  const before = oneLine(text.slice(Math.max(paragraph.from, from - back), from))
  const named = kindBefore(before)
  const number = text
    .slice(from, paragraph.from + citation.to)
    .replace(/\s+/g, '')
    .replace(/[–—]/g, '-')
  const dateEnds = citation.dateTo > citation.to ? citation.dateTo : citation.to
  const after = oneLine(
    text.slice(
      paragraph.from + dateEnds,
      Math.min(paragraph.to, bodyFrom > from ? bodyFrom : paragraph.to, paragraph.from + dateEnds + ahead),
    ),
  )
  const { issuer, rest } = issuerIn(after)
  const lead = oneLine(text.slice(paragraph.from, from)).slice(0, 80)
  const inTitle = form.title !== null && from > form.title.to && from < bodyFrom && !/^Căn cứ/u.test(lead)
  return {
    key: citation.number,
    number,
    kind: named?.kind ?? kindOfSymbol(number),
    date: isRealDate(citation.date) ? citation.date : null,
    issuer,
    subject: subjectIn(rest),
    carriedOut: inTitle && from < bodyFrom,
  }
}

const isRealDate = (date: string | null): boolean => {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function issuerIn(after: string): { issuer: string | null; rest: string } {
  const found = issuerAfter.exec(after)
  if (found === null) return { issuer: null, rest: after }
  let issuer = oneLine(found[1] ?? '')
  let rest = after.slice(found[0].length)
  // «Bộ Giáo dục và Đào tạo»: the «và» belongs to the name.
  const joined =
    /^\s*và\s+((?:Đào tạo|Truyền thông|Môi trường|Xã hội|Dân vận|Du lịch|Công nghệ|Đầu tư|Doanh nghiệp)[^,;:.()]{0,40}?)(?=\s(?:về|ban hành|quy định|phê duyệt|hướng dẫn)\s|[,;:.()]|$)/u.exec(
      rest,
    )
  if (joined !== null) {
    issuer = `${issuer} và ${joined[1]}`
    rest = rest.slice(joined[0].length)
  }
  return { issuer: namesAnd.test(issuer) ? issuer : issuer.replace(/[\s,]+$/u, ''), rest }
}

/** What follows the issuer, up to the end of what it says of the document. */
function subjectIn(rest: string): string | null {
  const found = subjectAfter.exec(rest)
  if (found === null) return null
  let subject = (found[1] ?? '').replace(/^V\/v/u, 'về')
  // A bracket, a full stop, a semicolon or a comma before a new clause ends it.
  const end = subject.search(
    /\s*(?:[(;“"«\n]|\.(?:\s|$)|:\s|,\s(?=\p{Lu}|căn cứ|thực hiện|xét|theo đề nghị)|,\s[^,]{2,80}?\s(?:xây dựng|lập|đề ra|ban hành|triển khai|phát động|thống nhất)\s(?:kế hoạch|chương trình|Kế hoạch)|[,;]?\s(?:và\s)?(?:Chỉ thị|Kế hoạch|Nghị quyết|Quyết định|Kết luận|Hướng dẫn|Chương trình|Công văn|Thông tư|Nghị định)\s+(?:số\s+)?\d)/u,
  )
  const nested = nestedDocument(subject)
  if (nested !== null) return nested
  if (end > 0) subject = subject.slice(0, end)
  subject = oneLine(subject).replace(/[\s,;:.]+$/u, '')
  return subject.split(' ').length < 2 ? null : clipped(subject, 300)
}

/** «về thực hiện Chỉ thị số 28-CT/TW ngày … của Bộ Chính trị về …»: that document's name is enough, without its date. */
function nestedDocument(subject: string): string | null {
  const lead = /^(?:về\s+)?(?:việc\s+)?(?:triển khai\s+)?(?:thực hiện|quán triệt(?:, triển khai)?)\s+/u.exec(
    subject,
  )
  if (lead === null || !startsWithDocument(subject.slice(lead[0].length))) return null
  const name =
    /^(.*?\d[\d\p{L}/-]*(?:\s?[-–/]\s?\p{Lu}[\p{L}\d/-]*)*)(?:,?\s*ngày\s+[\d/.-]+|,?\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})?(\s+của\s+.{2,80}?)?(?=\s(?:về|ban hành|phê duyệt)\s|[,;:.(]|$)/u.exec(
      subject,
    )
  if (name === null) return null
  const plain = (name[1] ?? '').replace(/\s?([-–/])\s?(?=\p{Lu})/gu, '$1')
  return clipped(oneLine(`${plain}${name[2] ?? ''}`), 300)
}

function referenceOf(list: Mention[], slugs: Slugs, path: string, notes: Note[]): Reference | null {
  const pick = <Value>(of: (mention: Mention) => Value | null): Value | null => {
    for (const mention of list) {
      const value = of(mention)
      if (value !== null) return value
    }
    return null
  }
  const [first] = list
  if (first === undefined) return null
  const { number } = first
  const kind = pick((mention) => mention.kind)
  if (kind === null) return null
  const date = pick((mention) => mention.date)
  if (date === null) {
    notes.push({ path: 'references', doubt: 'reference-dateless', about: `${kind} ${number}` })
    return null
  }
  if (new Set(list.flatMap((mention) => mention.date ?? [])).size > 1)
    notes.push({ path: `${path}.date`, doubt: 'reference-two-dates', about: number })
  const issuer = pick((mention) => mention.issuer)
  if (issuer === null) notes.push({ path: `${path}.issuer`, doubt: 'issuer-by-symbol', about: number })
  const subject = pick((mention) => mention.subject)
  if (subject === null) notes.push({ path: `${path}.subject`, doubt: 'reference-subject', about: number })
  const required = list.some((mention) => mention.carriedOut)
  if (!required) notes.push({ path: `${path}.required`, doubt: 'reference-optional', about: number })
  return {
    id: slugs.take(`${kindSlug(kind)}-${/^\d+/.exec(number)?.[0] ?? ''}`.replace(/-0+(?=\d)/, '-')),
    kind,
    number,
    date,
    issuer: clipped(issuer ?? issuerOfSymbol(number) ?? 'chưa rõ', 300),
    subject: subject ?? 'chưa rõ trích yếu',
    required,
  }
}

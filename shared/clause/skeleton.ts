import { formAt } from '../plan/form.ts'
import type { Checklist, Form } from '../schema/checklist.ts'
import { hashes } from '../text/fold.ts'
import { plainRecipient, recipientLines } from './end-marks.ts'
import { fillTemplate, type Values } from './fill.ts'
import { headingLine, plainStyle } from './heading-style.ts'
import { type Part, parseTemplate } from './template.ts'
import { citation, dateInWords } from './values.ts'

/** What a skeleton is made of beside the checklist. What is '' is left blank. */
export interface SkeletonParts {
  name: string
  superior: string
  abbreviation: string
  place: string
  signingPower: string
  signedFor: string
  signer: string
  signerPost: string
  /** The figures of the number-symbol, which the registry gives: mostly ''. */
  number: string
  /** `YYYY-MM-DD` */
  date: string
  /** In order; none: those of the checklist's first clause. */
  recipients: readonly string[]
}

const blank = '……'

/** A whole plan but for the text of its sections: what stands above, below and between. */
export function skeletonOf(checklist: Checklist, parts: SkeletonParts): string {
  const form = formAt(checklist.form, parts.date)
  return [
    ...(form === 'state-2020' ? stateHead(parts) : partyHead(parts)),
    'KẾ HOẠCH',
    subjectOf(checklist, form),
    ...(form === 'state-2020' ? [] : ['-----']),
    preamble(checklist, parts),
    ...headings(checklist),
    `Trên đây là Kế hoạch của ${parts.name || blank} triển khai ${citation(checklist.basis)}; quá trình thực hiện nếu có vướng mắc thì kịp thời phản ánh để xem xét, điều chỉnh.`,
    ...recipients(checklist, form, parts),
    ...signature(form, parts),
  ].join('\n')
}

/** docs/rules/form-number.md, form-date.md: State papers by Decree 30/2020/NĐ-CP. */
function stateHead(parts: SkeletonParts): string[] {
  return [
    ...organs(parts),
    `Số: ${parts.number || blank}/KH-${parts.abbreviation || blank}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    dateLine(parts),
  ]
}

/** Party papers by 36-HD/VPTW and 05-HD/VPTW. */
function partyHead(parts: SkeletonParts): string[] {
  return [
    ...organs(parts),
    '*',
    `Số ${parts.number || blank}-KH/${parts.abbreviation || blank}`,
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    dateLine(parts),
  ]
}

function organs({ superior, name }: SkeletonParts): string[] {
  return [superior, name || blank].filter(Boolean).map((organ) => organ.toUpperCase())
}

function dateLine({ place, date }: SkeletonParts): string {
  const when = date ? dateInWords(date) : `ngày ${blank} tháng ${blank} năm ${blank}`
  return `${place || blank}, ${when}`
}

/** What the reference plan is about, as a plan that carries it out says it. */
function subjectOf({ basis }: Checklist, form: Form): string {
  const own = basis.subject.replace(/^về\s+(?:việc\s+)?/u, '')
  return form === 'state-2020' ? own.charAt(0).toUpperCase() + own.slice(1) : own
}

function preamble(checklist: Checklist, { name }: SkeletonParts): string {
  const { basis, references } = checklist
  const cited = references.filter(({ required }) => required)
  const all = cited.some(({ number }) => number === basis.number) ? cited : [...cited, basis]
  const documents = all.map((item) => `${citation(item)} của ${item.issuer} ${item.subject}`)
  return `Thực hiện ${documents.join('; ')}; ${name || blank} xây dựng kế hoạch với những nội dung sau:`
}

/** The headings of the body, with those of groups above their members. */
function headings({ sections, groups }: Checklist): string[] {
  const lines: string[] = []
  let top = 0
  let group: string | undefined
  let inGroup = 0
  for (const section of [...sections].sort((one, other) => one.order - other.order)) {
    if (section.level === 0) continue
    const parent = groups.find(({ id }) => id === section.parent)
    if (parent && parent.id !== group) lines.push(headingLine(plainStyle(1), ++top, parent.title))
    inGroup = parent && parent.id === group ? inGroup + 1 : 1
    group = parent?.id
    lines.push(
      parent
        ? headingLine(plainStyle(2), inGroup, section.title)
        : headingLine(plainStyle(1), ++top, section.title),
    )
  }
  return lines
}

/** The unit's recipients, and those that the checklist demands, the archive last. */
function recipients(checklist: Checklist, form: Form, parts: SkeletonParts): string[] {
  const section = checklist.sections.find(({ level }) => level === 0)
  if (!section) return []
  const named = parts.recipients.length > 0 ? parts.recipients : fromClause(checklist, section.id, parts)
  const own = named.map(plainRecipient).filter(Boolean)
  const archive = own.filter(isArchive).at(-1) ?? archiveLine(form, parts)
  const lacking = checklist.recipients
    .filter((body) => body.required && !isArchive(body.name))
    .filter((body) => !own.some((line) => [body.name, ...body.aliases].some((name) => holds(line, name))))
    .map(({ name }) => name)
  const lines = [...own.filter((line) => !isArchive(line)), ...lacking, archive]
  return [headingLine(plainStyle(0), 0, section.title), ...recipientLines(lines, form)]
}

const isArchive = (line: string) => /^lưu(?!\p{L})/iu.test(line.normalize('NFC'))

function archiveLine(form: Form, { abbreviation }: SkeletonParts): string {
  return form === 'state-2020' ? 'Lưu: VT' : `Lưu ${abbreviation || 'văn phòng'}`
}

function fromClause({ clauses }: Checklist, section: string, parts: SkeletonParts): string[] {
  const first = clauses.find((clause) => clause.section === section)
  const values: Values = {
    'unit.name': parts.name || blank,
    'unit.superior': parts.superior || blank,
    'unit.place': parts.place || blank,
  }
  return first ? fillTemplate(parseTemplate(first.text).parts, values, {}).split('\n') : []
}

/** Whether a line holds a phrase, however its accents are placed. */
function holds(line: string, phrase: string): boolean {
  const [all, wanted] = [hashes(line), hashes(phrase)]
  return all.some((_, at) => wanted.every((hash, index) => all[at + index] === hash))
}

/** docs/rules/form-signing-power.md: a slash in Party papers, a dot in State papers. */
function signature(
  form: Form,
  { signingPower, signedFor, signerPost, signer, name }: SkeletonParts,
): string[] {
  const power = form === 'state-2020' ? dotted(signingPower) : slashed(signingPower)
  const head = power && `${power} ${(signedFor || name || blank).toUpperCase()}`
  return [head, (signerPost || blank).toUpperCase(), signer || blank].filter(
    (line, index) => index > 0 || line !== '',
  )
}

const dotted = (power: string) => power.replace(/^([TK])\/([MTL])$/, '$1$2.')
const slashed = (power: string) => power.replace(/^([TK])([MTL])\.$/, '$1/$2')

/** What a skeleton asks for, where the profile does not have it. */
export const skeletonTemplate: Part[] = parseTemplate(
  '{{unit.name}}{{unit.superior}}{{unit.abbreviation}}{{unit.place}}{{unit.signer}}{{unit.signerPost}}',
).parts

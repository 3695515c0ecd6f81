/** The readable report of one file. */
import type { Report } from '../../shared/schema/report.ts'
import type { CheckedFile } from '../checked-file.ts'
import type { Paint } from './paint.ts'
import { aligned } from './table.ts'
import { referenceWords, sectionWords, severityWords, verdictWords } from './words.ts'

const place = (line: number | null): string => (line === null ? '' : `dòng ${line}`)

function block(title: string, rows: string[][], paint: Paint, isGood: (at: number) => boolean): string[] {
  if (rows.length === 0) return []
  const lines = aligned(rows).map((cells, at) => {
    const sign = isGood(at) ? paint.good('✓') : paint.bad('✗')
    return `    ${sign} ${cells.join('  ').trimEnd()}`
  })
  return [`  ${paint.strong(title)}`, ...lines]
}

function findings(report: Report, paint: Paint): string[] {
  if (report.findings.length === 0) return []
  const lines = report.findings.flatMap((finding) => {
    const where = finding.line === null ? '' : ` (${place(finding.line)})`
    const kind = paint.severity(finding.severity, severityWords[finding.severity])
    const fix = finding.fix === undefined ? '' : ` Sửa được: ${finding.fix.title}.`
    return [
      `    ${kind}${where}: ${finding.message}${fix}`,
      `      ${paint.faint(`${finding.rule} · ${finding.source}`)}`,
    ]
  })
  return [`  ${paint.strong('Lỗi và nhắc')}`, ...lines]
}

export function toReport(checked: CheckedFile, paint: Paint): string {
  if ('error' in checked) return `${paint.strong(checked.file)}: ${paint.verdict('error', checked.error)}\n`
  const { report, checklist } = checked
  const titles = new Map(checklist.sections.map(({ id, title }) => [id, title]))
  const title = `${paint.strong(checked.file)}: ${paint.verdict(report.verdict, verdictWords[report.verdict])}`
  const lines = [
    `${title} ${paint.faint(`(bộ tiêu chí ${report.checklist.id}, phiên bản ${report.checklist.version})`)}`,
    ...checked.notices.map((notice) => `  ${paint.faint(notice.vi)}`),
  ]
  if (checked.candidates.length > 0) lines.push(`  Bộ tiêu chí gần nhất: ${checked.candidates.join(', ')}`)
  // What a plan of another kind lacks is of no interest.
  if (report.verdict === 'not-applicable') return `${[...lines, ...findings(report, paint)].join('\n')}\n`
  lines.push(
    ...block(
      'Các mục',
      report.sections.map(({ id, status, line, heading }) => [
        titles.get(id) ?? id,
        sectionWords[status],
        place(line),
        heading === null ? '' : `«${heading.trim().replace(/\s+/g, ' ')}»`,
      ]),
      paint,
      (at) => report.sections[at]?.status === 'present',
    ),
    ...block(
      'Viện dẫn',
      report.references.map(({ number, status, line, found }) => [
        number,
        referenceWords[status],
        place(line),
        found === null || status === 'ok' ? '' : `«${found.trim().replace(/\s+/g, ' ')}»`,
      ]),
      paint,
      (at) => report.references[at]?.status === 'ok',
    ),
    ...block(
      'Nơi nhận',
      report.recipients.map(({ name, status, line }) => [
        name.trim().replace(/\s+/g, ' '),
        status === 'missing' ? 'thiếu' : status === 'extra' ? 'ngoài bộ tiêu chí' : 'có',
        place(line),
      ]),
      paint,
      (at) => report.recipients[at]?.status !== 'missing',
    ),
    ...findings(report, paint),
  )
  return `${lines.join('\n')}\n`
}

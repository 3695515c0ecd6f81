/** RFC 4180: one line a finding; a file without findings, or that can't be used, has one line too. */
import type { CheckedFile } from '../checked-file.ts'
import { severityWords, verdictWords } from './words.ts'

const header = ['file', 'verdict', 'severity', 'rule', 'section', 'line', 'message', 'source']

/** A spreadsheet would run a cell that starts like a formula; an apostrophe makes it text. */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&")
  return `"${text.replaceAll('"', '""')}"`
}

function rows(checked: CheckedFile): (string | number | null)[][] {
  if ('error' in checked) return [[checked.file, 'lỗi tệp', 'lỗi', '', '', null, checked.error, '']]
  const verdict = verdictWords[checked.report.verdict]
  if (checked.report.findings.length === 0) return [[checked.file, verdict, '', '', '', null, '', '']]
  return checked.report.findings.map((finding) => [
    checked.file,
    verdict,
    severityWords[finding.severity],
    finding.rule,
    finding.section,
    finding.line,
    finding.message,
    finding.source,
  ])
}

export const toCsv = (files: readonly CheckedFile[]): string =>
  [header, ...files.flatMap(rows)].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

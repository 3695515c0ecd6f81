/** The summary: one line a file, columns aligned for reading. */
import type { CheckedFile } from '../checked-file.ts'
import type { Paint } from './paint.ts'
import { count, verdictWords } from './words.ts'

const signs: Record<string, string> = {
  present: '✓',
  empty: '○',
  missing: '✗',
  misplaced: '↕',
  unreadable: '?',
}

/** Columns a terminal needs: combining marks take none. */
const width = (text: string): number => Array.from(text.normalize('NFC').replace(/\p{M}/gu, '')).length
const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)))

export function aligned(rows: readonly (readonly string[])[]): string[][] {
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? '')))) ?? []
  return rows.map((row) =>
    row.map((text, at) => (at === row.length - 1 ? text : padded(text, columns[at] ?? 0))),
  )
}

function row(checked: CheckedFile): string[] {
  if ('error' in checked) return [checked.file, 'không dùng được', '', '', '', checked.error]
  const { report } = checked
  return [
    checked.file,
    verdictWords[report.verdict],
    report.sections.map(({ status }) => signs[status]).join(' '),
    String(count(report, 'error')),
    String(count(report, 'warning')),
    `${report.checklist.id} v${report.checklist.version}`,
  ]
}

export function toTable(files: readonly CheckedFile[], paint: Paint): string {
  const header = ['Tệp', 'Kết quả', 'Các mục', 'Lỗi', 'Cảnh báo', 'Bộ tiêu chí']
  const [head, ...rows] = aligned([header, ...files.map(row)])
  const lines = rows.map((cells, at) => {
    const checked = files[at] as CheckedFile
    const verdict = 'error' in checked ? 'error' : checked.report.verdict
    return cells
      .map((text, column) => (column === 1 ? paint.verdict(verdict, text) : text))
      .join('  ')
      .trimEnd()
  })
  return `${[paint.strong((head ?? []).join('  ').trimEnd()), ...lines].join('\n')}\n`
}

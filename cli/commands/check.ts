import { parseArgs } from 'node:util'
import { type CheckedFile, checkFile } from '../checked-file.ts'
import { loadChecklist } from '../checklist-source.ts'
import { exitCodeOf } from '../exit-code.ts'
import { toCsv } from '../output/csv.ts'
import { toJson } from '../output/json.ts'
import { type Paint, paintFor } from '../output/paint.ts'
import { progressOn } from '../output/progress.ts'
import { toReport } from '../output/report.ts'
import { toSarif } from '../output/sarif.ts'
import { print } from '../output/stdout.ts'
import { toTable } from '../output/table.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat check [tùy chọn] TỆP… 
Soát các dự thảo .txt, .docx, .html; «-» là đầu vào chuẩn.

  --checklist ID|TỆP   bộ tiêu chí có sẵn hoặc tệp JSON (mặc định: tự chọn)
  --json               như --format json
  --format DẠNG        json, sarif, table hoặc csv (mặc định: báo cáo cho người đọc)

Mã thoát: 0 đạt hoặc không thuộc phạm vi; 1 có dự thảo chưa đạt hoặc không đọc được;
2 có tệp hoặc tham số không dùng được.`

const writers: Record<string, (files: readonly CheckedFile[], paint: Paint) => string> = {
  json: toJson,
  sarif: toSarif,
  csv: toCsv,
  table: toTable,
  text: (files, paint) => {
    const reports = files.map((checked) => toReport(checked, paint)).join('\n')
    return files.length > 1 ? `${reports}\n${toTable(files, paint)}` : reports
  },
}

interface Options {
  checklist: string | undefined
  format: string
  files: string[]
}

function parse(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { checklist: { type: 'string' }, format: { type: 'string' }, json: { type: 'boolean' } },
    })
    const format = values.format ?? (values.json ? 'json' : 'text')
    return { checklist: values.checklist, format, files: positionals }
  } catch (error) {
    throw new UsageError(`tham số không hợp lệ: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}

async function run(args: string[]): Promise<number> {
  const options = parse(args)
  const writer = Object.hasOwn(writers, options.format) ? writers[options.format] : undefined
  if (writer === undefined)
    throw new UsageError(`không có dạng «${options.format}»; có: json, sarif, table, csv`)
  if (options.files.length === 0) throw new UsageError('chưa cho tệp nào để soát; xem: soat check --help')
  if (options.files.filter((file) => file === '-').length > 1)
    throw new UsageError('đầu vào chuẩn («-») chỉ đọc được một lần')
  const checklist = options.checklist === undefined ? undefined : await loadChecklist(options.checklist)
  const progress = progressOn(process.stderr, options.files.length > 1)
  const files: CheckedFile[] = []
  for (const file of options.files) {
    progress.show(file, files.length + 1, options.files.length)
    files.push(await checkFile(file, checklist))
  }
  progress.clear()
  for (const checked of files) {
    if ('error' in checked) process.stderr.write(`soat: ${checked.file}: ${checked.error}\n`)
    else if (options.format !== 'text')
      for (const notice of checked.notices) process.stderr.write(`soat: ${checked.file}: ${notice.vi}\n`)
  }
  process.exitCode = exitCodeOf(files)
  await print(writer(files, paintFor(process.stdout)))
  return exitCodeOf(files)
}

export const checkCommand: Command = { name: 'check', summary: 'soát các dự thảo', usage, run }

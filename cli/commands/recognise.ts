import { parseArgs } from 'node:util'
import { ReadError } from '../../shared/read/read-document.ts'
import { readBytes, reasonOf } from '../file-bytes.ts'
import { toFieldTable } from '../output/field-table.ts'
import { paintFor } from '../output/paint.ts'
import { print } from '../output/stdout.ts'
import { type RecognisedFile, recogniseIn } from '../recognised-file.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat recognise [--json] TỆP.html…
Nhận ra các ô của biểu mẫu trong trang đã lưu, không cần hồ sơ cổng; «-» là đầu vào chuẩn.
Ô nào không chắc chắn thì để trống: điền nhầm hại hơn bỏ sót.

  --json   [{file, fields: {number: bộ chọn CSS, date, type, subject, …}}];
           ô văn bản căn cứ, nếu có: more.cited;
           số, ký hiệu, ngày hay chức vụ chia nhiều ô: fields là ô đầu, parts là tất cả các ô theo thứ tự

Mã thoát: 0 đọc được mọi tệp; 2 có tệp hoặc tham số không dùng được.`

function parse(args: string[]): { json: boolean; files: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    return { json: values.json ?? false, files: positionals }
  } catch (error) {
    throw new UsageError(`tham số không hợp lệ: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}

async function read(file: string): Promise<RecognisedFile> {
  try {
    return { file, ...(await recogniseIn(await readBytes(file))) }
  } catch (error) {
    return { file, error: error instanceof ReadError ? 'Tệp quá lớn.' : reasonOf(error) }
  }
}

async function run(args: string[]): Promise<number> {
  const { json, files } = parse(args)
  if (files.length === 0) throw new UsageError('chưa cho tệp nào để đọc; xem: soat recognise --help')
  const pages: RecognisedFile[] = []
  for (const file of files) pages.push(await read(file))
  for (const one of pages) if ('error' in one) process.stderr.write(`soat: ${one.file}: ${one.error}\n`)
  const code = pages.some((one) => 'error' in one) ? 2 : 0
  process.exitCode = code
  await print(json ? `${JSON.stringify(pages, null, 2)}\n` : toFieldTable(pages, paintFor(process.stdout)))
  return code
}

export const recogniseCommand: Command = {
  name: 'recognise',
  summary: 'nhận ra các ô của biểu mẫu trong trang .html',
  usage,
  run,
}

import { parseArgs } from 'node:util'
import { noteText } from '../../shared/proposal/notes.ts'
import { type Proposal, propose } from '../../shared/proposal/propose.ts'
import { ReadError, readDocument } from '../../shared/read/read-document.ts'
import { readBytes, reasonOf } from '../file-bytes.ts'
import { print } from '../output/stdout.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat propose [--json] TỆP
Đọc kế hoạch cấp trên (.txt, .docx, .html; «-» là đầu vào chuẩn) và đề xuất cả bộ tiêu chí.

  --json   in bộ tiêu chí dưới dạng JSON, dùng được với soat check --checklist`

function parse(args: string[]): { file: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0)
      throw new UsageError('cần đúng một tệp; xem: soat propose --help')
    return { file, json: values.json ?? false }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`tham số không hợp lệ: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return (await readDocument(await readBytes(file), file)).text
  } catch (error) {
    if (error instanceof ReadError) throw new UsageError(`${file}: ${error.message}`, { cause: error })
    if (error instanceof Error && 'syscall' in error)
      throw new UsageError(`${file}: ${reasonOf(error)}`, { cause: error })
    throw error
  }
}

async function run(args: string[]): Promise<number> {
  const { file, json } = parse(args)
  const proposal = propose(await textOf(file))
  await print(json ? `${JSON.stringify(proposal.checklist, null, 2)}\n` : toText(proposal))
  return 0
}

function toText({ checklist, notes }: Proposal): string {
  const list = (title: string, lines: string[]) => [title, ...lines.map((line) => `  ${line}`), '']
  const needed = (required: boolean) => (required ? '' : ' (không bắt buộc)')
  return [
    checklist.title,
    `${checklist.basis.kind} số ${checklist.basis.number} của ${checklist.basis.issuer}`,
    '',
    ...list(
      'Các mục',
      checklist.sections.map(({ title, required, order }) => `${order}. ${title}${needed(required)}`),
    ),
    ...list(
      'Văn bản viện dẫn',
      checklist.references.map(
        ({ kind, number, date, required }) =>
          `${kind} ${number} ngày ${date.split('-').reverse().join('/')}${needed(required)}`,
      ),
    ),
    ...list(
      'Nhóm nhiệm vụ',
      checklist.coverage.flatMap(({ title, points }) => [
        title,
        ...points.map((point) => `- ${point.title}`),
      ]),
    ),
    ...list(
      'Nơi được giao việc',
      checklist.implementation.map(({ name, required }) => `${name}${needed(required)}`),
    ),
    ...list(
      'Nơi nhận',
      checklist.recipients.map(({ name, required }) => `${name}${needed(required)}`),
    ),
    ...list(
      'Cần xem lại',
      notes.map((note) => `${note.path}: ${noteText(note, 'vi')}`),
    ),
  ].join('\n')
}

export const proposeCommand: Command = {
  name: 'propose',
  summary: 'đề xuất bộ tiêu chí từ kế hoạch cấp trên',
  usage,
  run,
}

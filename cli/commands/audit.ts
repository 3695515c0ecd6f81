import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { type Fault, verifyLog } from '../../shared/audit/verify.ts'
import { type BoardFile, boardFile } from '../../shared/schema/board-file.ts'
import { reasonOf } from '../file-bytes.ts'
import { print } from '../output/stdout.ts'
import { pathOf } from '../place.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat audit verify TỆP
            soat audit verify --server URL
Kiểm tra nhật ký của Ban: chỉ ra từng dòng đã bị sửa, bị thay hoặc bị xóa. TỆP là tệp «Xuất toàn bộ dữ liệu».

  --server URL    lấy dữ liệu từ máy chủ; máy chủ dùng Cloudflare Access thì đặt mã của
                  «cloudflared access token» vào biến môi trường SOAT_ACCESS_TOKEN
  --earlier TỆP   tệp xuất trước đó: nhật ký bây giờ phải nối tiếp nhật ký trong tệp ấy

Mã thoát: 0 không thấy gì bất thường, 1 có dòng bất thường, 2 không đọc được dữ liệu.`

const kinds: Record<Fault['kind'], string> = {
  changed: 'nội dung đã bị sửa',
  gone: 'đã bị xóa',
  replaced: 'đã bị thay bằng dòng khác',
  'not-in-log': 'không có trong nhật ký',
}

async function readBoardFile(path: string): Promise<BoardFile> {
  const text = await readFile(pathOf(path), 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${path}: ${reasonOf(cause)}`, { cause })
  })
  return parse(text, path)
}

function parse(text: string, from: string): BoardFile {
  try {
    return boardFile.parse(JSON.parse(text))
  } catch (cause) {
    const where = cause instanceof z.ZodError ? ` (${cause.issues[0]?.path.join('.') ?? ''})` : ''
    throw new UsageError(`${from} không phải tệp xuất dữ liệu của Ban${where}`, { cause })
  }
}

const choices = z.object({ items: z.array(z.object({ id: z.string(), role: z.string() })) })

/** Takes the file from a server, as its administrator. */
async function takeBoardFile(server: string): Promise<BoardFile> {
  const get = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(new URL(path, server), { headers, redirect: 'error' }).catch(
      (cause: unknown) => {
        throw new UsageError(`không liên lạc được với ${server}`, { cause })
      },
    )
    if (!answer.ok) throw new UsageError(`${server} trả lời ${answer.status} cho ${path}`)
    return answer.text()
  }
  const token = process.env.SOAT_ACCESS_TOKEN
  if (token) return parse(await get('/api/v1/export', { 'cf-access-token': token }), server)
  const { items } = choices.parse(JSON.parse(await get('/api/v1/sign-in', {})))
  const administrator = items.find(({ role }) => role === 'administrator')
  if (!administrator) throw new UsageError(`${server} không có quản trị viên`)
  return parse(await get('/api/v1/export', { Cookie: `soat-member=${administrator.id}` }), server)
}

/** Rows of the earlier file that the log of today does not have as they were. */
function lostSince(earlier: BoardFile, today: BoardFile): Fault[] {
  const hashes = new Map(today.tables.audit.map(({ chain, seq, hash }) => [`${chain}/${seq}`, hash]))
  return earlier.tables.audit.flatMap(({ chain, seq, hash }) => {
    const now = hashes.get(`${chain}/${seq}`)
    if (now === hash) return []
    return [
      {
        kind: now === undefined ? ('gone' as const) : ('replaced' as const),
        row: `audit ${chain}/${seq}`,
        path: null,
      },
    ]
  })
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { server: { type: 'string' }, earlier: { type: 'string' } },
  })
  const [verb, path, ...more] = positionals
  const { server, earlier } = values
  if (verb !== 'verify' || more.length > 0 || (path === undefined) === (server === undefined))
    throw new UsageError('cần một tệp hoặc --server; xem: soat audit --help')
  const file = typeof server === 'string' ? await takeBoardFile(server) : await readBoardFile(path ?? '')
  const before = typeof earlier === 'string' ? await readBoardFile(earlier) : null
  const faults = [...(await verifyLog(file.tables)), ...(before ? lostSince(before, file) : [])]
  const lines = faults.map(({ kind, row }) => `${row}: ${kinds[kind]}`)
  const total = `${file.tables.audit.length} dòng nhật ký, ${file.tables.revisions.length} bản lưu`
  await print(
    faults.length === 0
      ? `Nhật ký nguyên vẹn: ${total}.\n`
      : `${lines.join('\n')}\n${faults.length} chỗ bất thường trong ${total}.\n`,
  )
  return faults.length === 0 ? 0 : 1
}

export const auditCommand: Command = { name: 'audit', summary: 'kiểm tra nhật ký của Ban', usage, run }

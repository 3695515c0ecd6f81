import { parseArgs } from 'node:util'
import { type Fault, verifyLog } from '../../shared/audit/verify.ts'
import type { BoardFile } from '../../shared/schema/board-file.ts'
import { parseBoardFile, readBoardFile } from '../board/file.ts'
import { openServer } from '../board/server.ts'
import { print } from '../output/stdout.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat audit verify TỆP
            soat audit verify --server URL
Kiểm tra nhật ký của Ban: chỉ ra từng dòng đã bị sửa, bị thay hoặc bị xóa. TỆP do «soat board export» ghi ra.

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

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { server: { type: 'string' }, earlier: { type: 'string' } },
    })
    const [verb, path, ...more] = positionals
    if (verb !== 'verify' || more.length > 0 || (path === undefined) === (values.server === undefined))
      throw new UsageError('cần một tệp hoặc --server; xem: soat audit --help')
    return { path, ...values }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`tham số không hợp lệ: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}

/** Rows of the earlier file that the log of today does not have as they were. */
function lostSince(earlier: BoardFile, today: BoardFile): Fault[] {
  const hashes = new Map(today.tables.audit.map(({ chain, seq, hash }) => [`${chain}/${seq}`, hash]))
  return earlier.tables.audit.flatMap(({ chain, seq, hash }): Fault[] => {
    const now = hashes.get(`${chain}/${seq}`)
    if (now === hash) return []
    return [{ kind: now === undefined ? 'gone' : 'replaced', row: `audit ${chain}/${seq}`, path: null }]
  })
}

async function run(args: string[]): Promise<number> {
  const { path, server, earlier } = parse(args)
  const file =
    server === undefined
      ? await readBoardFile(path ?? '')
      : parseBoardFile(await (await openServer(server, process.env)).ask('GET', '/export'), server)
  const before = earlier === undefined ? null : await readBoardFile(earlier)
  const faults = [...(await verifyLog(file.tables)), ...(before ? lostSince(before, file) : [])]
  const lines = [...new Set(faults.map(({ kind, row }) => `${row}: ${kinds[kind]}`))]
  const total = `${file.tables.audit.length} dòng nhật ký, ${file.tables.revisions.length} bản lưu`
  await print(
    lines.length === 0
      ? `Nhật ký nguyên vẹn: ${total}.\n`
      : `${lines.join('\n')}\n${lines.length} chỗ bất thường trong ${total}.\n`,
  )
  return lines.length === 0 ? 0 : 1
}

export const auditCommand: Command = { name: 'audit', summary: 'kiểm tra nhật ký của Ban', usage, run }

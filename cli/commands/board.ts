import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseBoardFile } from '../board/file.ts'
import { openServer } from '../board/server.ts'
import { reasonOf } from '../file-bytes.ts'
import { print } from '../output/stdout.ts'
import { pathOf } from '../place.ts'
import type { Command } from '../soat.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Cách dùng: soat board export --server URL TỆP
            soat board import --server URL TỆP
Xuất toàn bộ dữ liệu của Ban ra một tệp, hoặc đưa tệp ấy vào một máy chủ còn trống (được tất cả hoặc không gì cả).

  --server URL    máy chủ; dùng Cloudflare Access thì đặt mã của «cloudflared access token --app=URL»
                  vào biến môi trường SOAT_ACCESS_TOKEN, của một quản trị viên`

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { server: { type: 'string' } },
    })
    const [verb, path, ...more] = positionals
    const { server } = values
    if ((verb !== 'export' && verb !== 'import') || path === undefined || more.length > 0 || !server)
      throw new UsageError('cần export hoặc import, --server và một tệp; xem: soat board --help')
    return { verb, path, server }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`tham số không hợp lệ: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}

async function run(args: string[]): Promise<number> {
  const { verb, path, server } = parse(args)
  const { ask } = await openServer(server, process.env)
  if (verb === 'export') {
    const text = await ask('GET', '/export')
    const { tables } = parseBoardFile(text, server)
    await writeFile(pathOf(path), text)
    await print(
      `Đã xuất ${tables.documents.length} văn bản, ${tables.audit.length} dòng nhật ký vào ${path}.\n`,
    )
    return 0
  }
  const text = await readFile(pathOf(path), 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${path}: ${reasonOf(cause)}`, { cause })
  })
  await ask('POST', '/import', text)
  await print(`Đã nhập ${path} vào ${server}.\n`)
  return 0
}

export const boardCommand: Command = {
  name: 'board',
  summary: 'xuất, nhập toàn bộ dữ liệu của Ban',
  usage,
  run,
}

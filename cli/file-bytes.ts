import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { maxFileBytes } from '../shared/read/limits.ts'
import { ReadError } from '../shared/read/read-document.ts'
import { pathOf } from './place.ts'

const reasons: Record<string, string> = {
  ENOENT: 'Không tìm thấy tệp.',
  ENOTDIR: 'Không tìm thấy tệp: một phần của đường dẫn không phải thư mục.',
  EISDIR: 'Đây là thư mục, không phải tệp.',
  EACCES: 'Không có quyền đọc tệp.',
  EPERM: 'Không có quyền đọc tệp.',
  ENAMETOOLONG: 'Tên tệp quá dài.',
  ELOOP: 'Liên kết của tệp quay vòng.',
}

/** What the system said, in words for the person at the keyboard. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'không rõ'
  return reasons[code] ?? `Không đọc được tệp (${code}).`
}

/**
 * The bytes of a file, or of standard input for `-`. Stops reading at the reader's limit.
 * Throws ReadError `too-large` and the file system's errors.
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') return gather(process.stdin)
  const path = pathOf(file)
  const { size } = await stat(path)
  if (size >= maxFileBytes) throw new ReadError('too-large')
  return gather(createReadStream(path))
}

async function gather(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= maxFileBytes) throw new ReadError('too-large')
  }
  return Buffer.concat(chunks)
}

import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { type BoardFile, boardFile } from '../../shared/schema/board-file.ts'
import { reasonOf } from '../file-bytes.ts'
import { pathOf } from '../place.ts'
import { UsageError } from '../usage-error.ts'

export async function readBoardFile(path: string): Promise<BoardFile> {
  const text = await readFile(pathOf(path), 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${path}: ${reasonOf(cause)}`, { cause })
  })
  return parseBoardFile(text, path)
}

/** Throws UsageError that names the first field that is wrong; `from` says where the text is from. */
export function parseBoardFile(text: string, from: string): BoardFile {
  try {
    return boardFile.parse(JSON.parse(text))
  } catch (cause) {
    const where = cause instanceof z.ZodError ? ` (${cause.issues[0]?.path.join('.') ?? ''})` : ''
    throw new UsageError(`${from} không phải tệp xuất dữ liệu của Ban${where}`, { cause })
  }
}

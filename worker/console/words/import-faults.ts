import * as z from 'zod'
import type { Words } from '../language.tsx'
import { isRefused } from '../requests/refused.ts'
import { AlteredFile, NotABoardFile } from '../requests/whole-board.ts'
import { sayIssue } from './say-issue.ts'

export interface ImportFault {
  /** The row or field of the file; empty for the whole. */
  at: string
  text: string
}

/** Why a file was not read in, place by place; null where the fault is not the file's. */
export function importFaults(error: Error | null, words: Words): ImportFault[] | null {
  const { transfer: said, audit } = words
  if (error instanceof AlteredFile)
    return error.faults.map(({ kind, row }) => ({ at: row, text: audit.kinds[kind] }))
  if (error instanceof NotABoardFile)
    return error.cause instanceof z.ZodError
      ? error.cause.issues.map((issue) => ({
          at: issue.path.join('.'),
          text: issue.code.startsWith('invalid') ? said.wrongKind : sayIssue(issue, words),
        }))
      : [{ at: '', text: said.notJson }]
  if (isRefused(error, 409)) return [{ at: '', text: said.notEmpty }]
  if (isRefused(error, 422))
    return error.fields.map(({ path, message }) => ({
      at: path,
      text: message.endsWith('is not in the file') ? said.notInFile : said.wrongKind,
    }))
  return null
}

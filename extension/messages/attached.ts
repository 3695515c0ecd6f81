import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { Language } from '../language.ts'
import { isString, record } from './shape.ts'

/** Something that is said in both languages. */
export type Said = Record<Language, string>

/** What became of reading a file: its text and what is to be known about it, or why it can't be read. */
export type Reading = { text: string; notices: Said[] } | { refused: Said }

/** The file that the person attached to the form or dropped on the panel, as panels show it. */
export type Attached = { file: string } & (
  | { state: 'reading' }
  | { state: 'refused'; reason: string }
  | {
      state: 'read'
      text: string
      /** What the reader has to say, such as that the file holds tracked changes. */
      notices: string[]
      checklist: Checklist
      /** Offsets are those of `text`. Nothing in it can be mended here, so no finding has a fix. */
      report: Report
    }
)

export function isReading(value: unknown): value is Reading {
  const reading = record(value)
  if (reading?.refused) return isSaid(reading.refused)
  return isString(reading?.text) && Array.isArray(reading?.notices) && reading.notices.every(isSaid)
}

function isSaid(value: unknown): boolean {
  const said = record(value)
  return isString(said?.vi) && isString(said?.en)
}

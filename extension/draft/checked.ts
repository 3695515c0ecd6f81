import type { Particulars } from '../../shared/plan/particulars.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { openEditor } from '../editors/index.ts'
import type { SectionFields } from './section-fields.ts'

/** What a check found, less what the person ignores. */
export interface Checked {
  report: Report
  particulars: Particulars
  /** No text but white space. */
  empty: boolean
  /** How many findings are ignored. */
  ignored: number
}

/** One editor, or the fields that a plan is spread over. */
export type DraftEditor = ReturnType<typeof openEditor> | SectionFields

/** A draft that is checked as it changes. */
export interface CheckedDraft {
  readonly editor: DraftEditor
  readonly checklist: Checklist
  /** The text as it was checked last. */
  readonly text: string | null
  readonly last: Checked | null
  /** Checks at once what has changed. */
  check(): void
}

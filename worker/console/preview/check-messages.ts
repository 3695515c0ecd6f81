import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Report } from '../../../shared/schema/report.ts'

/** What the page asks the worker that checks: one draft against several checklists. */
export interface Question {
  number: number
  text: string
  checklists: readonly Checklist[]
  locale: 'vi' | 'en'
}

export interface Answer {
  number: number
  /** One for each checklist. */
  reports: Report[]
}

import { check } from '../shared/check.ts'
import { checklists } from '../shared/checklists/index.ts'
import { chooseChecklist } from '../shared/choose.ts'
import { type Notice, ReadError, readDocument } from '../shared/read/read-document.ts'
import type { Checklist } from '../shared/schema/checklist.ts'
import type { Report } from '../shared/schema/report.ts'
import { readBytes, reasonOf } from './file-bytes.ts'

export type CheckedFile =
  | { file: string; error: string }
  | {
      file: string
      report: Report
      checklist: Checklist
      kind: 'txt' | 'docx' | 'html'
      notices: Notice[]
      /** Ids of the shipped checklists, likeliest first, where none fits. */
      candidates: string[]
    }

/** Reads and checks one draft. Never throws for what the file is; `error` says it in one line. */
export async function checkFile(file: string, checklist: Checklist | undefined): Promise<CheckedFile> {
  try {
    const { text, kind, notices } = await readDocument(await readBytes(file), file)
    return { file, kind, notices, ...checkText(text, checklist) }
  } catch (error) {
    if (error instanceof ReadError) return { file, error: error.message }
    if (error instanceof Error && 'syscall' in error) return { file, error: reasonOf(error) }
    throw error
  }
}

interface Judged {
  report: Report
  checklist: Checklist
  candidates: string[]
}

function checkText(text: string, wanted: Checklist | undefined): Judged {
  if (wanted !== undefined) return { report: check(text, wanted), checklist: wanted, candidates: [] }
  const { chosen, candidates } = chooseChecklist(text, checklists)
  if (chosen !== null) return { report: check(text, chosen), checklist: chosen, candidates: [] }
  const [fallback] = checklists
  if (fallback === undefined) throw new Error('no checklist ships with this build')
  return {
    report: notApplicable(check(text, fallback)),
    checklist: fallback,
    candidates: candidates.map(({ id }) => id),
  }
}

/** Damaged text fits no checklist because it can't be read: that verdict stands. */
function notApplicable(report: Report): Report {
  if (report.verdict === 'unreadable' || report.verdict === 'not-applicable') return report
  return {
    ...report,
    verdict: 'not-applicable',
    findings: [
      {
        rule: 'not-applicable',
        severity: 'info',
        message: 'Không bộ tiêu chí nào hợp rõ với dự thảo này. Hãy chọn một bộ bằng --checklist.',
        source: 'Soát',
        section: null,
        line: null,
        from: null,
        to: null,
      },
    ],
  }
}

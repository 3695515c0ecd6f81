import { describe, expect, test } from 'vitest'
import { check } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { applied } from '../drafts.ts'

interface Raised {
  draft: string
  /** What each finding marks in the draft, in order; null for a finding without a place. */
  marks: (string | null)[]
  severity?: 'error' | 'warning' | 'info'
  /** What the first message says, among the rest. */
  says?: string
  /** The draft after all fixes of the rule, where it has any. */
  mended?: (draft: string) => string
}

const found = (draft: string, rule: string) =>
  check(draft, kh162).findings.filter((finding) => finding.rule === rule)

/** A rule's behaviour as a table: drafts on which it is silent, and drafts on which it speaks. */
export function table(rule: string, silent: Record<string, string>, raised: Record<string, Raised>) {
  describe(rule, () => {
    test.each(Object.entries(silent))('is silent on %s', (_, draft) => {
      expect(found(draft, rule)).toEqual([])
    })

    test.each(Object.entries(raised))('speaks on %s', (_, { draft, marks, severity, says, mended }) => {
      const findings = found(draft, rule)
      expect(
        findings.map(({ from, to }) => (from === null || to === null ? null : draft.slice(from, to))),
      ).toEqual(marks)
      for (const finding of findings) {
        expect(finding.source).not.toBe('')
        if (severity !== undefined) expect(finding.severity).toBe(severity)
        if (finding.from !== null)
          expect(finding.line).toBe(draft.slice(0, finding.from).split(/\r\n|\r|\n/).length)
      }
      if (says !== undefined) expect(findings[0]?.message).toContain(says)
      const edits = findings.flatMap((finding) => finding.fix?.edits ?? [])
      if (mended !== undefined) expect(applied(draft, edits)).toBe(mended(draft))
      if (edits.length > 0) expect(found(applied(draft, edits), rule)).toEqual([])
    })
  })
}

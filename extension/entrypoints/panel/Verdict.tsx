import type { Report } from '../../../shared/schema/report.ts'
import { fill } from '../../language.ts'
import { useWords } from './words.ts'

export function Verdict({ report, empty }: { report: Report; empty: boolean }) {
  const words = useWords()
  const count = (severity: string) => report.findings.filter((item) => item.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  const [tone, sentence] = empty
    ? ['quiet', words.verdictEmpty]
    : report.verdict === 'unreadable'
      ? ['error', words.verdictUnreadable]
      : report.verdict === 'not-applicable'
        ? ['quiet', words.verdictNotApplicable]
        : errors > 0
          ? ['error', fill(words.verdictFail, { errors, warnings })]
          : warnings > 0
            ? ['warning', fill(words.verdictRemarks, { warnings })]
            : ['pass', words.verdictPass]
  return (
    <p className={`verdict ${tone}`} role="status">
      <span className="sign" aria-hidden="true">
        {{ error: '✗', warning: '!', pass: '✓', quiet: '–' }[tone as 'error']}
      </span>
      {sentence}
    </p>
  )
}

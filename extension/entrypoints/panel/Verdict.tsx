import type { Report } from '../../../shared/schema/report.ts'
import { fill } from '../../language.ts'
import { useIsOff } from './off.ts'
import type { Act } from './Panel.tsx'
import type { Trusted } from './trusted.ts'
import { useWords } from './words.ts'

const signs = { error: '✗', warning: '!', pass: '✓', quiet: '–' }
type Tone = keyof typeof signs

interface Props {
  report: Report
  empty: boolean
  /** Null for a file, which is only read. */
  act: Act | null
  /** Begins a plan where there is no text. */
  begin?: (event: Trusted) => void
}

/** How the draft stands, in one sentence, and the one click that mends all that can be mended by itself. */
export function Verdict({ report, empty, act, begin }: Props) {
  const words = useWords()
  const count = (severity: string) => report.findings.filter((item) => item.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  const insertOff = useIsOff('insert')
  const fixes = useIsOff('fix') ? 0 : report.findings.filter((finding) => finding.fix).length
  const [tone, sentence] = ((): [Tone, string] => {
    if (empty) return ['quiet', words.verdictEmpty]
    if (report.verdict === 'unreadable') return ['error', words.verdictUnreadable]
    if (report.verdict === 'not-applicable') return ['quiet', words.verdictNotApplicable]
    if (errors > 0) return ['error', fill(words.verdictFail, { errors, warnings })]
    if (warnings > 0) return ['warning', fill(words.verdictRemarks, { warnings })]
    return ['pass', words.verdictPass]
  })()
  return (
    <div className={`verdict ${tone}`}>
      <span className="sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <p role="status">{sentence}</p>
      {empty && begin && !insertOff && (
        <button type="button" className="act" onClick={begin}>
          {words.makeSkeleton}
        </button>
      )}
      {fixes > 1 && act && (
        <button type="button" className="act" onClick={(event) => act(event, { name: 'fixAll' })}>
          {fill(words.fixAll, { count: fixes })}
        </button>
      )}
    </div>
  )
}

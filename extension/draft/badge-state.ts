import { fill, type Words } from '../language.ts'
import type { BadgeState } from '../overlay/badge.ts'
import type { Checked } from './checked.ts'

/** The badge in one sign and one sentence. */
export function badgeState(
  { report, empty }: Pick<Checked, 'report' | 'empty'>,
  words: Words['page'],
  quiet: boolean,
): BadgeState {
  const count = (severity: string) => report.findings.filter((item) => item.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  if (quiet) return { tone: 'quiet', sign: '–', label: words.badgeQuiet }
  if (empty) return { tone: 'quiet', sign: '…', label: words.badgeEmpty }
  if (report.verdict === 'unreadable') return { tone: 'error', sign: '?', label: words.badgeUnreadable }
  if (report.verdict === 'not-applicable')
    return { tone: 'quiet', sign: '–', label: words.badgeNotApplicable }
  if (errors + warnings === 0) return { tone: 'pass', sign: '✓', label: words.badgePass }
  return {
    tone: errors > 0 ? 'error' : 'warning',
    sign: `${errors > 0 ? '✗' : '!'} ${errors + warnings}`,
    label: fill(words.badgeFindings, { errors, warnings }),
  }
}

/** For an editor whose whole text can't be read: nothing is said about the draft. */
export function partialState(words: Words['page']): BadgeState {
  return { tone: 'quiet', sign: '?', label: words.badgePartial }
}

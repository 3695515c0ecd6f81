/** Colours, where the stream is a terminal and nobody asked for none (NO_COLOR, FORCE_COLOR as Node has them). */
import { styleText } from 'node:util'
import type { Finding, Verdict } from '../../shared/schema/report.ts'

export interface Paint {
  strong(text: string): string
  faint(text: string): string
  good(text: string): string
  bad(text: string): string
  verdict(verdict: Verdict | 'error', text: string): string
  severity(severity: Finding['severity'], text: string): string
}

type Style = Parameters<typeof styleText>[0]

const verdicts = {
  pass: 'green',
  fail: 'red',
  unreadable: 'magenta',
  'not-applicable': 'yellow',
  error: 'red',
} as const
const severities = { error: 'red', warning: 'yellow', info: 'cyan' } as const

export function paintFor(stream: NodeJS.WriteStream): Paint {
  const style = (how: Style, text: string) => styleText(how, text, { stream })
  return {
    strong: (text) => style('bold', text),
    faint: (text) => style('dim', text),
    good: (text) => style('green', text),
    bad: (text) => style('red', text),
    verdict: (verdict, text) => style(['bold', verdicts[verdict]], text),
    severity: (severity, text) => style(severities[severity], text),
  }
}

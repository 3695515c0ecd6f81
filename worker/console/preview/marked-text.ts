import type { Finding } from '../../../shared/schema/report.ts'

type Severity = Finding['severity']

/** A stretch of a draft, with the findings that mark it. */
export interface Stretch {
  text: string
  severity: Severity | null
  /** Places of the findings in the report. */
  findings: number[]
}

const weight: Record<Severity, number> = { error: 3, warning: 2, info: 1 }

/** Parts a draft where findings start and end; a stretch that several mark shows the gravest. */
export function markedText(text: string, findings: readonly Finding[]): Stretch[] {
  const marks = findings.flatMap(({ from, to, severity }, index) =>
    from === null || to === null || to <= from ? [] : [{ from, to, severity, index }],
  )
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort(
    (one, other) => one - other,
  )
  const stretches: Stretch[] = []
  for (let at = 0; at + 1 < edges.length; at++) {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]]
    const own = marks.filter((mark) => mark.from <= from && mark.to >= to)
    const gravest = own.reduce<Severity | null>(
      (worst, mark) => (worst === null || weight[mark.severity] > weight[worst] ? mark.severity : worst),
      null,
    )
    stretches.push({
      text: text.slice(from, to),
      severity: gravest,
      findings: own.map((mark) => mark.index),
    })
  }
  return stretches
}

import type { Finding } from '../../shared/schema/report.ts'

/** One line of a text, cut where findings begin and end. */
export interface Paragraph {
  /** UTF-16 offset in the text. */
  from: number
  pieces: Piece[]
}

export interface Piece {
  from: number
  text: string
  /** The gravest finding that covers it; the first one, of several as grave. */
  finding: Finding | null
}

const gravity = { error: 2, warning: 1, info: 0 }

/** A text's lines with the findings that have a place in it; time grows with the text and with the findings' length. */
export function paragraphsOf(text: string, findings: readonly Finding[]): Paragraph[] {
  const marks = findings
    .filter(({ from, to }) => from !== null && to !== null && from < to)
    .map((finding) => ({ finding, from: finding.from as number, to: finding.to as number }))
    .sort((one, other) => one.from - other.from)
  const paragraphs: Paragraph[] = []
  let open: typeof marks = []
  let next = 0
  let from = 0
  for (const line of text.split(/\r\n|\r|\n/)) {
    const to = from + line.length
    open = open.filter((mark) => mark.to > from)
    for (let mark = marks[next]; mark && mark.from < to; mark = marks[next]) {
      open.push(mark)
      next += 1
    }
    paragraphs.push({ from, pieces: cut(line, from, open) })
    from = to + (text.startsWith('\r\n', to) ? 2 : 1)
  }
  return paragraphs
}

function cut(
  line: string,
  start: number,
  marks: readonly { finding: Finding; from: number; to: number }[],
): Piece[] {
  const end = start + line.length
  const edges = new Set([start, end])
  for (const { from, to } of marks)
    for (const edge of [from, to]) if (edge > start && edge < end) edges.add(edge)
  const ordered = [...edges].sort((one, other) => one - other)
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] as number
    const covering = marks.filter((mark) => mark.from <= from && mark.to >= to).map(({ finding }) => finding)
    const gravest = covering.reduce<Finding | null>(
      (found, finding) => (found && gravity[found.severity] >= gravity[finding.severity] ? found : finding),
      null,
    )
    return { from, text: line.slice(from - start, to - start), finding: gravest }
  })
}

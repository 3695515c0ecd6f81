import type { Facts } from './facts.ts'
import type { Lines } from './lines.ts'

/** One or several lines that belong together. `from` and `to` are offsets in the draft. */
export interface Paragraph {
  from: number
  to: number
  facts: Facts
}

/** A draft as it was read: the text, its lines, and what each paragraph says. */
export interface Plan {
  text: string
  lines: Lines
  paragraphs: Paragraph[]
  /** Those of them that hold days, and those that hold blanks. */
  dated: Paragraph[]
  open: Paragraph[]
  /** Words before each paragraph; one more entry at the end holds them all. */
  words: number[]
  steps: number
}

/** The 1-based number of the line that holds the offset. */
export function lineAt(plan: Plan, offset: number): number {
  const { starts, numbers } = plan.lines
  return numbers[lastUpTo(plan.lines.count, (index) => (starts[index] as number) <= offset)] as number
}

/** The paragraph that holds the offset, or the last one before it; -1 before the first. */
export function paragraphAt(plan: Plan, offset: number): number {
  const { paragraphs } = plan
  const found = lastUpTo(paragraphs.length, (index) => (paragraphs[index] as Paragraph).from <= offset)
  return paragraphs[found] !== undefined && (paragraphs[found] as Paragraph).from <= offset ? found : -1
}

/** The last index for which `holds`, where it holds up to some index and not after; 0 where it never does. */
function lastUpTo(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

import { fold, Words } from '../text/fold.ts'
import { type Facts, factsOf } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import { type Lines, splitLines } from './lines.ts'
import { continues, type LineShape, shapeOf } from './paragraphs.ts'

/** One or several lines that belong together. `from` and `to` are offsets in the draft. */
export interface Paragraph {
  from: number
  to: number
  /** Its first line, counted from 0 in `Plan.lines`. */
  line: number
  facts: Facts
}

export interface Plan {
  text: string
  lines: Lines
  paragraphs: Paragraph[]
}

const scratch = new Words()

export function readPlan(text: string, lexicon: Lexicon): Plan {
  const lines = splitLines(text)
  const paragraphs: Paragraph[] = []
  const count = lines.texts.length
  const shapes: LineShape[] = lines.texts.map(shapeOf)
  for (let line = 0; line < count; ) {
    if ((shapes[line] as LineShape).blank) {
      line++
      continue
    }
    let last = line
    for (;;) {
      let next = last + 1
      while (next < count && (shapes[next] as LineShape).blank && next - last < 3) next++
      if (next >= count) break
      if (!continues(shapes[last] as LineShape, shapes[next] as LineShape, next - last - 1)) break
      last = next
    }
    const from = lines.starts[line] as number
    const to = (lines.starts[last] as number) + (lines.texts[last] as string).length
    paragraphs.push({ from, to, line, facts: factsOf(fold(text.slice(from, to), scratch), lexicon) })
    line = last + 1
  }
  return { text, lines, paragraphs }
}

/** The 1-based number of the line that holds the offset. */
export function lineAt(plan: Plan, offset: number): number {
  const { starts, numbers } = plan.lines
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return numbers[low] as number
}

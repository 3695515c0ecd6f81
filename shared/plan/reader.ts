import { fold, mayBeCoded, Words } from '../text/fold.ts'
import { type Facts, factsOf } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import { type Lines, resplit, splitLines } from './lines.ts'
import { continues, type LineShape, shapeOf } from './paragraphs.ts'
import type { Paragraph, Plan } from './plan.ts'

/**
 * Reads drafts one after another. What it learnt of a line or paragraph that stands unchanged before or after the
 * edited stretch is kept; inside that stretch, paragraphs are recognised by their text.
 */
export class Reader {
  readonly #lexicon: Lexicon
  readonly #limit: number
  readonly #words = new Words()
  #text = ''
  #lines: Lines = splitLines('')
  #shapes: LineShape[] = []
  /** For each line: what is known of the paragraph that starts there, and how many lines it has. */
  #facts: (Facts | null)[] = []
  #spans: number[] = []

  /** `limit`: the steps after which reading stops; `Plan.steps` then exceeds it. */
  constructor(lexicon: Lexicon, limit: number) {
    this.#lexicon = lexicon
    this.#limit = limit
  }

  read(text: string): Plan {
    const { lines, head, tail } = resplit(text, this.#text, this.#lines)
    const { count, starts, ends } = lines
    const coded = mayBeCoded(text)
    const known = this.#shapes.length
    const kept = Math.min(head, known)
    const rest = Math.min(tail, known - kept)
    const moved = this.#moved(kept, known - rest)
    const shapes: LineShape[] = []
    for (let line = 0; line < kept; line++) shapes.push(this.#shapes[line] as LineShape)
    for (let line = kept; line < count - rest; line++)
      shapes.push(shapeOf(text.slice(starts[line], ends[line])))
    for (let line = known - rest; line < known; line++) shapes.push(this.#shapes[line] as LineShape)
    const shift = count - known
    const facts = new Array<Facts | null>(count).fill(null)
    const spans = new Array<number>(count).fill(0)
    const paragraphs: Paragraph[] = []
    const dated: Paragraph[] = []
    const open: Paragraph[] = []
    const words: number[] = []
    let total = 0
    let steps = count
    for (let line = 0; line < count && steps <= this.#limit; ) {
      if ((shapes[line] as LineShape).blank) {
        line++
        continue
      }
      const next = spanEnd(shapes, line)
      const from = starts[line] as number
      const to = ends[next - 1] as number
      const before = next <= kept ? line : line >= count - rest ? line - shift : -1
      let own = before >= 0 && this.#spans[before] === next - line ? this.#facts[before] : null
      if (own === null || own === undefined) {
        const written = text.slice(from, to)
        // Asking an empty map would still hash the text.
        const same = moved.size === 0 ? undefined : moved.get(written)
        own = same ?? factsOf(fold(written, this.#words, coded), this.#lexicon, this.#limit)
      }
      facts[line] = own
      spans[line] = next - line
      const paragraph = { from, to, facts: own }
      paragraphs.push(paragraph)
      if (own.days.length > 0) dated.push(paragraph)
      if (own.blanks.length > 0) open.push(paragraph)
      words.push(total)
      total += own.words
      steps += own.steps
      line = next
    }
    words.push(total)
    this.#text = text
    this.#lines = lines
    this.#shapes = shapes
    this.#facts = facts
    this.#spans = spans
    return { text, lines, paragraphs, dated, open, words, steps }
  }

  /** The paragraphs of the old lines `from` to `to`, by their text. */
  #moved(from: number, to: number): Map<string, Facts> {
    const moved = new Map<string, Facts>()
    for (let line = from; line < to; line++) {
      const facts = this.#facts[line]
      if (facts === null || facts === undefined) continue
      const last = line + (this.#spans[line] as number) - 1
      if (last < to) moved.set(this.#text.slice(this.#lines.starts[line], this.#lines.ends[last]), facts)
    }
    return moved
  }
}

/** The line after the paragraph that starts at `line`. */
function spanEnd(shapes: readonly LineShape[], line: number): number {
  for (let last = line; ; ) {
    let next = last + 1
    while (next < shapes.length && (shapes[next] as LineShape).blank && next - last < 3) next++
    if (next >= shapes.length) return last + 1
    if (!continues(shapes[last] as LineShape, shapes[next] as LineShape, next - last - 1)) return last + 1
    last = next
  }
}

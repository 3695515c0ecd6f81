import { fold, Words } from '../text/fold.ts'
import { type Facts, factsOf } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import { hasUnusualEnds, type Lines, splitLines } from './lines.ts'
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
  #lines: string[] = []
  /** Whether the lines of the last text ended in `\n` alone. */
  #usual = true
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
    const old = this.#lines
    const lines = this.#split(text)
    const { texts } = lines
    const count = texts.length
    const head = sharedHead(texts, old)
    const tail = sharedTail(texts, old, head)
    const shift = count - old.length
    const moved = this.#moved(head, old.length - tail)
    const shapes = new Array<LineShape>(count)
    for (let line = 0; line < count; line++)
      shapes[line] =
        line < head
          ? (this.#shapes[line] as LineShape)
          : line >= count - tail
            ? (this.#shapes[line - shift] as LineShape)
            : shapeOf(texts[line] as string)
    const facts = new Array<Facts | null>(count).fill(null)
    const spans = new Array<number>(count).fill(0)
    const paragraphs: Paragraph[] = []
    const words: number[] = []
    let total = 0
    let steps = count
    for (let line = 0; line < count && steps <= this.#limit; ) {
      if ((shapes[line] as LineShape).blank) {
        line++
        continue
      }
      const next = spanEnd(shapes, line)
      const from = lines.starts[line] as number
      const to = (lines.starts[next - 1] as number) + (texts[next - 1] as string).length
      const span = next - line
      const before = next <= head ? line : line >= count - tail ? line - shift : -1
      let known: Facts | null | undefined =
        before >= 0 && this.#spans[before] === span ? this.#facts[before] : undefined
      if (known === undefined || known === null) {
        const own = span === 1 ? (texts[line] as string) : text.slice(from, to)
        known = moved.get(own) ?? factsOf(fold(own, this.#words), this.#lexicon, this.#limit)
      }
      facts[line] = known
      spans[line] = span
      paragraphs.push({ from, to, facts: known })
      words.push(total)
      total += known.words
      steps += known.steps
      line = next
    }
    words.push(total)
    this.#lines = texts
    this.#shapes = shapes
    this.#facts = facts
    this.#spans = spans
    return { text, lines, paragraphs, words, steps }
  }

  /** Splits into lines; where the last text had usual line ends only, only the changed lines are looked at for others. */
  #split(text: string): Lines {
    if (!this.#usual) {
      this.#usual = !hasUnusualEnds(text)
      return splitLines(text)
    }
    const texts = text.split('\n')
    const head = sharedHead(texts, this.#lines)
    const tail = sharedTail(texts, this.#lines, head)
    for (let line = head; line < texts.length - tail; line++)
      if (hasUnusualEnds(texts[line] as string)) {
        this.#usual = false
        return splitLines(text)
      }
    return splitLines(text, texts)
  }

  /** The paragraphs of the old lines `from` to `to`, by their text. */
  #moved(from: number, to: number): Map<string, Facts> {
    const moved = new Map<string, Facts>()
    for (let line = from; line < to; line++) {
      const facts = this.#facts[line]
      if (facts !== null && facts !== undefined && this.#spans[line] === 1)
        moved.set(this.#lines[line] as string, facts)
    }
    return moved
  }
}

function sharedHead(lines: readonly string[], old: readonly string[]): number {
  const most = Math.min(lines.length, old.length)
  let head = 0
  while (head < most && lines[head] === old[head]) head++
  return head
}

function sharedTail(lines: readonly string[], old: readonly string[], head: number): number {
  const most = Math.min(lines.length, old.length) - head
  let tail = 0
  while (tail < most && lines[lines.length - 1 - tail] === old[old.length - 1 - tail]) tail++
  return tail
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

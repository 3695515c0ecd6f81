import type { Finding } from '../../shared/schema/report.ts'
import { highlightRules } from './highlight-rules.ts'
import { onMove } from './moves.ts'
import { RectangleMarks } from './rectangles.ts'

export type Severity = Finding['severity']
export interface Mark {
  severity: Severity
  range: Range
}
export interface Marks {
  paint(marks: readonly Mark[]): void
}

const severities: readonly Severity[] = ['info', 'warning', 'error']

type HighlightWindow = Window & Pick<typeof globalThis, 'Highlight' | 'CSS' | 'CSSStyleSheet'>

/** Draws marks in `doc`: by the Highlight API where the browser has it, else by rectangles over the text. */
export function openMarks(doc: Document, box: HTMLElement, signal: AbortSignal): Marks {
  const view = doc.defaultView as HighlightWindow | null
  if (view && 'Highlight' in view && view.CSS && 'highlights' in view.CSS)
    return new HighlightMarks(doc, view, box, signal)
  return new RectangleMarks(doc, box, signal)
}

/**
 * Each key costs the browser some work for each range of a highlight, wherever that is, so only what is near the window
 * is in one.
 */
class HighlightMarks implements Marks {
  readonly #doc: Document
  readonly #view: HighlightWindow
  readonly #sheet: CSSStyleSheet
  readonly #soon: () => void
  #marks: readonly Mark[] = []

  constructor(doc: Document, view: HighlightWindow, box: HTMLElement, signal: AbortSignal) {
    this.#doc = doc
    this.#view = view
    this.#sheet = new view.CSSStyleSheet()
    this.#sheet.replaceSync(highlightRules)
    this.#soon = onMove(box, () => this.#draw(), signal)
    if (doc !== box.ownerDocument) onMove(doc.documentElement, () => this.#draw(), signal)
    signal.addEventListener(
      'abort',
      () => {
        this.#marks = []
        this.#draw()
        doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((other) => other !== this.#sheet)
      },
      { once: true },
    )
  }

  /** The marks are drawn with the next frame, for which the page is laid out anyway. */
  paint(marks: readonly Mark[]): void {
    this.#marks = marks
    this.#soon()
  }

  /** The page shares the registry and the sheets, and may have cleared them since. */
  #draw(): void {
    const sheets = this.#doc.adoptedStyleSheets
    if (!sheets.includes(this.#sheet)) this.#doc.adoptedStyleSheets = [...sheets, this.#sheet]
    const near = this.#marks.filter(({ range }) => this.#isNear(range))
    severities.forEach((severity, priority) => {
      const ranges = near.filter((mark) => mark.severity === severity).map((mark) => mark.range)
      const name = `soat-${severity}`
      const drawn = this.#view.CSS.highlights.get(name)
      if (drawn && isSame([...drawn], ranges)) return
      if (ranges.length === 0) {
        this.#view.CSS.highlights.delete(name)
        return
      }
      const highlight = new this.#view.Highlight(...ranges)
      highlight.priority = priority
      this.#view.CSS.highlights.set(name, highlight)
    })
  }

  /** Whether a range is in the window, or would be after scrolling by less than a window's height. */
  #isNear(range: Range): boolean {
    const { top, bottom } = range.getBoundingClientRect()
    const height = this.#view.innerHeight
    return bottom > -height && top < 2 * height
  }
}

/** Marks that stand where they stood are left alone: drawing them anew costs more than the check. */
function isSame(some: readonly AbstractRange[], others: readonly AbstractRange[]): boolean {
  return (
    some.length === others.length &&
    some.every((range, index) => {
      const other = others[index]
      return (
        range.startContainer === other?.startContainer &&
        range.startOffset === other.startOffset &&
        range.endContainer === other.endContainer &&
        range.endOffset === other.endOffset
      )
    })
  )
}

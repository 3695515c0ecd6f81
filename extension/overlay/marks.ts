import type { Finding } from '../../shared/schema/report.ts'
import { highlightRules } from './highlight-rules.ts'
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
    return new HighlightMarks(doc, view, signal)
  return new RectangleMarks(doc, box, signal)
}

class HighlightMarks implements Marks {
  readonly #doc: Document
  readonly #view: HighlightWindow
  readonly #sheet: CSSStyleSheet

  constructor(doc: Document, view: HighlightWindow, signal: AbortSignal) {
    this.#doc = doc
    this.#view = view
    this.#sheet = new view.CSSStyleSheet()
    this.#sheet.replaceSync(highlightRules)
    signal.addEventListener(
      'abort',
      () => {
        this.paint([])
        doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((other) => other !== this.#sheet)
      },
      { once: true },
    )
  }

  /** The page shares the registry and the sheets, and may have cleared them since. */
  paint(marks: readonly Mark[]): void {
    const sheets = this.#doc.adoptedStyleSheets
    if (!sheets.includes(this.#sheet)) this.#doc.adoptedStyleSheets = [...sheets, this.#sheet]
    severities.forEach((severity, priority) => {
      const ranges = marks.filter((mark) => mark.severity === severity).map((mark) => mark.range)
      const name = `soat-${severity}`
      if (ranges.length === 0) {
        this.#view.CSS.highlights.delete(name)
        return
      }
      const highlight = new this.#view.Highlight(...ranges)
      highlight.priority = priority
      this.#view.CSS.highlights.set(name, highlight)
    })
  }
}

import { Layer } from './layer.ts'
import { onMove } from './moves.ts'
import { shiftOf, visibleBox } from './visible-box.ts'

/** A place in the text where something is missing. */
export interface Gap {
  label: string
  /** A letter of the text at the place. */
  beside: Range
  /** Whether the place is under that letter's line or over it. */
  edge: 'under' | 'over'
}

/** How far a line stands from the text that it goes with, CSS pixels. */
const apart = 2
/** A label needs this much room to stand outside the editor, CSS pixels. */
const margin = 150

/** Where a line is drawn, CSS pixels in the layer. */
interface Line {
  label: string
  left: number
  top: number
  width: number
  /** Whether the label stands outside the editor. */
  outside: boolean
}

/** Thin lines with labels where missing sections belong, drawn over the editor and never in it; they take no clicks. */
export class Gaps {
  readonly #doc: Document
  readonly #box: HTMLElement
  readonly #layer: Layer
  readonly #covered: () => number
  readonly #soon: () => void
  #gaps: readonly Gap[] = []
  #drawn: readonly Line[] = []

  /** `doc` is the document that holds the text; `covered` says how much of the window the docked panel takes, at its right. */
  constructor(doc: Document, box: HTMLElement, covered: () => number, signal: AbortSignal) {
    this.#doc = doc
    this.#box = box
    this.#covered = covered
    this.#layer = new Layer(box.ownerDocument, css, signal)
    this.#layer.host.style.setProperty('pointer-events', 'none', 'important')
    const place = onMove(box, () => this.#draw(), signal)
    this.#soon = () => {
      if (this.#gaps.length + this.#drawn.length > 0) place()
    }
    const passive = { signal, capture: true, passive: true }
    doc.addEventListener('input', this.#soon, passive)
    if (doc !== box.ownerDocument) doc.addEventListener('scroll', this.#soon, passive)
  }

  /** The lines stand there in the next frame, for which the page is laid out anyway. */
  paint(gaps: readonly Gap[]): void {
    this.#gaps = gaps
    this.#soon()
  }

  /** What lies over the window has changed. */
  place(): void {
    this.#soon()
  }

  /** Most keys move no line: then nothing is touched that the browser would have to draw anew. */
  #draw(): void {
    const lines = this.#lines()
    if (isSame(lines, this.#drawn)) return
    this.#drawn = lines
    for (const old of [...this.#layer.root.querySelectorAll('div')]) old.remove()
    const page = this.#box.ownerDocument
    for (const { label, left, top, width, outside } of lines) {
      const line = page.createElement('div')
      line.style.left = `${left}px`
      line.style.top = `${top}px`
      line.style.width = `${width}px`
      if (outside) line.className = 'outside'
      line.append(page.createElement('span'))
      line.firstElementChild?.append(label)
      this.#layer.root.append(line)
    }
  }

  #lines(): Line[] {
    const visible = this.#gaps.length > 0 ? visibleBox(this.#box) : null
    if (!visible) return []
    const view = this.#box.ownerDocument.defaultView
    const origin = this.#layer.stand()
    const shown = (view?.innerWidth ?? 0) - this.#covered()
    const right = Math.min(visible.right, shown)
    const outside = shown - right > margin
    const { top: shift } = shiftOf(this.#doc, this.#box)
    return this.#gaps.flatMap(({ label, beside, edge }) => {
      const rect = beside.getBoundingClientRect()
      const y = shift + (edge === 'under' ? rect.bottom + apart : rect.top - apart)
      if (rect.height === 0 || y < visible.top || y > visible.bottom) return []
      const left = visible.left - origin.left
      return [{ label, left, top: y - origin.top, width: right - visible.left, outside }]
    })
  }
}

function isSame(some: readonly Line[], others: readonly Line[]): boolean {
  const keys = ['label', 'left', 'top', 'width', 'outside'] as const
  return (
    some.length === others.length &&
    some.every((line, index) => keys.every((key) => line[key] === others[index]?.[key]))
  )
}

const css = `
div {
  position: fixed; box-sizing: border-box; height: 0; border-top: 1px dashed #c62828; pointer-events: none;
  direction: ltr; text-align: right;
}
span {
  display: inline-block; max-width: 60%; box-sizing: border-box; margin-right: 20px; padding: 0 6px; translate: 0 -50%;
  border: 1px solid #c62828; border-radius: 9px; background: #fff; color: #8c1d18; vertical-align: top;
  font: 12px/18px "Segoe UI", system-ui, Arial, sans-serif; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
}
.outside span { position: absolute; left: calc(100% + 4px); margin: 0; max-width: ${margin - 8}px; white-space: normal }
@media print { div { display: none } }
`

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

/** Thin lines with labels where missing sections belong, drawn over the editor and never in it; they take no clicks. */
export class Gaps {
  readonly #doc: Document
  readonly #box: HTMLElement
  readonly #layer: Layer
  #gaps: readonly Gap[] = []

  /** `doc` is the document that holds the text. */
  constructor(doc: Document, box: HTMLElement, signal: AbortSignal) {
    this.#doc = doc
    this.#box = box
    this.#layer = new Layer(box.ownerDocument, css, signal)
    this.#layer.host.style.setProperty('pointer-events', 'none', 'important')
    const moved = () => {
      if (this.#gaps.length > 0) this.#draw()
    }
    const soon = onMove(box, moved, signal)
    const passive = { signal, capture: true, passive: true }
    doc.addEventListener('input', soon, passive)
    if (doc !== box.ownerDocument) doc.addEventListener('scroll', soon, passive)
  }

  paint(gaps: readonly Gap[]): void {
    if (gaps.length === 0 && this.#gaps.length === 0) return
    this.#gaps = gaps
    this.#draw()
  }

  #draw(): void {
    for (const old of [...this.#layer.root.querySelectorAll('div')]) old.remove()
    const visible = this.#gaps.length > 0 ? visibleBox(this.#box) : null
    if (!visible) return
    const page = this.#box.ownerDocument
    const origin = this.#layer.stand()
    const roomy = (page.defaultView?.innerWidth ?? 0) - visible.right > margin
    const { top: shift } = shiftOf(this.#doc, this.#box)
    for (const { label, beside, edge } of this.#gaps) {
      const rect = beside.getBoundingClientRect()
      if (rect.height === 0) continue
      const y = shift + (edge === 'under' ? rect.bottom + apart : rect.top - apart)
      if (y < visible.top || y > visible.bottom) continue
      const line = page.createElement('div')
      line.style.left = `${visible.left - origin.left}px`
      line.style.top = `${y - origin.top}px`
      line.style.width = `${visible.right - visible.left}px`
      if (roomy) line.className = 'outside'
      line.append(page.createElement('span'))
      line.firstElementChild?.append(label)
      this.#layer.root.append(line)
    }
  }
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

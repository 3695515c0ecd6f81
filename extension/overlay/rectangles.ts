import { Layer } from './layer.ts'
import type { Mark, Marks } from './marks.ts'
import { onMove } from './moves.ts'
import { intersect, shiftOf, visibleBox } from './visible-box.ts'

/** Marks for browsers without the Highlight API: a line under each rectangle of a range, beside the document. */
export class RectangleMarks implements Marks {
  readonly #doc: Document
  readonly #box: HTMLElement
  readonly #layer: Layer
  readonly #place: () => void
  #marks: readonly Mark[] = []

  constructor(doc: Document, box: HTMLElement, signal: AbortSignal) {
    this.#doc = doc
    this.#box = box
    this.#layer = new Layer(box.ownerDocument, css, signal)
    this.#layer.host.style.setProperty('pointer-events', 'none', 'important')
    this.#place = onMove(doc.body ?? box, () => this.#draw(), signal)
    if (doc !== box.ownerDocument) onMove(box, this.#place, signal)
  }

  paint(marks: readonly Mark[]): void {
    this.#marks = marks
    this.#draw()
  }

  #draw(): void {
    for (const old of [...this.#layer.root.querySelectorAll('i')]) old.remove()
    const visible = visibleBox(this.#box)
    if (!visible) return
    const origin = this.#layer.stand()
    const drawn = this.#box.ownerDocument.createDocumentFragment()
    const shift = shiftOf(this.#doc, this.#box)
    for (const { severity, range } of this.#marks) {
      for (const rect of range.getClientRects()) {
        const part = intersect(visible, {
          left: rect.left + shift.left,
          top: rect.top + shift.top,
          right: rect.right + shift.left,
          bottom: rect.bottom + shift.top,
        })
        if (part.right <= part.left || part.bottom < rect.bottom + shift.top) continue
        const line = this.#box.ownerDocument.createElement('i')
        line.className = severity
        line.style.left = `${part.left - origin.left}px`
        line.style.top = `${part.bottom - origin.top - 2}px`
        line.style.width = `${part.right - part.left}px`
        drawn.append(line)
      }
    }
    this.#layer.root.append(drawn)
  }
}

const css = `
i { position: fixed; height: 0; border-bottom: 2px dashed #c62828; pointer-events: none }
i.warning { border-bottom-color: #b26a00 }
i.info { border-bottom: 2px dotted #6b7280 }
@media print { i { display: none } }
`

import { Layer } from './layer.ts'
import { onMove } from './moves.ts'
import { visibleBox } from './visible-box.ts'

export interface BadgeState {
  tone: 'pass' | 'warning' | 'error' | 'quiet'
  sign: string
  label: string
}

/** A button of 28 px at the lower right corner of the editor: how many faults, and the way to the panel. */
export class Badge {
  readonly #button: HTMLButtonElement
  readonly #layer: Layer
  readonly #box: HTMLElement
  readonly #place: () => void

  constructor(box: HTMLElement, open: () => void, signal: AbortSignal) {
    const doc = box.ownerDocument
    this.#box = box
    this.#layer = new Layer(doc, css, signal)
    this.#button = doc.createElement('button')
    this.#button.type = 'button'
    this.#button.addEventListener(
      'click',
      (event) => {
        if (event.isTrusted) open()
      },
      { signal },
    )
    // The caret stays where it is.
    this.#button.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
    this.#layer.root.append(this.#button)
    this.#place = onMove(box, () => this.#move(), signal)
  }

  show(state: BadgeState): void {
    this.#button.className = state.tone
    this.#button.textContent = state.sign
    this.#button.setAttribute('aria-label', state.label)
    this.#button.title = state.label
    this.#move()
  }

  /** Follows an editor that has moved without scrolling or resizing. */
  place(): void {
    this.#place()
  }

  #move(): void {
    const box = visibleBox(this.#box)
    this.#button.hidden = box === null
    if (!box) return
    const origin = this.#layer.stand()
    this.#button.style.left = `${box.right - origin.left - size - inset - scrollbar}px`
    this.#button.style.top = `${box.bottom - origin.top - size - inset}px`
  }
}

const size = 28
const inset = 8
/** Room for the editor's own scroll bar. */
const scrollbar = 16

const css = `
button {
  position: fixed; box-sizing: border-box; min-width: ${size}px; height: ${size}px; padding: 0 6px;
  border: 2px solid #fff; border-radius: ${size / 2}px; box-shadow: 0 1px 4px rgb(0 0 0 / .35);
  font: 600 13px/1 "Segoe UI", system-ui, Arial, sans-serif; color: #fff; background: #45515f; cursor: pointer;
}
button[hidden] { display: none }
button.pass { background: #1b6e3c }
button.warning { background: #8a5a00 }
button.error { background: #b3261e }
button:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px }
@media print { button { display: none } }
`

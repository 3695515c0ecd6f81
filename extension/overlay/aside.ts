import type { Words } from '../language.ts'
import { ask } from '../messages/to-background.ts'
import { Layer } from './layer.ts'

/** Says that this page has no docked panel in it, and leads to the browser's own panel beside the page. */
export class Aside {
  readonly #words: Words['page']
  readonly #signal: AbortSignal
  #end = new AbortController()

  constructor(words: Words['page'], signal: AbortSignal) {
    this.#words = words
    this.#signal = signal
    signal.addEventListener('abort', () => this.#end.abort(), { once: true })
  }

  show(doc: Document): void {
    this.#end.abort()
    if (this.#signal.aborted) return
    const end = new AbortController()
    this.#end = end
    const { root } = new Layer(doc, css, end.signal, true)
    const box = doc.createElement('div')
    box.setAttribute('role', 'alert')
    const text = doc.createElement('p')
    text.textContent = this.#words.aside
    const open = button(doc, this.#words.asideOpen, async () => {
      const { opened } = await ask('open-side-panel', {})
      if (opened) end.abort()
      else {
        open.remove()
        text.textContent = this.#words.asideByHand
      }
    })
    const close = button(doc, this.#words.asideClose, () => end.abort())
    box.append(text, open, close)
    root.append(box)
    open.focus({ preventScroll: true })
  }
}

function button(doc: Document, title: string, clicked: () => void): HTMLButtonElement {
  const made = doc.createElement('button')
  made.type = 'button'
  made.textContent = title
  made.addEventListener('click', (event) => {
    if (event.isTrusted) clicked()
  })
  return made
}

const css = `
div {
  position: fixed; top: 16px; right: 16px; width: 320px; box-sizing: border-box; padding: 14px 16px;
  border: 1px solid #b8c0cc; border-radius: 8px; background: #fff; color: #1c2430;
  box-shadow: 0 2px 12px rgb(0 0 0 / .3); font: 14px/1.5 "Segoe UI", system-ui, Arial, sans-serif;
}
p { margin: 0 0 10px }
button {
  margin-right: 8px; padding: 4px 12px; border: 1px solid #14508f; border-radius: 4px; background: #fff;
  color: #14508f; font: inherit; cursor: pointer;
}
button:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 1px }
@media print { div { display: none } }
`

import { highlightRules } from './highlight-rules.ts'
import { Layer } from './layer.ts'
import { onMove } from './moves.ts'
import { visibleBox } from './visible-box.ts'

/** What decides where each letter of a textarea stands. */
const copied = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant',
  'font-kerning',
  'font-feature-settings',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-indent',
  'text-align',
  'text-transform',
  'text-rendering',
  'direction',
  'tab-size',
  'white-space',
  'overflow-wrap',
  'word-break',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
] as const

/** A transparent twin of a textarea's text, laid exactly over it, so that marks have something to hang on. */
export class Mirror {
  readonly #area: HTMLTextAreaElement
  readonly #layer: Layer
  readonly #twin: HTMLElement
  readonly #text: Text

  constructor(area: HTMLTextAreaElement, signal: AbortSignal) {
    const doc = area.ownerDocument
    this.#area = area
    this.#layer = new Layer(doc, css, signal)
    this.#twin = doc.createElement('div')
    this.#twin.setAttribute('aria-hidden', 'true')
    this.#text = doc.createTextNode(area.value)
    this.#twin.append(this.#text)
    this.#layer.root.append(this.#twin)
    this.#layer.host.style.setProperty('pointer-events', 'none', 'important')
    onMove(area, () => this.place(), signal)
    area.addEventListener(
      'input',
      () => {
        this.#follow()
        this.place()
      },
      { signal, passive: true },
    )
    this.place()
  }

  /** Ranges live on as the text is edited, so marks move with it until the next check. */
  range(from: number, to: number): Range | null {
    this.#follow()
    if (to > this.#text.length) return null
    const range = this.#twin.ownerDocument.createRange()
    range.setStart(this.#text, from)
    range.setEnd(this.#text, to)
    return range
  }

  place(): void {
    const area = this.#area
    const visible = visibleBox(area)
    this.#twin.hidden = visible === null
    const view = area.ownerDocument.defaultView
    if (!visible || !view) return
    const style = view.getComputedStyle(area)
    for (const name of copied) this.#twin.style.setProperty(name, style.getPropertyValue(name))
    const rect = area.getBoundingClientRect()
    const scale = area.offsetWidth > 0 ? rect.width / area.offsetWidth : 1
    const origin = this.#layer.stand()
    const left = rect.left + area.clientLeft * scale
    const top = rect.top + area.clientTop * scale
    Object.assign(this.#twin.style, {
      left: `${left - origin.left}px`,
      top: `${top - origin.top}px`,
      width: `${area.clientWidth}px`,
      height: `${area.clientHeight}px`,
      transform: scale === 1 ? 'none' : `scale(${scale})`,
      clipPath: `inset(${[
        visible.top - top,
        left + area.clientWidth * scale - visible.right,
        top + area.clientHeight * scale - visible.bottom,
        visible.left - left,
      ]
        .map((edge) => `${Math.max(0, edge) / scale}px`)
        .join(' ')})`,
    })
    this.#twin.scrollTop = area.scrollTop
    this.#twin.scrollLeft = area.scrollLeft
  }

  #follow(): void {
    const old = this.#text.data
    const now = this.#area.value
    if (old !== now) {
      let head = 0
      while (head < old.length && head < now.length && old[head] === now[head]) head += 1
      let tail = 0
      const most = Math.min(old.length, now.length) - head
      while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
      this.#text.replaceData(head, old.length - head - tail, now.slice(head, now.length - tail))
    }
  }
}

const css = `
div {
  position: fixed; box-sizing: border-box; overflow: hidden; border: 0; margin: 0; transform-origin: 0 0;
  color: transparent; background: none; pointer-events: none; user-select: none;
}
div[hidden] { display: none }
@media print { div { display: none } }
${highlightRules}
`

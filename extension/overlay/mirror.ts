import { highlightRules } from './highlight-rules.ts'
import { Layer } from './layer.ts'
import { onMove } from './moves.ts'
import { inNextFrame } from './next-frame.ts'
import { TwinText } from './twin-text.ts'
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

/** Characters that the twin takes over in one task. */
const atOnce = 10_000

/** A transparent twin of a textarea's text, laid exactly over it, so that marks have something to hang on. */
export class Mirror {
  readonly #area: HTMLTextAreaElement
  readonly #layer: Layer
  readonly #twin: HTMLElement
  readonly #text: TwinText
  /** How high the text was when last looked at, CSS pixels. */
  #height = 0

  constructor(area: HTMLTextAreaElement, signal: AbortSignal) {
    const doc = area.ownerDocument
    this.#area = area
    this.#layer = new Layer(doc, css, signal)
    this.#twin = doc.createElement('div')
    this.#twin.setAttribute('aria-hidden', 'true')
    this.#text = new TwinText(this.#twin)
    this.#layer.root.append(this.#twin)
    this.#layer.host.style.setProperty('pointer-events', 'none', 'important')
    const moved = () => {
      if (!this.follow()) this.place()
    }
    onMove(area, moved, signal)
    const typed = inNextFrame(() => this.#typed(), signal)
    area.addEventListener('input', typed, { signal, passive: true })
    this.follow()
  }

  /** Takes over a part of the text that is still new to the twin, and lays it out; true once there is nothing left. */
  follow(): boolean {
    const whole = this.#text.follow(this.#area.value, atOnce)
    if (whole) this.place()
    else void this.#twin.offsetHeight // what is not laid out here would be, all at once, in the next frame
    return whole
  }

  /** Ranges live on as the text is edited, so marks move with it until the next check. */
  range(from: number, to: number): Range | null {
    return this.#text.follow(this.#area.value, atOnce) ? this.#text.range(from, to) : null
  }

  /** Marks are about to be drawn anew: the twin takes its place over the text as it is now. */
  renew(): void {
    this.#text.forget()
    this.follow()
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
    const scale = scaleOf(rect.width, area.offsetWidth)
    const width = innerWidth(area, rect.width / scale, style)
    const origin = this.#layer.stand()
    const left = rect.left + Number.parseFloat(style.borderLeftWidth) * scale
    const top = rect.top + Number.parseFloat(style.borderTopWidth) * scale
    const edges = [
      visible.top - top,
      left + width * scale - visible.right,
      top + area.clientHeight * scale - visible.bottom,
      visible.left - left,
    ].map((edge) => Math.max(0, edge) / scale)
    Object.assign(this.#twin.style, {
      left: `${left - origin.left}px`,
      top: `${top - origin.top}px`,
      width: `${width}px`,
      height: `${area.clientHeight}px`,
      transform: scale === 1 ? 'none' : `scale(${scale})`,
      clipPath: edges.some((edge) => edge > 0)
        ? `inset(${edges.map((edge) => `${edge}px`).join(' ')})`
        : 'none',
    })
    this.#twin.scrollTop = area.scrollTop
    this.#twin.scrollLeft = area.scrollLeft
    this.#height = area.scrollHeight
  }

  /** Follows where a mark shows, or is a window's height away: what nobody sees waits for the next check or scroll. */
  #typed(): void {
    const { scrollTop, clientHeight } = this.#area
    if (this.#text.hasRangesBetween(scrollTop - clientHeight, scrollTop + 2 * clientHeight))
      this.#text.follow(this.#area.value, atOnce, () => this.#isAsHigh())
  }

  /** Whether the text takes as much room as before; of one that does not fill its box this can't be told. */
  #isAsHigh(): boolean {
    const { scrollHeight, clientHeight } = this.#area
    const same = scrollHeight === this.#height && scrollHeight > clientHeight
    this.#height = scrollHeight
    return same
  }
}

/** `offsetWidth` is rounded, so what differs by less than a pixel is not scaled. */
function scaleOf(width: number, rounded: number): number {
  return rounded === 0 || Math.abs(width - rounded) < 1 ? 1 : width / rounded
}

/** The room within borders and beside the scroll bar, CSS pixels: half a pixel more, and a word may stand a line higher. */
function innerWidth(
  area: HTMLElement,
  width: number,
  { borderLeftWidth, borderRightWidth }: CSSStyleDeclaration,
): number {
  const borders = Number.parseFloat(borderLeftWidth) + Number.parseFloat(borderRightWidth)
  const scrollbar = Math.round(area.offsetWidth - area.clientWidth - borders)
  return width - borders - (scrollbar > 2 ? scrollbar : 0)
}

const css = `
div {
  position: fixed; box-sizing: border-box; overflow: hidden; border: 0; margin: 0; transform-origin: 0 0;
  color: transparent; background: none; pointer-events: none; user-select: none;
}
div[hidden] { display: none }
p { margin: 0 }
* + p, * + section p { text-indent: 0 }
@media print { div { display: none } }
${highlightRules}
`

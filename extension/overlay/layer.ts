/** The hosts of all layers of ours, for all scripts of ours in this document. */
const kept = globalThis as unknown as Record<symbol, WeakSet<Element> | undefined>
const layers = Symbol.for('soat layers')
kept[layers] ??= new WeakSet()
const hosts = kept[layers]

/** Whether an element is a layer of ours, which may lie over anything. */
export function isLayer(element: Element): boolean {
  return hosts.has(element)
}

/**
 * A closed shadow root over the page, for what Soát draws. It hangs on the root element, beside the body,
 * since the body itself may be what is edited.
 */
export class Layer {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly #doc: Document
  readonly #above: boolean

  /** `above` lifts a layer over the others, and over whatever the page draws. */
  constructor(doc: Document, css: string, signal: AbortSignal, above = false) {
    this.#doc = doc
    this.#above = above
    this.host = doc.createElement('div')
    hosts.add(this.host)
    // Important and inline: stronger than any rule of the page's style sheets.
    for (const [name, value] of Object.entries(hostStyle))
      this.host.style.setProperty(name, value, 'important')
    this.host.style.setProperty('z-index', String(highest - (above ? 0 : 1)), 'important')
    this.root = this.host.attachShadow({ mode: 'closed' })
    const style = doc.createElement('style')
    style.textContent = bare + css
    this.root.append(style)
    doc.documentElement.append(this.host)
    if (above) this.raise()
    signal.addEventListener('abort', () => this.host.remove(), { once: true })
  }

  /** Whether the layer is where it was put. A page can take it away, or into another document. */
  get stands(): boolean {
    return this.host.isConnected && this.host.parentNode === this.#doc.documentElement
  }

  /**
   * Puts the layer back where a page has taken it away. Returns where its own origin lies in the viewport: not at
   * 0, 0 where the page transforms its root.
   */
  stand(): DOMRect {
    if (!this.stands) this.#doc.documentElement?.append(this.host)
    if (this.#above && !isRaised(this.host)) this.raise()
    return this.host.getBoundingClientRect()
  }

  /** Makes the layer the last in the browser's top layer, which is drawn over every z-index. */
  raise(): void {
    if (!hasPopovers || !this.stands) return
    this.host.popover = 'manual'
    if (isRaised(this.host)) this.host.hidePopover()
    try {
      this.host.showPopover()
    } catch {
      // The page hears of it beforehand, and has taken the layer away; `stands` says so.
    }
  }
}

/** Since Chromium 114 and Firefox 125. */
export const hasPopovers = 'popover' in HTMLElement.prototype

/** Whether an element stands in the browser's top layer. */
export function isRaised(element: Element): boolean {
  return hasPopovers && element.matches(':popover-open')
}

/** A page can have pseudo-elements of a host drawn over what is in its root, and no hit test tells them from it. */
const bare = ':host::before, :host::after { content: none !important; display: none !important }'

/** The highest that browsers know. */
const highest = 2147483647

const hostStyle = {
  all: 'initial',
  position: 'fixed',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  margin: '0',
  display: 'block',
  'pointer-events': 'auto',
}

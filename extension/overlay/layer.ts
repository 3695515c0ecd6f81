/**
 * A closed shadow root over the page, for what Soát draws. It hangs on the root element, beside the body,
 * since the body itself may be what is edited.
 */
export class Layer {
  readonly host: HTMLElement
  readonly root: ShadowRoot

  constructor(doc: Document, css: string, signal: AbortSignal) {
    this.host = doc.createElement('div')
    // Important and inline: stronger than any rule of the page's style sheets.
    for (const [name, value] of Object.entries(hostStyle))
      this.host.style.setProperty(name, value, 'important')
    this.root = this.host.attachShadow({ mode: 'closed' })
    const style = doc.createElement('style')
    style.textContent = css
    this.root.append(style)
    doc.documentElement.append(this.host)
    signal.addEventListener('abort', () => this.host.remove(), { once: true })
  }

  /** Where the layer's own origin lies in the viewport: not at 0, 0 where the page transforms its root. */
  get origin(): DOMRect {
    return this.host.getBoundingClientRect()
  }
}

const hostStyle = {
  all: 'initial',
  position: 'fixed',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  margin: '0',
  display: 'block',
  'z-index': '2147483647',
  'pointer-events': 'auto',
}

import { browser } from 'wxt/browser'
import { isToPage, type Link, linkOverPort, type ToPage, type ToPanel } from '../messages/panel-link.ts'
import { ask } from '../messages/to-background.ts'
import { Layer } from './layer.ts'

/** A panel says that it is here as soon as it runs, before it draws anything; a frame silent for longer was refused, ms. */
const patience = 3000

/** The docked panel: an extension page in a frame that the portal's scripts can neither read nor click. */
export class PanelFrame {
  readonly layer: Layer
  readonly frame: HTMLIFrameElement
  /** How often the frame has loaded. */
  #loads = 0

  /**
   * Shows the panel in `doc`; `linked` gets the page's end of the port once the panel has answered. `refused` is called
   * where it does not: some pages let no frame stand in them that isn't theirs.
   */
  constructor(
    doc: Document,
    title: string,
    linked: (link: Link<ToPanel, ToPage>) => void,
    refused: () => void,
    signal: AbortSignal,
  ) {
    this.layer = new Layer(doc, css, signal, true)
    this.frame = doc.createElement('iframe')
    this.frame.title = title
    // Not for its `src` alone: a dynamic address is not the origin at which the frame ends.
    this.frame.allow = 'clipboard-write *'
    this.frame.src = browser.runtime.getURL('/panel.html')
    this.frame.addEventListener(
      'load',
      async () => {
        this.#loads += 1
        const load = this.#loads
        const link = await this.#introduce(signal)
        if (signal.aborted || load !== this.#loads) return
        if (link) linked(link)
        else refused()
      },
      { signal },
    )
    this.layer.root.append(this.frame)
  }

  focus(): void {
    this.frame.focus()
  }

  /**
   * The port goes into the frame with a nonce that the background gave for this tab and takes back once. Resolves to
   * null where no panel answers.
   */
  async #introduce(signal: AbortSignal): Promise<Link<ToPanel, ToPage> | null> {
    const { nonce } = await ask('new-nonce', {})
    if (signal.aborted) return null
    const { port1, port2 } = new MessageChannel()
    const answered = new Promise<boolean>((resolve) => {
      const waited = setTimeout(() => resolve(false), patience)
      port1.onmessage = () => {
        clearTimeout(waited)
        resolve(true)
      }
    })
    this.frame.contentWindow?.postMessage({ soat: 'panel', nonce }, extensionOrigin(), [port2])
    return (await answered) ? linkOverPort(port1, isToPage) : null
  }
}

/** Chromium gives pages a dynamic address; a frame opened by it ends at the extension's own, which is its id. */
function extensionOrigin(): string {
  const { protocol, origin } = new URL(browser.runtime.getURL('/panel.html'))
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin
}

const css = `
iframe {
  position: fixed; top: 0; right: 0; width: 360px; max-width: 100vw; height: 100vh; box-sizing: border-box;
  border: 0; border-left: 1px solid #b8c0cc; background: #fff; color-scheme: light dark;
}
@media print { iframe { display: none } }
`

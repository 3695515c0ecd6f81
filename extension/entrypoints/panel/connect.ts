import { browser } from 'wxt/browser'
import { isToPanel, type Link, linkOverPort, type ToPage, type ToPanel } from '../../messages/panel-link.ts'
import { record } from '../../messages/shape.ts'
import { ask } from '../../messages/to-background.ts'

export type PanelLink = Link<ToPage, ToPanel>

/**
 * Waits for a port that comes with a nonce which the background gave for this tab and takes back once.
 * Any page may post to this frame; what it posts without such a nonce is dropped, and nothing is ever posted back.
 */
export function connectDocked(): Promise<PanelLink> {
  return new Promise((resolve) => {
    async function introduced({ data, ports, source }: MessageEvent<unknown>) {
      const port = ports[0]
      const nonce = record(data)?.nonce
      if (source !== parent || !port || typeof nonce !== 'string') return
      const { ours } = await ask('redeem-nonce', { nonce })
      if (!ours) return
      removeEventListener('message', introduced)
      port.postMessage('here')
      resolve(linkOverPort(port, isToPanel))
    }
    addEventListener('message', introduced)
  })
}

/**
 * Connects a side panel to the frame of the active tab that holds the draft; null where there is none. The
 * background tells no panel of it that itself stands in a tab.
 */
export async function connectSide(lost: () => void): Promise<PanelLink | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return null
  const { frame } = await ask('draft-frame', { tab: tab.id })
  if (frame === null) return null
  const port = browser.tabs.connect(tab.id, { name: 'side-panel', frameId: frame })
  port.onDisconnect.addListener(lost)
  // Unlike a message port, a connection drops what comes before someone listens.
  const early: ToPanel[] = []
  let take = (message: ToPanel): void => {
    early.push(message)
  }
  port.onMessage.addListener((message: unknown) => {
    if (isToPanel(message)) take(message)
  })
  return {
    send: (message) => port.postMessage(message),
    receive: (handler) => {
      take = handler
      for (const message of early.splice(0)) handler(message)
    },
    close: () => port.disconnect(),
  }
}

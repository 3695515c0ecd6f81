import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { beginLife } from '../draft/life.ts'
import { PageSide } from '../draft/page-side.ts'
import { isToPage, type Link, type ToPage, type ToPanel } from '../messages/panel-link.ts'
import { ask } from '../messages/to-background.ts'
import { isToPageSide } from '../messages/to-page-side.ts'

/**
 * The page side: brought into a frame by the background when the detector has seen an editor there. It returns at once:
 * the page's own load event would wait for a promise.
 */
export default defineUnlistedScript(() => void begin())

async function begin(): Promise<void> {
  const life = beginLife('page')
  const setup = await ask('start-page', {})
  if (life.aborted) return
  const side = new PageSide(setup, life)

  function heard(message: unknown, sender: Sender) {
    if (sender.id !== browser.runtime.id || !isToPageSide(message)) return
    if ('command' in message) side.command(message.command)
    else if ('unit' in message) side.takeUnit(message.unit)
    else void side.renew(message.renewed)
  }
  function connected(port: Connection) {
    if (port.name !== 'side-panel' || port.sender?.id !== browser.runtime.id) return
    const link = linkOverConnection(port)
    side.panels.join(link)
    port.onDisconnect.addListener(() => side.panels.leave(link))
  }
  browser.runtime.onMessage.addListener(heard)
  browser.runtime.onConnect.addListener(connected)
  life.addEventListener(
    'abort',
    () => {
      // An orphan has lost these with its extension.
      browser.runtime?.onMessage?.removeListener(heard)
      browser.runtime?.onConnect?.removeListener(connected)
    },
    { once: true },
  )
}

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1]
type Connection = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]

function linkOverConnection(port: Connection): Link<ToPanel, ToPage> {
  return {
    send: (message) => port.postMessage(message),
    receive: (handler) =>
      port.onMessage.addListener((message: unknown) => {
        if (isToPage(message)) handler(message)
      }),
    close: () => port.disconnect(),
  }
}

import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { PageSide } from '../draft/page-side.ts'
import { isToPage, type Link, type ToPage, type ToPanel } from '../messages/panel-link.ts'
import { ask } from '../messages/to-background.ts'
import { isToPageSide } from '../messages/to-page-side.ts'

/** The page side: brought into a frame by the background when the detector has seen an editor there. */
export default defineUnlistedScript(async () => {
  const life = new AbortController()
  const side = new PageSide(await ask('start-page', {}), life.signal)
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || !isToPageSide(message)) return
    if ('command' in message) side.command(message.command)
    else side.renew(message.checklists)
  })
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== 'side-panel' || port.sender?.id !== browser.runtime.id) return
    const link = linkOverConnection(port)
    side.panels.join(link)
    port.onDisconnect.addListener(() => side.panels.leave(link))
  })
})

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

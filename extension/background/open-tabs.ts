import { browser } from 'wxt/browser'
import type { ScriptPublicPath } from 'wxt/utils/inject-script'

/**
 * Brings the content scripts into tabs that were open before the extension was installed or updated: those have none,
 * or one that lost its extension and gives way. A tab that closes or sleeps meanwhile is none of our concern.
 */
export async function enterOpenTabs(): Promise<void> {
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: matches, discarded: false })
    const entered = tabs.map(({ id }) =>
      browser.scripting.executeScript({
        target: { tabId: id ?? browser.tabs.TAB_ID_NONE, allFrames: true },
        files: js as ScriptPublicPath[],
      }),
    )
    for (const result of await Promise.allSettled(entered))
      if (result.status === 'rejected') console.warn('Soát:', result.reason)
  }
}

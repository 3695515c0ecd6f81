import { browser } from 'wxt/browser'
import { enterTabs } from './portals.ts'

/**
 * Brings the content scripts into tabs that were open before the extension was installed or updated: those have none,
 * or one that lost its extension and gives way.
 */
export async function enterOpenTabs(): Promise<void> {
  for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? [])
    await enterTabs(matches, js)
}

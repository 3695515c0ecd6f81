import { browser } from 'wxt/browser'

/**
 * Opens the browser's side panel for a tab. Chromium lets it be opened since 116, within a click that a page side has
 * just told of; Firefox within a click on its own toolbar only. False where it can't be done.
 */
export async function openSidePanel(tab: number): Promise<boolean> {
  if (!('sidePanel' in browser) || typeof browser.sidePanel?.open !== 'function') return false
  return browser.sidePanel.open({ tabId: tab }).then(
    () => true,
    () => false,
  )
}

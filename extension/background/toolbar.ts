import { browser } from 'wxt/browser'
import type { ToPageSide } from '../messages/to-page-side.ts'

interface SidebarAction {
  toggle(): Promise<void>
}

/**
 * The toolbar button opens the panel: beside the page where the browser can (Chromium 114, Firefox), else docked
 * in it.
 */
export function openPanelFromToolbar(draftFrames: ReadonlyMap<number, number>): void {
  if ('sidePanel' in browser && browser.sidePanel?.setPanelBehavior) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
    return
  }
  browser.action.onClicked.addListener((tab) => {
    if ('sidebarAction' in browser) {
      void (browser.sidebarAction as SidebarAction).toggle()
      return
    }
    const frame = tab.id === undefined ? undefined : draftFrames.get(tab.id)
    if (tab.id === undefined || frame === undefined) return
    const message: ToPageSide = { to: 'page-side', name: 'open-panel' }
    void browser.tabs.sendMessage(tab.id, message, { frameId: frame })
  })
}

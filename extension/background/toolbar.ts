import { browser } from 'wxt/browser'
import { isPageCommand, type PageCommand, type ToPageSide } from '../messages/to-page-side.ts'
import { draftFrame } from './draft-frames.ts'

interface SidebarAction {
  toggle(): Promise<void>
}

/**
 * The toolbar button opens the panel: beside the page where the browser can (Chromium 114, Firefox), else docked
 * in it. Shortcuts go to the frame of the active tab that holds the draft.
 */
export function listenToToolbar(): void {
  const send = async (tab: number | undefined, command: PageCommand) => {
    const frame = tab === undefined ? null : await draftFrame(tab)
    if (tab === undefined || frame === null) return
    const message: ToPageSide = { to: 'page-side', command }
    await browser.tabs.sendMessage(tab, message, { frameId: frame })
  }

  browser.commands.onCommand.addListener((name, tab) => {
    if (isPageCommand(name)) void send(tab?.id, name)
  })
  if ('sidePanel' in browser && browser.sidePanel?.setPanelBehavior) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
    return
  }
  browser.action.onClicked.addListener((tab) => {
    if ('sidebarAction' in browser) void (browser.sidebarAction as SidebarAction).toggle()
    else void send(tab.id, 'open-panel')
  })
}

import { browser } from 'wxt/browser'
import { isPageCommand, type PageCommand, type ToPageSide } from '../messages/to-page-side.ts'

interface SidebarAction {
  toggle(): Promise<void>
}

/**
 * The toolbar button opens the panel: beside the page where the browser can (Chromium 114, Firefox), else docked
 * in it. Shortcuts go to the frame of the active tab that holds the draft.
 */
export function listenToToolbar(draftFrames: ReadonlyMap<number, number>): void {
  const send = (tab: number | undefined, command: PageCommand) => {
    const frame = tab === undefined ? undefined : draftFrames.get(tab)
    if (tab === undefined || frame === undefined) return
    const message: ToPageSide = { to: 'page-side', command }
    void browser.tabs.sendMessage(tab, message, { frameId: frame })
  }

  browser.commands.onCommand.addListener((name, tab) => {
    if (isPageCommand(name)) send(tab?.id, name)
  })
  if ('sidePanel' in browser && browser.sidePanel?.setPanelBehavior) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
    return
  }
  browser.action.onClicked.addListener((tab) => {
    if ('sidebarAction' in browser) void (browser.sidebarAction as SidebarAction).toggle()
    else send(tab.id, 'open-panel')
  })
}

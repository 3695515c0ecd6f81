import { browser } from 'wxt/browser'
import type { PanelLink } from './connect.ts'

/** A side panel goes with the tab that the person looks at. */
export function followTabs(
  connect: (lost: () => void) => Promise<PanelLink | null>,
  found: (link: PanelLink | null) => void,
): () => void {
  let current: PanelLink | null = null
  let turn = 0
  const follow = async () => {
    turn += 1
    const mine = turn
    current?.close()
    current = null
    const link = await connect(() => {
      if (link === current) found(null)
    })
    if (mine !== turn) link?.close()
    else {
      current = link
      found(link)
    }
  }
  const soon = () => void follow()
  browser.tabs.onActivated.addListener(soon)
  addEventListener('focus', soon)
  soon()
  return () => {
    turn += 1
    browser.tabs.onActivated.removeListener(soon)
    removeEventListener('focus', soon)
    current?.close()
  }
}

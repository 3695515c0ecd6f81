import type { Frame, Page } from 'playwright-core'

/** Where the badge stands from the lower right corner of what shows of the editor. */
const badge = { x: 38, y: 22 }
/** How long a panel takes to come after the click on a badge that is there, ms. */
const patience = 3000
const tries = 10

/** Waits for the badge, and clicks where it stands until the panel is there; `corner` is that of the editor, CSS pixels. */
export async function openPanel(page: Page, corner: { x: number; y: number }): Promise<Frame> {
  const isPanel = (frame: Frame) => frame.url().includes('/panel.html')
  // A click before the badge is there would put the caret where it is to stand, and it stands aside for that.
  await Promise.any(page.frames().map((frame) => frame.waitForSelector('html > div', { state: 'attached' })))
  for (let count = 0; count < tries; count += 1) {
    const opened = page
      .waitForEvent('framenavigated', { predicate: isPanel, timeout: patience })
      .catch(() => null)
    await page.mouse.click(corner.x - badge.x, corner.y - badge.y)
    const panel = (await opened) ?? page.frames().find(isPanel)
    if (!panel) continue
    await panel.locator('main:not(.unseen) [data-section]').first().waitFor()
    return panel
  }
  throw new Error('no panel came')
}

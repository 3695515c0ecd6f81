import type { Frame } from 'playwright-core'

interface Introduction {
  nonce: string
}
declare const introductions: Introduction[]
declare const clicks: unknown[]

/** Runs first in every frame: keeps what a panel is told from outside, so that tests can say it once more, and its clicks. */
export function keepIntroductions(): void {
  if (location.pathname !== '/panel.html') return
  const heard: unknown[] = []
  const clicks: unknown[] = []
  Object.assign(window, { introductions: heard, clicks })
  addEventListener('message', ({ data }) => heard.push(data))
  addEventListener('click', ({ timeStamp }) => clicks.push(timeStamp), { capture: true })
}

/** How many clicks have come to a panel. */
export function clicksIn(panel: Frame): Promise<number> {
  return panel.evaluate(() => clicks.length)
}

/** The last message that came with a nonce; waits for it. */
export async function introduced(panel: Frame): Promise<Introduction> {
  await panel.waitForFunction(() => introductions.length > 0)
  return panel.evaluate(() => introductions.at(-1) as Introduction)
}

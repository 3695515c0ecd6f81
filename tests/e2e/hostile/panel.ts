import type { Frame } from 'playwright-core'

interface Introduction {
  nonce: string
}
declare const introductions: Introduction[]

/** Runs first in every frame: keeps what a panel is told from outside, so that tests can say it once more. */
export function keepIntroductions(): void {
  if (location.protocol !== 'chrome-extension:') return
  const heard: unknown[] = []
  Object.assign(window, { introductions: heard })
  addEventListener('message', ({ data }) => heard.push(data))
}

/** The last message that came with a nonce; waits for it. */
export async function introduced(panel: Frame): Promise<Introduction> {
  await panel.waitForFunction(() => introductions.length > 0)
  return panel.evaluate(() => introductions.at(-1) as Introduction)
}

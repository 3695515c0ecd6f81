import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core'
import { vi } from 'vitest'
import { findBrowsers } from '../../scripts/browser.ts'
import { lane } from './lane.ts'

/** BiDi shows neither the panel's frame nor our shadow roots, and sends no keys there: staff's eyes are coordinates. */
const badgeFromCorner = { x: 8 + 16 + 14, y: 8 + 14 }
/** «Chèn mẫu» of the fourth section stands in this column of the panel, between these heights. */
const insertButton = { x: 1366 - 360 + 60, from: 250, to: 330 }

/** «Điền … ô» stands here once the panel is scrolled to its end, with «Chỉ cho Soát» closed below it. */
const fillButton = { x: 1366 - 360 + 36, y: 616 }

/** «Đồng bộ ngay» stands at the left of the panel's footer, at the end of all that scrolls, above its bottom line. */
const syncButton = { x: 1366 - 360 + 40, bottom: 768 - 16, highest: 500 }

interface FirefoxOptions {
  /** The folder of a profile, which stays after the browser is closed; without it, one for this time only. */
  profile?: string
  /** What is started in place of the browser: something that starts it in its turn. */
  starter?: string
}

/**
 * Firefox ESR with the built extension. Over BiDi that is a temporary one, which Firefox forgets when it is closed;
 * with a profile, its storage is kept as an installed one's would be, and it is installed anew.
 */
export async function openFirefox({ profile, starter }: FirefoxOptions = {}): Promise<Browser> {
  const [firefox] = await findBrowsers('firefox-esr')
  if (!firefox) throw new Error('no Firefox on this machine')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: starter ?? firefox.path,
    headless: true,
    ...(profile !== undefined && { userDataDir: profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  })
  await browser.installExtension(lane.firefox)
  return browser
}

/** The editor's text or markup, without the filler that Firefox itself puts in and out as the caret moves. */
export const content = async (frame: Frame, selector: string) => {
  const markup = await frame.$eval(
    selector,
    (element) => (element as HTMLTextAreaElement).value ?? element.innerHTML,
  )
  return markup.replaceAll('<br type="_moz">', '')
}

/** Opens the docked panel by a click where the badge stands. */
export async function openPanel(page: Page, frame: Frame, selector: string): Promise<void> {
  // The editor's box as it shows on the screen, cut off by the window.
  const corner = await vi.waitUntil(() => visibleCorner(page, frame, selector), 10_000)
  await frame.focus(selector)
  await vi.waitFor(
    async () => {
      await page.mouse.click(corner.x - badgeFromCorner.x, corner.y - badgeFromCorner.y)
      await vi.waitUntil(
        () =>
          page
            .frames()
            .some(
              (other) =>
                other.url() === 'about:blank' && other !== frame && other.parentFrame() === page.mainFrame(),
            ),
        1500,
      )
    },
    { timeout: 15_000 },
  )
}

async function visibleCorner(page: Page, frame: Frame, selector: string) {
  const handle = await frame.$(selector)
  const box = selector.startsWith('body')
    ? await (await frame.frameElement())?.boundingBox()
    : await handle?.boundingBox()
  if (!box) return null
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  return { x: Math.min(box.x + box.width, width), y: Math.min(box.y + box.height, height) }
}

/** Goes to the end of the panel and clicks where «Điền … ô» stands; false where that told nothing, or not yet. */
export async function clickFill(page: Page, told: () => Promise<boolean>): Promise<boolean> {
  await page.mouse.move(fillButton.x, 400)
  await page.mouse.wheel({ deltaY: 10_000 })
  await page.mouse.click(fillButton.x, fillButton.y)
  return vi.waitUntil(told, 1000).catch(() => false)
}

/** Goes to the panel's footer, opens it and clicks up where «Đồng bộ ngay» stands in it, until a click has told. */
export async function clickSync(page: Page, told: () => boolean): Promise<boolean> {
  const { x, bottom, highest } = syncButton
  const scroll = async (deltaY: number) => {
    await page.mouse.move(x, 400)
    await page.mouse.wheel({ deltaY })
  }
  await scroll(10_000)
  await page.mouse.click(x, bottom)
  await scroll(10_000)
  for (let y = bottom - 16; y > highest; y -= 10) {
    await page.mouse.click(x, y)
    if (!(await vi.waitUntil(told, 300).catch(() => false))) continue
    await scroll(-10_000)
    return true
  }
  return false
}

/** Clicks down the panel's column of buttons until the click has told; clicks beside the button lead to a place only. */
export async function clickInsert(page: Page, told: () => Promise<boolean>): Promise<boolean> {
  for (let y = insertButton.from; y <= insertButton.to; y += 10) {
    await page.mouse.click(insertButton.x, y)
    if (await vi.waitUntil(told, 700).catch(() => false)) return true
  }
  return false
}

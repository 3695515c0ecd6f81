import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { findBrowsers } from '../../scripts/browser.ts'
import { type Portal, startPortal } from '../portal/server.ts'

/** BiDi shows neither the panel's frame nor our shadow roots, and sends no keys there: staff's eyes are coordinates. */
const badgeFromCorner = { x: 8 + 16 + 14, y: 8 + 14 }
/** «Chèn mẫu» of the fourth section stands in this column of the panel, between these heights. */
const insertButton = { x: 1366 - 360 + 60, from: 250, to: 330 }

let browser: Browser
let portal: Portal
beforeAll(async () => {
  const [firefox] = await findBrowsers('firefox-esr')
  if (!firefox) throw new Error('no Firefox on this machine')
  portal = await startPortal({ port: inject('port') + 1 })
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox.path, headless: true })
  await browser.installExtension(inject('firefox'))
})
afterAll(async () => {
  await browser?.close()
  await portal?.close()
})

const editors = [
  {
    name: 'textarea',
    path: '/textarea.html',
    selector: 'textarea.van-ban',
    frame: (page: Page) => page.mainFrame(),
  },
  {
    name: 'contenteditable',
    path: '/contenteditable.html',
    selector: '#divNoiDung',
    frame: (page: Page) => page.mainFrame(),
  },
  {
    name: 'CKEditor 4 in nested frames',
    path: '/',
    selector: 'body[contenteditable=true]',
    frame: (page: Page) => page.frames().find((frame) => frame.parentFrame()?.parentFrame()),
  },
]

/** The editor's text or markup, without the filler that Firefox itself puts in and out as the caret moves. */
const content = async (frame: Frame, selector: string) => {
  const markup = await frame.$eval(
    selector,
    (element) => (element as HTMLTextAreaElement).value ?? element.innerHTML,
  )
  return markup.replaceAll('<br type="_moz">', '')
}

describe.each(editors)('in Firefox ESR, a plan in $name', ({ path, selector, frame: find }) => {
  test('gets its missing section from the panel, and loses it again by one Ctrl+Z', async () => {
    const page = await browser.newPage()
    await page.setViewport({ width: 1366, height: 768 })
    await page.goto(`${portal.origin}${path}?draft=loi`)
    const frame = await vi.waitUntil(() => find(page), 10_000)
    await frame.waitForSelector(selector)
    const before = await content(frame, selector)
    expect(before).not.toContain('TỔ CHỨC THỰC HIỆN')

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
                  other.url() === 'about:blank' &&
                  other !== frame &&
                  other.parentFrame() === page.mainFrame(),
              ),
          1500,
        )
      },
      { timeout: 15_000 },
    )
    await vi.waitUntil(
      () => clickInsert(page, async () => (await content(frame, selector)).includes('TỔ CHỨC THỰC HIỆN')),
      20_000,
    )

    await page.keyboard.down('Control')
    await page.keyboard.press('z')
    await page.keyboard.up('Control')
    await vi.waitFor(async () => expect(await content(frame, selector)).toBe(before), 5000)
    await page.close()
  })
})

async function visibleCorner(page: Page, frame: Frame, selector: string) {
  const handle = await frame.$(selector)
  const box = selector.startsWith('body')
    ? await (await frame.frameElement())?.boundingBox()
    : await handle?.boundingBox()
  if (!box) return null
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  return { x: Math.min(box.x + box.width, width), y: Math.min(box.y + box.height, height) }
}

/** Clicks down the panel's column of buttons until the click has told; clicks beside the button lead to a place only. */
async function clickInsert(page: Page, told: () => Promise<boolean>): Promise<boolean> {
  for (let y = insertButton.from; y <= insertButton.to; y += 10) {
    await page.mouse.click(insertButton.x, y)
    if (await vi.waitUntil(told, 700).catch(() => false)) return true
  }
  return false
}

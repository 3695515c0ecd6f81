import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Portal, startPortal } from '../portal/server.ts'
import { clickInsert, content, openFirefox, openPanel } from './firefox-staff.ts'
import { lane } from './lane.ts'

let browser: Browser
let portal: Portal
beforeAll(async () => {
  portal = await startPortal({ port: lane.port + 1 })
  browser = await openFirefox()
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

describe.each(editors)('in Firefox ESR, a plan in $name', ({ path, selector, frame: find }) => {
  test('gets its missing section from the panel, and loses it again by one Ctrl+Z', async () => {
    const page = await browser.newPage()
    await page.setViewport({ width: 1366, height: 768 })
    await page.goto(`${portal.origin}${path}?draft=loi`)
    const frame = await vi.waitUntil(() => find(page), 10_000)
    await frame.waitForSelector(selector)
    const before = await content(frame, selector)
    expect(before).not.toContain('TỔ CHỨC THỰC HIỆN')

    await openPanel(page, frame, selector)
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

/** What lets clicks through to a panel that nobody sees; each begins in the page's world, and returns what ends it. */
const covers = [
  {
    name: 'a cover in the top layer',
    begin() {
      const outer = document.createElement('div')
      const cover = document.createElement('div')
      cover.popover = 'manual'
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;pointer-events:none'
      outer.attachShadow({ mode: 'closed' }).append(cover)
      document.documentElement.append(outer)
      cover.showPopover()
      Object.assign(window, { lift: () => outer.remove() })
    },
  },
  {
    name: 'an older picture of the page',
    begin() {
      const rules = document.createElement('style')
      rules.textContent = `::view-transition { pointer-events: none; background: #fff }
        ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 600s }`
      document.head.append(rules)
      const transition = document.startViewTransition(() => {})
      Object.assign(window, { lift: () => transition.skipTransition() })
    },
  },
]

test.each(covers)('in Firefox ESR, a click in the panel does not count under $name', async ({ begin }) => {
  const page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.goto(`${portal.origin}/textarea.html?draft=loi`)
  const frame = page.mainFrame()
  const draft = () => content(frame, 'textarea.van-ban')
  const inserted = async () => (await draft()).includes('TỔ CHỨC THỰC HIỆN')
  await openPanel(page, frame, 'textarea.van-ban')
  const before = await draft()
  await page.evaluate(begin)
  expect(await clickInsert(page, inserted)).toBe(false)
  expect(await draft()).toBe(before)
  await page.evaluate(() => (window as unknown as { lift(): void }).lift())
  await vi.waitUntil(() => clickInsert(page, inserted), 20_000)
  await page.close()
})

import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { type Portal, startPortal } from '../portal/server.ts'
import { clickInsert, content, openFirefox, openPanel } from './firefox-staff.ts'

let browser: Browser
let portal: Portal
beforeAll(async () => {
  portal = await startPortal({ port: inject('port') + 1 })
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

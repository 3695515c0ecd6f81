import floorBrowser from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowsers } from '../../scripts/browser.ts'
import { type Portal, startPortal } from '../portal/server.ts'
import { content, portalEditors } from './editors.ts'
import { lane } from './lane.ts'
import { badge, countRectangles, openPanel, sections } from './staff.ts'
import { standIn, startStandIn } from './stand-in.ts'

let portal: Portal
beforeAll(async () => {
  portal = await startPortal({ port: lane.port + 1 })
})
afterAll(() => portal.close())

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${portal.origin}${path}?draft=loi`)
  await startStandIn(page)
  return page
}

/** The whole of the first cut, once: found, checked, marked, a clause in by a click and out by Ctrl+Z. */
async function works(
  page: Page,
  editor: (typeof portalEditors)[number],
  { rectangles = false } = {},
): Promise<void> {
  const { frame, selector } = await editor.open(page)
  const panel = await openPanel(page)
  await vi.waitFor(
    async () =>
      expect(await sections(panel)).toMatchObject({ purpose: 'present', implementation: 'missing' }),
    10_000,
  )
  await panel.locator('[data-rule=reference-date] .line').first().click()
  if (rectangles) await vi.waitUntil(async () => (await countRectangles(page)) > 0, 5000)
  else expect(await countRectangles(page)).toBe(0)
  const before = await content(frame, selector)
  await panel.locator('[data-section=implementation] .insert .act').first().click()
  await vi.waitFor(
    async () => expect(await sections(panel)).toMatchObject({ implementation: 'present' }),
    10_000,
  )
  await page.keyboard.press('Control+Z')
  await vi.waitFor(async () => expect(await content(frame, selector)).toBe(before), 10_000)
}

describe('Chromium 109, the oldest browser served', () => {
  test.each(portalEditors)('checks, marks and writes in $name', async (editor) => {
    // In a single process, a closed context takes the browser with it.
    const browser = await chromium.launch({
      executablePath: await floorBrowser.executablePath(),
      args: ['--no-sandbox', '--single-process', '--no-zygote'],
    })
    try {
      expect(browser.version()).toMatch(/^109\./)
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      await standIn(context, lane.chromium)
      await works(await open(context, editor.path), editor)
    } finally {
      await browser.close()
    }
  })
})

describe('newer APIs are used only where they are:', () => {
  let browser: Browser
  beforeAll(async () => {
    const [found] = await findBrowsers('chromium')
    if (!found) throw new Error('no Chromium on this machine')
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
  })
  afterAll(() => browser?.close())

  const missing = [
    'Highlight',
    'CSS.highlights',
    'IntersectionObserverEntry.prototype.isVisible',
    'navigator.clipboard',
    'chrome.sidePanel',
  ]
  test.each(missing)('without %s everything works', async (name) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    await standIn(context, lane.chromium, name === 'chrome.sidePanel' ? [] : [name])
    for (const editor of portalEditors.slice(1)) {
      const page = await open(context, editor.path)
      await works(page, editor, { rectangles: /ighlight/.test(name) })
      await page.close()
    }
    await context.close()
  })

  test('without a side panel the toolbar button opens the docked one', async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    await standIn(context, lane.chromium)
    const page = await open(context, '/textarea.html')
    await badge(page)
    await page.evaluate(() => {
      const { soatEvents } = window as unknown as { soatEvents: { onClicked: { emit(tab: object): void } } }
      soatEvents.onClicked.emit({ id: 1 })
    })
    await vi.waitUntil(() => page.frames().some((frame) => frame.url().endsWith('/panel.html')), 10_000)
    await context.close()
  })
})

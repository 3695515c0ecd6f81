import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hostilePages } from './hostile/pages.ts'
import { introduced, keepIntroductions } from './hostile/panel.ts'
import { badge, type Office, openOffice, openPanel, sections } from './staff.ts'

/** What a portal can do to the extension, or learn from it, by the scripts of its own pages. */
let office: Office
beforeAll(async () => {
  office = await openOffice({ extra: hostilePages })
  await office.context.addInitScript(keepIntroductions)
})
afterAll(() => office?.close())

const draft = (page: Page) => page.locator('textarea.van-ban').inputValue()

async function open(name: string): Promise<Page> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/thu-dich/${name}`)
  return page
}

/** A clause goes in by a click, and out by another. */
async function insertAndUndo(page: Page, panel: Frame): Promise<void> {
  const before = await draft(page)
  await panel.locator('[data-section=implementation] .insert .act').first().click()
  await vi.waitFor(
    async () => expect(await sections(panel)).toMatchObject({ implementation: 'present' }),
    5000,
  )
  await panel.locator('.notice .act').click()
  await vi.waitFor(async () => expect(await draft(page)).toBe(before), 5000)
}

describe('everything works, and nothing is learned, on a page', () => {
  test('that has patched every prototype beforehand', async () => {
    const page = await open('patched')
    const panel = await openPanel(page)
    await insertAndUndo(page, panel)
    const stolen = await page.evaluate(() => (window as unknown as { stolen: string[] }).stolen.join('\n'))
    const { nonce } = await introduced(panel)
    for (const secret of [
      nonce,
      'Căn cứ',
      'Chèn mẫu',
      'soat-',
      'section-missing',
      'Cấp ủy, chi bộ trực thuộc',
    ])
      expect(stolen).not.toContain(secret)
    await page.close()
  })

  test.each(['throwing', 'strict', 'clobbering'])('that is %s', async (name) => {
    const page = await open(name)
    await insertAndUndo(page, await openPanel(page))
    await page.close()
  })
})

test('a page that takes the focus away gets nothing written into another field', async () => {
  const page = await open('thieving')
  const panel = await openPanel(page)
  const before = await draft(page)
  await page.evaluate(() => Object.assign(window, { steal: true }))
  await panel.locator('[data-section=implementation] .insert .act').first().click()
  await panel.locator('.notice p').waitFor()
  expect(await draft(page)).toBe(before)
  expect(await page.locator('#thief').inputValue()).toBe('')
  await page.close()
})

test('a page that writes itself anew has its new draft found', async () => {
  const page = await open('plain')
  await badge(page)
  await page.evaluate(() => {
    const markup = document.documentElement.outerHTML
    document.open()
    document.write(markup)
    document.close()
  })
  await page.locator('textarea.van-ban').click()
  await insertAndUndo(page, await openPanel(page))
  await page.close()
})

describe('the highlight registry', () => {
  test('tells the page where marks are and how grave, and nothing else', async () => {
    const page = await open('plain')
    await badge(page)
    await page.waitForFunction(() => CSS.highlights.size > 0)
    const seen = await page.evaluate(() =>
      [...CSS.highlights].map(([name, highlight]) => [name, Object.keys(highlight), highlight.type] as const),
    )
    for (const [name, members, type] of seen) {
      expect(['soat-error', 'soat-warning', 'soat-info']).toContain(name)
      expect(members).toEqual([])
      expect(type).toBe('highlight')
    }
    await page.close()
  })

  test('may be cleared, with all style sheets: the next check marks again', async () => {
    const page = await open('plain')
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    const panel = await openPanel(page)
    await page.waitForFunction(() => CSS.highlights.size > 0)
    await page.evaluate(() => {
      CSS.highlights.clear()
      document.adoptedStyleSheets = []
      for (const host of document.querySelectorAll('html > div')) if (host.shadowRoot) throw new Error('open')
    })
    await page.locator('textarea.van-ban').press('Control+End')
    await page.keyboard.type(' ')
    await page.waitForFunction(() => CSS.highlights.size > 0 && document.adoptedStyleSheets.length > 0)
    await insertAndUndo(page, panel)
    expect(errors).toEqual([])
    await page.close()
  })
})

describe('the page frames the panel itself', () => {
  /** Frames `address` in the page, and posts there what a page side would, with a port that the page listens to. */
  function frameAndPost(page: Page, address: string, nonces: string[]): Promise<unknown> {
    return page.evaluate(
      async ([address, nonces]) => {
        const frame = document.createElement('iframe')
        frame.src = address
        frame.className = 'own'
        document.body.append(frame)
        await new Promise((done) => frame.addEventListener('load', done, { once: true }))
        const answers: unknown[] = []
        Object.assign(window, { answers })
        for (const nonce of nonces) {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = ({ data }) => answers.push(data)
          frame.contentWindow?.postMessage({ soat: 'panel', nonce }, '*', [port2])
        }
        return answers.length
      },
      [address, nonces] as const,
    )
  }

  /** The one address at which pages may frame the panel. They are not told it; here they know. */
  async function dynamicAddress(): Promise<string> {
    const [background] = office.context.serviceWorkers()
    if (!background) throw new Error('the background is not awake')
    return background.evaluate(() =>
      (chrome.runtime as unknown as { getURL(path: string): string }).getURL('/panel.html'),
    )
  }

  test('at its dynamic address, which no record of the page holds, with a guessed and a used nonce: it stays empty', async () => {
    const page = await open('plain')
    const panel = await openPanel(page)
    const { nonce } = await introduced(panel)
    expect(await page.evaluate(() => JSON.stringify(performance.getEntries()))).not.toContain('extension:')
    await frameAndPost(page, await dynamicAddress(), [nonce, crypto.randomUUID()])
    const own = page.frames().find((frame) => frame !== panel && frame.url().includes('/panel.html'))
    if (!own) throw new Error('the page could not frame the panel')
    await introduced(own)
    // Requests are answered in turn, so by then the one before has been.
    const again = await own.evaluate(
      (nonce) => chrome.runtime.sendMessage({ to: 'background', name: 'redeem-nonce', nonce }),
      nonce,
    )
    expect(again).toEqual({ ours: false })
    expect(await own.locator('#panel').innerHTML()).toBe('')
    await page.close()
  })

  test('as if it were the side panel: it is told of no draft', async () => {
    const page = await open('plain')
    const panel = await openPanel(page)
    await page.bringToFront()
    await frameAndPost(page, `${await dynamicAddress()}?place=side`, [])
    const own = page.frames().find((frame) => frame !== panel && frame.url().includes('/panel.html'))
    if (!own) throw new Error('the page could not frame the panel')
    await own.locator('.waiting').waitFor()
    const told = await own.evaluate(async () => {
      const tab = await chrome.tabs.getCurrent()
      return chrome.runtime.sendMessage({ to: 'background', name: 'draft-frame', tab: tab?.id })
    })
    expect(told).toEqual({ frame: null })
    expect(await own.locator('[data-section]').count()).toBe(0)
    await page.close()
  })

  test('at its own address: the browser refuses', async () => {
    const page = await open('plain')
    const panel = await openPanel(page)
    await frameAndPost(page, panel.url().replace(/\?.*/, ''), ['x'])
    expect(page.frames().filter((frame) => frame.url().endsWith('/panel.html'))).toEqual([panel])
    await page.close()
  })

  test('in a window of its own: it stays empty', async () => {
    const page = await open('plain')
    await openPanel(page)
    const opened = office.context.waitForEvent('page')
    await page.evaluate((address) => void window.open(address), await dynamicAddress())
    const popup = await opened
    await popup.waitForLoadState()
    expect(await popup.locator('[data-section]').count()).toBe(0)
    await popup.close()
    await page.close()
  })
})

/** The extension's API, in the panel's own world. */
declare const chrome: typeof import('wxt/browser').browser

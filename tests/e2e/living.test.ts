import type { CDPSession, Page, Worker } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { hostilePages } from './hostile/pages.ts'
import { badge, type Office, openOffice, openPanel } from './staff.ts'

/** The extension's own API, in its background. */
declare const chrome: typeof import('wxt/browser').browser

let office: Office
beforeAll(async () => {
  office = await openOffice({ extra: hostilePages })
})
afterAll(() => office?.close())

let page: Page
async function open(path: string): Promise<void> {
  page = await office.context.newPage()
  await page.goto(office.portal.origin + path)
}

const hosts = () => page.locator('html > div').count()

async function background(): Promise<Worker> {
  return office.context.serviceWorkers()[0] ?? office.context.waitForEvent('serviceworker')
}

/** What of the page the browser counts, once it has swept up. */
async function counted(session: CDPSession, name: string): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
}

test('nothing of ours is in the edited document, nor in what the form sends', async () => {
  await open('/contenteditable.html?draft=loi')
  const read = () =>
    page.evaluate(() => ({
      body: document.body.outerHTML,
      head: document.head.outerHTML,
      form: [...new FormData(document.forms[0] as HTMLFormElement)],
    }))
  await page.evaluate(() => document.body.querySelectorAll('.soat').length)
  const before = await read()
  await openPanel(page)
  expect(await read()).toEqual(before)
  await page.close()
})

test('after the editor goes, no node, listener or mark of ours is left', async () => {
  await open('/thu-dich/plain')
  const session = await office.context.newCDPSession(page)
  await session.send('Performance.enable')
  const visit = async () => {
    await page.evaluate(() => {
      document.querySelector('form')?.removeAttribute('hidden')
    })
    await badge(page)
    await page.evaluate(() => document.querySelector('form')?.setAttribute('hidden', ''))
    await vi.waitUntil(async () => (await hosts()) === 0, 5000)
    expect(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(0)
  }
  await visit()
  const listeners = await counted(session, 'JSEventListeners')
  const nodes = await counted(session, 'Nodes')
  for (let times = 0; times < 5; times += 1) await visit()
  expect(await counted(session, 'JSEventListeners')).toBeLessThanOrEqual(listeners)
  expect(await counted(session, 'Nodes')).toBeLessThanOrEqual(nodes + 5)
  await page.close()
})

test('an idle page with a draft and an open panel runs nothing of ours', async () => {
  await open('/thu-dich/plain')
  await openPanel(page)
  const session = await office.context.newCDPSession(page)
  await session.send('Performance.enable')
  // What an opened panel brings with it comes once.
  let before = Number.NaN
  await vi.waitUntil(async () => {
    const last = before
    before = await counted(session, 'ScriptDuration')
    return before === last
  }, 5000)
  const over = new Promise((done) => session.once('Emulation.virtualTimeBudgetExpired', done))
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 5000 })
  await over
  expect(await counted(session, 'ScriptDuration')).toBe(before)
  await page.close()
})

describe('usable all the same', () => {
  /** How long the page takes to answer a key with the letter in the textarea, ms. */
  async function typingTakes(): Promise<number> {
    await page.locator('textarea.van-ban').click()
    await page.keyboard.press('Control+End')
    return page.evaluate(async () => {
      const start = performance.now()
      document.execCommand('insertText', false, ' chữ')
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      return performance.now() - start
    })
  }

  test('in a storm of mutations', async () => {
    await open('/thu-dich/plain')
    await badge(page)
    await page.evaluate(() => {
      const storm = () => {
        for (let times = 0; times < 200; times += 1) {
          const node = document.createElement('p')
          document.body.append(node)
          node.remove()
        }
        requestAnimationFrame(storm)
      }
      storm()
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node.parentNode === document.documentElement) (node as Element).remove()
      }).observe(document.documentElement, { childList: true })
    })
    expect(await typingTakes()).toBeLessThan(500)
    await page.close()
  })

  test('with a hundred editors on the page', async () => {
    await open('/thu-dich/plain')
    await page.evaluate(() => {
      for (let times = 0; times < 100; times += 1) {
        const area = document.createElement('textarea')
        area.cols = 90
        area.rows = 12
        document.body.append(area)
      }
    })
    expect(await typingTakes()).toBeLessThan(500)
    expect((await badge(page)).label).toContain('lỗi')
    await page.close()
  })

  test('with a draft of 300,000 characters', async () => {
    await open('/thu-dich/plain')
    await page.locator('textarea.van-ban').evaluate((area) => {
      const control = area as HTMLTextAreaElement
      control.value = control.value + '\n- Quán triệt đầy đủ nội dung đến toàn thể đảng viên.'.repeat(6000)
      control.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(await typingTakes()).toBeLessThan(1000)
    expect((await badge(page)).label).toContain('lỗi')
    await page.close()
  })
})

describe('what the person ignores', () => {
  beforeEach(async () => {
    await open('/textarea.html?draft=loi')
  })

  const stored = async () =>
    (await background()).evaluate(() => chrome.storage.local.get(['ignored', 'quiet']))

  test.each([
    ['here', 'Bỏ qua chỗ này', /^[a-z0-9:-]+$/],
    ['everywhere', 'Bỏ qua mọi nhắc loại này', null],
  ] as const)('%s is kept as rule and hash, counted, and shown again', async (_, choice, at) => {
    const panel = await openPanel(page)
    const findings = panel.locator('[data-rule=reference-date]')
    const before = await findings.count()
    expect(before).toBeGreaterThan(0)
    await findings.first().locator('summary').click()
    await findings.first().getByRole('button', { name: choice }).click()
    await panel.locator('.ignored').waitFor()
    const left = await findings.count()
    expect(at ? left : before).toBeLessThanOrEqual(before)
    expect(at !== null || left === 0).toBe(true)
    expect(await panel.locator('.ignored').innerText()).toContain(`${before - left} `)
    const { ignored } = (await stored()) as { ignored: { rule: string; at: string | null }[] }
    expect(ignored).toEqual([{ rule: 'reference-date', at: at ? expect.stringMatching(at) : null }])
    await panel.locator('.ignored button').click()
    await vi.waitFor(async () => expect(await findings.count()).toBe(before), 5000)
    expect((await stored()).ignored).toEqual([])
    await page.close()
  })

  test('on a whole page: no marks there, and none kept of its address but the path', async () => {
    const panel = await openPanel(page)
    await page.waitForFunction(() => CSS.highlights.size > 0)
    const switchQuiet = async (name: string) => {
      await panel.locator('header summary').click()
      await panel.getByRole('button', { name }).click()
    }
    await switchQuiet('Im lặng trên trang này')
    await page.waitForFunction(() => CSS.highlights.size === 0)
    expect((await badge(page)).label).toContain('im lặng')
    expect((await stored()).quiet).toEqual([`${office.portal.origin}/textarea.html`])
    await switchQuiet('Soát lại trên trang này')
    await page.waitForFunction(() => CSS.highlights.size > 0)
    expect((await stored()).quiet).toEqual([])
    await page.close()
  })
})

test('after a reload of the extension the old page side is gone, and a new one has taken over', async () => {
  await open('/thu-dich/plain')
  await badge(page)
  const before = await hosts()
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('html > div')) host.className = 'old'
  })
  const awake = office.context.waitForEvent('serviceworker')
  await (await background()).evaluate(() => chrome.runtime.reload())
  await awake
  await vi.waitUntil(async () => (await page.locator('.old').count()) === 0, 10_000)
  await vi.waitUntil(async () => (await hosts()) === before, 10_000)
  await openPanel(page)
  expect(await hosts()).toBe(before + 1)
  await page.close()
})

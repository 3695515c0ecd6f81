import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowsers } from '../../scripts/browser.ts'
import { attacks, coverForNow, holed, leaving, lift, lower, type Point, raised } from './hostile/attacks.ts'
import { clicksIn, introduced, keepIntroductions } from './hostile/panel.ts'
import { lane } from './lane.ts'
import { badge, clickByScript, findButton, type Office, openOffice, openPanel } from './staff.ts'
import { standIn, startStandIn } from './stand-in.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice({})
  await office.context.addInitScript(keepIntroductions)
})
afterAll(() => office?.close())

/** The extension's API, in the panel's own world. */
declare const chrome: typeof import('wxt/browser').browser

/** Whether the background would still take the nonce that a panel was introduced with; asking uses it up. */
async function nonceIsGood(panel: Frame): Promise<boolean> {
  const { nonce } = await introduced(panel)
  const answer = await panel.evaluate(
    (nonce) => chrome.runtime.sendMessage({ to: 'background', name: 'redeem-nonce', nonce }),
    nonce,
  )
  return answer.ours
}

/** As `openOffice` makes the window; the panel stands at its right edge. */
const screen = { width: 1366 }

const draft = (page: Page) => page.locator('textarea.van-ban').inputValue()
const notice = (panel: Frame) => panel.locator('.notice').innerText()

/** The middle of the button that would insert the missing section, on the screen of an honest page. */
async function insertButton(panel: Frame): Promise<Point> {
  const button = panel.locator('[data-section=implementation] .insert .act').first()
  const inside = await button.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2 - innerWidth, y: top + height / 2 }
  })
  return { x: inside.x + screen.width, y: inside.y }
}

/**
 * Clicks where the button is drawn. The browser gives a click to the frame that its last picture has there, so one that
 * comes close behind a move may pass the panel by: what came before is then done again.
 */
async function click(
  page: Page,
  panel: Frame,
  drawnAt = (point: Point) => point,
  before: () => Promise<unknown> = async () => {},
): Promise<void> {
  const heard = await clicksIn(panel)
  do {
    await before()
    const { x, y } = drawnAt(await insertButton(panel))
    await page.mouse.click(x, y)
  } while ((await clicksIn(panel)) === heard)
}

/** The very same click works once nothing is wrong any more. */
async function worksAgain(page: Page, panel: Frame): Promise<void> {
  const before = await draft(page)
  await panel.locator('main:not(.unseen)').waitFor({ timeout: 5000 })
  await click(page, panel)
  await vi.waitUntil(async () => (await draft(page)) !== before, 5000)
  await vi.waitUntil(async () => (await notice(panel)).startsWith('Đã chèn'), 5000)
  await panel.locator('.notice .act').click()
  await vi.waitFor(async () => expect(await draft(page)).toBe(before), 5000)
}

const refused = /che bảng Soát/
const panels = (page: Page) => page.frames().filter((frame) => frame.url().includes('/panel.html'))

async function openDraft(path = '/textarea.html?draft=loi'): Promise<Page> {
  const page = await office.context.newPage()
  await page.goto(office.portal.origin + path)
  return page
}

describe('a click counts only on a panel that the person sees:', () => {
  let page: Page
  let panel: Frame
  beforeAll(async () => {
    page = await openDraft()
    panel = await openPanel(page)
    await worksAgain(page, panel)
  })
  afterAll(() => page.close())

  async function clickIsRefused(
    attack: () => Promise<unknown>,
    drawnAt?: (point: Point) => Point,
  ): Promise<void> {
    const before = await draft(page)
    await click(page, panel, drawnAt, async () => {
      await page.evaluate(lower)
      await attack()
    })
    await vi.waitFor(async () => expect(await notice(panel)).toMatch(refused), 3000)
    expect(await draft(page)).toBe(before)
    await page.evaluate(lift)
    await worksAgain(page, panel)
  }

  test.each(attacks)('$name', async ({ begin, noticed, drawnAt }) => {
    await clickIsRefused(async () => {
      await page.evaluate(begin)
      if (noticed === 'at once') await panel.locator('main.unseen').waitFor({ timeout: 5000 })
    }, drawnAt)
  })

  test('the highest z-index and a filter over the whole page do not reach it in the top layer', async () => {
    await page.evaluate(() => {
      const cover = document.createElement('div')
      cover.className = 'attack'
      cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647'
      document.documentElement.append(cover)
      document.documentElement.style.filter = 'grayscale(1)'
    })
    await worksAgain(page, panel)
    await page.evaluate(lift)
  })

  test('the panel moved away, and back under the pointer just before the click', async () => {
    await clickIsRefused(async () => {
      await page.evaluate(() => {
        document.documentElement.style.translate = '-300px'
      })
      await panel.locator('main.unseen').waitFor({ timeout: 5000 })
      await page.evaluate(() => document.documentElement.removeAttribute('style'))
    })
  })

  test('a cover that goes with the first half of a double click', async () => {
    const { x, y } = await insertButton(panel)
    await clickIsRefused(async () => {
      await page.evaluate(() => {
        const cover = document.createElement('div')
        cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647'
        cover.onclick = () => cover.remove()
        document.documentElement.append(cover)
      })
      await panel.locator('main.unseen').waitFor({ timeout: 5000 })
      await page.mouse.click(x, y)
      await page.evaluate(doubleClickTime)
    })
  })

  test('a panel in a document of the page stays empty', async () => {
    const before = await draft(page)
    const moved = page.waitForEvent('framenavigated', { predicate: (frame) => /panel/.test(frame.url()) })
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.className = 'attack'
      frame.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff'
      document.body.append(frame)
      const host = document.elementFromPoint(innerWidth - 50, 50) as Element
      frame.contentDocument?.documentElement.append(host)
    })
    const inside = await moved
    expect(await nonceIsGood(inside)).toBe(true)
    expect(await inside.locator('#panel').innerHTML()).toBe('')
    expect(await draft(page)).toBe(before)
    await page.evaluate(lift)
    panel = await openPanel(page)
    await worksAgain(page, panel)
  })

  test('a panel taken away and put back begins anew, and one that is gone can be opened again', async () => {
    const again = page.waitForEvent('framenavigated', { predicate: (frame) => /panel/.test(frame.url()) })
    await page.evaluate(() => {
      const host = document.elementFromPoint(innerWidth - 50, 50) as Element
      host.remove()
      document.documentElement.append(host)
    })
    panel = await again
    await worksAgain(page, panel)
    await page.evaluate(() => document.elementFromPoint(innerWidth - 50, 50)?.remove())
    panel = await openPanel(page)
    await worksAgain(page, panel)
    expect(panels(page)).toHaveLength(1)
  })

  test('a style sheet draws nothing over it by pseudo-elements of our hosts', async () => {
    const drawn = await page.evaluate(() => {
      const rules = document.createElement('style')
      rules.className = 'attack'
      const cover = 'content: "x" !important; display: block !important; position: fixed; inset: 0'
      rules.textContent = `html > div::before, html > div::after { ${cover}; background: #fff; pointer-events: none }`
      document.head.append(rules)
      return [...document.querySelectorAll('html > div')].flatMap((host) =>
        ['::before', '::after'].map((name) => getComputedStyle(host, name).content),
      )
    })
    expect(new Set(drawn)).toEqual(new Set(['none']))
    await worksAgain(page, panel)
    await page.evaluate(lift)
  })

  test('copies of our hosts are empty, and messages in every shape go unheard', async () => {
    const before = await draft(page)
    const heard = await page.evaluate(async () => {
      const said: unknown[] = []
      addEventListener('message', ({ data }) => said.push(data))
      for (const host of document.querySelectorAll('html > div')) {
        const copy = host.cloneNode(true) as Element
        if (copy.shadowRoot || copy.childNodes.length > 0) said.push('a copy with content')
        if (host.shadowRoot) said.push('an open root')
      }
      const click = { x: 80, y: 284 }
      const names = [
        'insert',
        'fix',
        'fixAll',
        'undo',
        'ignore',
        'unignore',
        'goto',
        'quiet',
        'pick',
        'close',
      ]
      for (const name of [...names, 'redeem-nonce', 'new-nonce', 'start-page', 'load-page'])
        for (const to of ['background', 'page-side', 'panel']) {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = ({ data }) => said.push(data)
          const all = {
            report: 1,
            section: 'implementation',
            text: 'Một',
            finding: 0,
            everywhere: true,
            quiet: true,
            from: 0,
            to: 9,
          }
          const message = { ...all, soat: 'panel', nonce: 'x', command: 'apply-fix', name, click }
          postMessage({ ...message, to }, '*', [port2])
        }
      if (window.length !== 0) said.push('our frame is in reach')
      const { chrome } = window as unknown as { chrome?: { runtime?: object } }
      if (chrome?.runtime) said.push('the extension can be talked to')
      await new Promise((done) => {
        addEventListener('message', ({ data }) => data === 'last' && done(null))
        postMessage('last', '*')
      })
      return said.filter((data) => (data as { soat?: string }).soat !== 'panel' && data !== 'last')
    })
    expect(heard).toEqual([])
    expect(await draft(page)).toBe(before)
    await worksAgain(page, panel)
  })
})

/** Lets the time between two clicks of a double click go by, in the page. */
function doubleClickTime(): Promise<void> {
  return new Promise((done) => {
    const start = performance.now()
    const step = () => (performance.now() - start < 180 ? requestAnimationFrame(step) : done())
    step()
  })
}

describe.each([
  { firefox: 'today’s', missing: [], attacks: raised, gone: leaving },
  {
    firefox: 'old',
    missing: ['HTMLElement.prototype.popover'],
    attacks: [holed],
    gone: leaving.filter(({ kind }) => kind !== 'through'),
  },
])(
  'without IntersectionObserver v2, as in $firefox Firefox, a click counts only on a panel',
  ({ missing, attacks, gone }) => {
    let plain: Browser
    let page: Page
    let panel: Frame
    beforeAll(async () => {
      const [browser] = await findBrowsers('chromium')
      plain = await chromium.launch({ executablePath: browser?.path ?? '', args: ['--no-sandbox'] })
      const context = await plain.newContext({ viewport: { width: 1366, height: 768 } })
      await context.addInitScript(keepIntroductions)
      await standIn(context, lane.chromium, ['IntersectionObserverEntry.prototype.isVisible', ...missing])
      page = await context.newPage()
      await page.goto(`${office.portal.origin}/textarea.html?draft=loi`)
      await startStandIn(page)
      panel = await openPanel(page)
      await worksAgain(page, panel)
    })
    afterAll(() => plain?.close())

    test.each(attacks)('that is not under $name', async ({ begin }) => {
      const before = await draft(page)
      await click(page, panel, undefined, async () => page.evaluate(begin, await insertButton(panel)))
      await vi.waitFor(async () => expect(await notice(panel)).toMatch(refused), 3000)
      expect(await draft(page)).toBe(before)
      await page.evaluate(lift)
      // What the browser does not say is looked at where the pointer moves.
      await page.mouse.move(screen.width - 400, 500)
      await worksAgain(page, panel)
    })

    test.each(gone)('that was not under a cover which $name', async ({ kind }) => {
      const before = await draft(page)
      const { x, y } = await insertButton(panel)
      await page.mouse.move(x - 400, y)
      await page.evaluate(coverForNow, kind)
      await page.mouse.move(x, y, { steps: 5 })
      await panel.locator('main.unseen').waitFor({ timeout: 5000 })
      if (kind === 'through') {
        await page.mouse.down()
        await page.evaluate(lift)
        await page.mouse.up()
      } else {
        await page.mouse.click(x, y)
        await page.evaluate(doubleClickTime)
        await page.mouse.click(x, y)
      }
      await vi.waitFor(async () => expect(await notice(panel)).toMatch(refused), 3000)
      expect(await draft(page)).toBe(before)
      await page.mouse.move(screen.width - 400, 500)
      await worksAgain(page, panel)
    })
  },
)

describe('a click that no person made', () => {
  test('on our hosts, or with our shortcuts, does nothing', async () => {
    const page = await openDraft()
    const { x, y } = await badge(page)
    await page.evaluate(
      ([x, y]) => {
        const at = { bubbles: true, composed: true, clientX: x, clientY: y }
        for (const host of [...document.querySelectorAll<HTMLElement>('html > div')]) {
          for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
            host.dispatchEvent(new PointerEvent(type, at))
          host.click()
        }
        for (const code of ['KeyS', 'KeyN', 'KeyF', 'Enter', 'Space'])
          for (const type of ['keydown', 'keyup'])
            document.dispatchEvent(
              new KeyboardEvent(type, { code, altKey: true, shiftKey: true, bubbles: true }),
            )
      },
      [x, y] as const,
    )
    expect(panels(page)).toEqual([])
    await openPanel(page)
    await page.close()
  })

  test('does nothing even on the badge itself', async () => {
    const page = await openDraft()
    await badge(page)
    const hosts = page.locator('html > div')
    const before = await hosts.count()
    await clickByScript(page, /^Soát/)
    expect(await hosts.count()).toBe(before)
    await openPanel(page)
    await page.close()
  })

  test('does nothing even on the mend of a card', async () => {
    const page = await openDraft('/contenteditable.html?draft=loi')
    await showCard(page)
    const before = await page.locator('#divNoiDung').innerHTML()
    await clickByScript(page, /25\/12\/2023/)
    expect(await findButton(page, mend)).not.toBeNull()
    expect(await page.locator('#divNoiDung').innerHTML()).toBe(before)
    await page.close()
  })
})

const mend = 'Sửa thành 25/12/2023'

/** Rests the pointer on the wrong date until its card can be clicked. */
async function showCard(page: Page): Promise<Point> {
  await badge(page)
  const { x, y } = await page.locator('#divNoiDung').evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('25/11/2023') ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 10)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    throw new Error('no wrong date')
  })
  await page.mouse.move(x - 3, y)
  await page.mouse.move(x, y)
  return vi.waitUntil(() => findButton(page, mend), { timeout: 5000, interval: 50 })
}

describe('a card at a mark acts only where it is seen:', () => {
  const some = attacks.filter(({ name }) => /^(an opaque|a mask|our hosts made)/.test(name))
  test.each(some)('$name', async ({ begin, noticed }) => {
    const page = await openDraft('/contenteditable.html?draft=loi')
    const { x, y } = await showCard(page)
    const before = await page.locator('#divNoiDung').innerHTML()
    await page.evaluate(lower)
    await page.evaluate(begin)
    if (noticed === 'at once') await vi.waitUntil(async () => !(await findButton(page, mend)), 5000)
    await page.mouse.click(x, y)
    await page.evaluate(lift)
    await vi.waitUntil(() => findButton(page, mend), 5000)
    expect(await page.locator('#divNoiDung').innerHTML()).toBe(before)
    await page.mouse.click(x, y)
    await vi.waitFor(async () => expect(await page.locator('#divNoiDung').innerHTML()).not.toBe(before), 5000)
    await page.close()
  })

  test('its text comes into no selection that the page makes', async () => {
    const page = await openDraft('/contenteditable.html?draft=loi')
    await showCard(page)
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.documentElement)
      const children = String(getSelection())
      document.execCommand('selectAll')
      return children + String(getSelection())
    })
    expect(selected).toContain('25/11/2023')
    expect(selected).not.toContain(mend)
    await page.close()
  })
})

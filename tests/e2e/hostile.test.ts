import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { attacks, lift, type Point } from './hostile/attacks.ts'
import { type Office, openOffice, openPanel } from './staff.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice({})
})
afterAll(() => office?.close())

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

async function click(page: Page, panel: Frame, drawnAt = (point: Point) => point): Promise<void> {
  const { x, y } = drawnAt(await insertButton(panel))
  await page.mouse.click(x, y)
}

/** The very same click works once nothing is wrong any more. */
async function worksAgain(page: Page, panel: Frame): Promise<void> {
  const before = await draft(page)
  await panel.locator('main:not(.unseen)').waitFor()
  await click(page, panel)
  await vi.waitUntil(async () => (await notice(panel)).startsWith('Đã chèn'), 5000)
  expect(await draft(page)).not.toBe(before)
  await panel.waitForFunction(() => !document.hasFocus())
  await page.keyboard.press('Control+Z')
  await vi.waitFor(async () => expect(await draft(page)).toBe(before), 5000)
}

const refused = /che bảng Soát/

describe('a click counts only on a panel that the person sees:', () => {
  let page: Page
  let panel: Frame
  beforeAll(async () => {
    page = await office.context.newPage()
    await page.goto(`${office.portal.origin}/textarea.html?draft=loi`)
    panel = await openPanel(page)
    await worksAgain(page, panel)
  })
  afterAll(() => page.close())

  test.each(attacks)('$name', async ({ begin, noticed, drawnAt }) => {
    const before = await draft(page)
    await page.evaluate(begin)
    if (noticed === 'at once') await panel.locator('main.unseen').waitFor()
    await click(page, panel, drawnAt)
    await vi.waitFor(async () => expect(await notice(panel)).toMatch(refused), 3000)
    expect(await draft(page)).toBe(before)
    await page.evaluate(lift)
    await worksAgain(page, panel)
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { badge, type Office, openOffice, openPanel } from './staff.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

async function open(path = '/textarea.html?draft=loi'): Promise<Page> {
  const page = await office.context.newPage()
  await page.goto(office.portal.origin + path)
  return page
}

const panels = (page: Page) => page.frames().filter((frame) => frame.url().includes('/panel.html'))

/** Waits until the badge stands about there. */
function standsAt(page: Page, x: number, y: number): Promise<void> {
  return vi.waitFor(async () => {
    const now = await badge(page)
    expect(Math.hypot(now.x - x, now.y - y)).toBeLessThan(6)
  }, 5000)
}

test('the badge is dragged elsewhere, opens nothing by that, and stands there when the page comes again', async () => {
  const page = await open()
  const { x, y } = await badge(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y - 40)
  await page.mouse.move(x - 200, y - 130)
  await page.mouse.up()
  await standsAt(page, x - 200, y - 130)
  expect(panels(page)).toEqual([])
  await page.reload()
  await standsAt(page, x - 200, y - 130)
  await openPanel(page)
  await page.close()
})

test('it stands aside while the pointer rests in the text beside it, and comes back', async () => {
  const page = await open('/contenteditable.html?draft=loi')
  const { x, y } = await badge(page)
  await page.mouse.move(x - 30, y - 2)
  await standsAt(page, x, y - 72)
  await page.mouse.move(x - 300, y - 200)
  await standsAt(page, x, y)
  await page.close()
})

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SidePanel } from './side-panel.ts'
import { badge, clickButton, findButton, type Office, openOffice } from './staff.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('a page that lets no frame stand in it leads to the side panel, which does the same', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/csp/`)
  const draft = await readFile('tests/portal/drafts/loi.txt', 'utf8')
  await page.locator('#toan-van').evaluate((editor, text) => {
    editor.replaceChildren(
      ...text.split('\n').map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    )
  }, draft)
  await page.locator('#toan-van').click()
  const { x, y } = await badge(page)
  await page.mouse.click(x, y)
  await clickButton(page, 'Mở bảng bên cạnh')
  const panel = await SidePanel.opened(office.context)
  expect(await findButton(page, 'Mở bảng bên cạnh')).toBeNull()
  await vi.waitFor(async () => expect(await panel.text()).toContain('Còn 3 lỗi'), 10_000)
  await panel.click("document.querySelector('[data-rule=reference-date] .act')")
  await vi.waitFor(
    async () => expect(await page.locator('#toan-van').innerText()).toContain('25/12/2023'),
    5000,
  )
  await page.close()
})

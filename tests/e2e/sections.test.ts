import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { badge, type Office, openOffice, openPanel, sections } from './staff.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function open(): Promise<{ page: Page; panel: Frame }> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/sections/`)
  await page.locator('[name=YeuCau]').click()
  await badge(page)
  return { page, panel: await openPanel(page) }
}

const value = (page: Page, name: string) => page.locator(`[name=${name}]`).inputValue()

test('a plan in one field for each section is checked across the fields', async () => {
  const { page, panel } = await open()
  expect(await sections(panel)).toMatchObject({ purpose: 'empty', tasks: 'empty', recipients: 'empty' })
  await page
    .locator('[name=MucDich]')
    .fill('- Nâng cao trách nhiệm của đảng viên với trẻ em trên địa bàn tỉnh.')
  await page
    .locator('[name=NhiemVu]')
    .fill('1. Tuyên truyền.\n2. Thực hiện Chỉ thị số 28-CT/TW ngày 01/01/2001 của Bộ Chính trị về trẻ em.')
  await vi.waitFor(async () =>
    expect(await sections(panel)).toMatchObject({
      purpose: 'present',
      tasks: 'present',
      recipients: 'empty',
    }),
  )

  await panel.locator('[data-rule=section-empty]').first().waitFor()
  const wrongDate = panel.locator('[data-rule=reference-date]').first()
  await wrongDate.locator('.line').click()
  await vi.waitFor(() =>
    expect(page.evaluate(() => document.activeElement?.getAttribute('name'))).resolves.toBe('NhiemVu'),
  )
  await wrongDate.locator('.act').first().click()
  await vi.waitFor(async () => expect(await value(page, 'NhiemVu')).not.toContain('01/01/2001'))
  expect(await value(page, 'MucDich')).toBe(
    '- Nâng cao trách nhiệm của đảng viên với trẻ em trên địa bàn tỉnh.',
  )
  await page.close()
})

test('a clause goes into the field of its section, and one click takes it back', async () => {
  const { page, panel } = await open()
  await page.locator('[name=NhiemVu]').fill('1. Tuyên truyền trong sinh hoạt chi bộ.')
  await panel.locator('[data-section=purpose] .insert .act').first().click()
  await vi.waitFor(async () => expect((await value(page, 'MucDich')).length).toBeGreaterThan(40))
  expect(await value(page, 'MucDich')).not.toMatch(/^\s|MỤC ĐÍCH\n/)
  expect(await value(page, 'NhiemVu')).toBe('1. Tuyên truyền trong sinh hoạt chi bộ.')
  expect(await value(page, 'YeuCau')).toBe('')
  await panel.getByRole('button', { name: 'Hoàn tác' }).click()
  await vi.waitFor(async () => expect(await value(page, 'MucDich')).toBe(''))
  await page.close()
})

import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { type Office, openOffice, openPanel, sections } from './staff.ts'
import { background, declareUnit, staffUnit } from './unit.ts'

/** The extension's API, in its background. */
declare const chrome: typeof import('wxt/browser').browser

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

async function draftWith(sample: string): Promise<{ page: Page; panel: Frame; text: () => Promise<string> }> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/textarea.html?draft=${sample}`)
  const draft = page.locator('textarea.van-ban')
  await draft.click()
  return { page, panel: await openPanel(page), text: () => draft.inputValue() }
}

const notice = (panel: Frame, says: string) => panel.locator('.notice').getByText(says).waitFor()

test('from nothing to a plan that passes, with the head from the profile; one undo takes all sections back', async () => {
  const { panel, text } = await draftWith('trong')
  await panel.getByRole('button', { name: 'Tạo khung kế hoạch' }).click()
  await panel.getByLabel('Số của kế hoạch').fill('7')
  await panel.getByLabel('Ngày ban hành').fill('05/03/2026')
  await panel.getByRole('button', { name: 'Chèn', exact: true }).click()
  await notice(panel, 'Đã tạo khung kế hoạch')
  const skeleton = await text()
  for (const line of ['Số 07-KH/CB', 'Hạ Long, ngày 05 tháng 3 năm 2026', 'T/M CHI ỦY', 'Đặng Thị Hải Yến'])
    expect(skeleton.split('\n')).toContain(line)

  await panel.getByRole('button', { name: 'Bổ sung mục còn thiếu' }).click()
  await notice(panel, 'Đã bổ sung 4 mục')
  const report = check(await text(), kh162)
  expect(report.verdict).toBe('pass')
  expect(await text()).not.toContain('{{')
  await vi.waitFor(async () => expect(Object.values(await sections(panel))).toEqual(Array(5).fill('present')))

  await panel.getByRole('button', { name: 'Hoàn tác tất cả' }).click()
  await notice(panel, 'Đã hoàn tác')
  expect(await text()).toBe(skeleton)
})

test('a clause asks for what neither profile nor draft gives, shows what it becomes, and remembers the answers', async () => {
  const { panel, text } = await draftWith('loi')
  const other = async () => {
    await panel.locator('[data-section=implementation]').getByLabel('Chọn đoạn mẫu').click()
    await panel.getByRole('button', { name: /Tổ chức thực hiện: chi bộ, đơn vị nhỏ/ }).click()
  }
  await other()
  await panel.getByLabel(/sáu tháng một lần/).check()
  await panel.getByLabel('Đơn vị có tổ đảng').check()
  const preview = await panel.getByRole('region', { name: 'Văn bản sẽ chèn' }).innerText()
  expect(preview).toContain('đồng chí Vũ Văn Nam, Phó Bí thư trực tiếp phụ trách')
  expect(preview).toContain('sáu tháng một lần')
  expect(preview).toContain('Các tổ đảng đưa kết quả')
  await panel.getByRole('button', { name: 'Chèn', exact: true }).click()
  await notice(panel, 'Đã chèn đoạn mẫu')
  expect(await text()).toContain(preview.trim().split('\n')[0])

  await panel.getByRole('button', { name: 'Hoàn tác' }).click()
  await notice(panel, 'Đã hoàn tác')
  await other()
  expect(await panel.getByLabel(/sáu tháng một lần/).isChecked()).toBe(true)
  expect(await panel.getByLabel('Đơn vị có tổ đảng').isChecked()).toBe(true)
})

test('keys alone find a clause, without accents, and put it in', async () => {
  const { page, panel, text } = await draftWith('loi')
  await panel.getByRole('button', { name: 'Tìm đoạn mẫu' }).press('Alt+m')
  const query = panel.getByRole('combobox')
  await vi.waitFor(async () =>
    expect(await query.evaluate((box) => box === document.activeElement)).toBe(true),
  )
  await page.keyboard.type('phan cong day du')
  const option = panel.getByRole('option').first()
  await vi.waitFor(async () => expect(await option.innerText()).toContain('phân công đầy đủ'))
  expect(await query.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
  await page.keyboard.press('Enter')
  await notice(panel, 'Đã chèn đoạn mẫu vào mục Tổ chức thực hiện')
  expect(await text()).toContain('III. TỔ CHỨC THỰC HIỆN')
})

test('what the page becomes stays out of storage: only what was typed is remembered', async () => {
  const worker = await background(office.context)
  const stored = JSON.stringify(await worker.evaluate(() => chrome.storage.local.get(['answers', 'uses'])))
  expect(stored).toContain('nếu: đơn vị có tổ đảng')
  expect(stored).not.toContain('05/03/2026')
  expect(stored).not.toContain('Trên đây là')
})

test('without a profile the unit is asked for; a profile that comes meanwhile answers, in the open panel', async () => {
  await declareUnit(office.context, null)
  const { panel } = await draftWith('trong')
  await panel.getByRole('button', { name: 'Tạo khung kế hoạch' }).click()
  await panel.getByLabel('Tên đơn vị').fill('Chi bộ 5')
  const preview = panel.getByRole('region', { name: 'Văn bản sẽ chèn' })
  expect(await preview.innerText()).toContain('CHI BỘ 5')
  await declareUnit(office.context, staffUnit)
  await panel.getByLabel('Tên đơn vị').waitFor({ state: 'detached' })
  await vi.waitFor(async () => expect(await preview.innerText()).toContain('CHI BỘ TRUNG TÂM VĂN HÓA TỈNH'))
})

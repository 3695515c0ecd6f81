import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Office, openOffice, openPanel } from './staff.ts'
import { background, declareUnit, staffUnit } from './unit.ts'

/** The extension's API, in its background. */
declare const chrome: typeof import('wxt/browser').browser

let office: Office
let folder: string
beforeAll(async () => {
  office = await openOffice({ unit: null })
  folder = await mkdtemp(join(tmpdir(), 'soat-options-'))
})
afterAll(async () => {
  await office?.close()
  await rm(folder, { recursive: true, force: true })
})

async function openOptions(): Promise<Page> {
  const page = await office.context.newPage()
  const { host } = new URL((await background(office.context)).url())
  await page.goto(`chrome-extension://${host}/options.html`)
  await page.getByRole('heading', { name: 'Tùy chọn' }).waitFor()
  return page
}

const kept = async () =>
  (await background(office.context)).evaluate(
    async () => (await chrome.storage.local.get<{ unit?: { profile: object } }>('unit')).unit?.profile,
  )
const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click()
const faultOf = async (page: Page, label: string) => {
  const field = page.getByLabel(label)
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  return page.locator(`[id="${ids.at(-1)}"]`).innerText()
}

test('what is wrong is said at its field, and nothing is kept until it is mended', async () => {
  const page = await openOptions()
  await page.getByLabel('Chữ viết tắt').fill('cb 1')
  await page.getByRole('button', { name: 'Thêm đoạn mẫu' }).click()
  await page.getByLabel('Tên đoạn mẫu').fill('Mục đích của ta')
  await page.getByLabel('Nội dung').fill('Dòng một\nDòng hai của {{unit.nam}}')
  await save(page)
  await page.getByText('Còn 3 chỗ cần sửa').waitFor()
  expect(await faultOf(page, 'Tên đơn vị')).toBe('Hãy ghi nội dung này.')
  expect(await faultOf(page, 'Chữ viết tắt')).toContain('chữ in hoa')
  expect(await faultOf(page, 'Nội dung')).toContain('Dòng 2, ký tự 14')
  expect(await kept()).toBeUndefined()

  await page.getByLabel('Tên đơn vị').fill('Chi bộ Cơ quan')
  await page.getByLabel('Chữ viết tắt').fill('CB')
  await page.getByLabel('Nội dung').fill('- Để {{unit.name}} cùng làm.')
  await page.getByLabel('Nơi nhận thường dùng').fill('Đảng ủy cấp trên\n\n Lưu CB ')
  await save(page)
  await page.getByText('Đã lưu lúc').waitFor()
  expect(await kept()).toMatchObject({
    name: 'Chi bộ Cơ quan',
    abbreviation: 'CB',
    recipients: ['Đảng ủy cấp trên', 'Lưu CB'],
    clauses: [{ section: 'purpose', title: 'Mục đích của ta' }],
  })
  await page.close()
})

test("the unit's own clauses are offered beside the Board's", async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/textarea.html?draft=trong`)
  await page.locator('textarea.van-ban').click()
  const panel = await openPanel(page)
  await panel.locator('[data-section=purpose]').getByLabel('Chọn đoạn mẫu').click()
  await panel.getByRole('button', { name: /Mục đích của ta/ }).click()
  await panel.getByText('Đã chèn đoạn mẫu').waitFor()
  expect(await page.locator('textarea.van-ban').inputValue()).toContain('- Để Chi bộ Cơ quan cùng làm.')
  await page.close()
})

test('of two windows, the later one keeps what the earlier one saved, and says so', async () => {
  await declareUnit(office.context, staffUnit)
  const [one, other] = [await openOptions(), await openOptions()]
  await one.getByLabel('Địa danh').fill('Cẩm Phả')
  await other.getByLabel('Địa danh').fill('Móng Cái')
  await other.getByLabel('Họ và tên người ký').fill('Vũ Văn Nam')
  await one.getByLabel('Cấp trên trực tiếp').fill('Đảng ủy phường')
  await save(one)
  await one.getByText('Đã lưu lúc').waitFor()

  await other.getByText('vừa được lưu ở một cửa sổ khác').waitFor()
  await other.getByText('Cả hai bên cùng sửa: «Địa danh»').waitFor()
  expect(await other.getByLabel('Cấp trên trực tiếp').inputValue()).toBe('Đảng ủy phường')
  expect(await other.getByLabel('Địa danh').inputValue()).toBe('Móng Cái')
  await save(other)
  await other.getByText('Đã lưu lúc').waitFor()
  expect(await kept()).toMatchObject({ superior: 'Đảng ủy phường', place: 'Móng Cái', signer: 'Vũ Văn Nam' })
  await vi.waitFor(async () => expect(await one.getByLabel('Địa danh').inputValue()).toBe('Móng Cái'))
  await one.close()
  await other.close()
})

test('a profile goes out as a file and comes in again; a broken file changes nothing', async () => {
  await declareUnit(office.context, staffUnit)
  const page = await openOptions()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất ra tệp' }).click()
  const path = join(folder, 'don-vi.json')
  await (await download).saveAs(path)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(staffUnit)

  const choose = async (content: string) => {
    const file = join(folder, 'thu.json')
    await writeFile(file, content)
    await page.locator('input[type=file]').setInputFiles(file)
  }
  await choose('{"schemaVersion": 1')
  await page.getByText('không phải tệp do Soát xuất ra').waitFor()
  await choose(
    JSON.stringify({ ...staffUnit, place: 7, recipients: ['a', ''], khac: 1, heads: [{ name: 'A' }] }),
  )
  for (const fault of [
    '«Địa danh» không đúng',
    '«Nơi nhận thường dùng, dòng 2» không đúng',
    'Thiếu «Các đồng chí phụ trách, dòng 1»',
    'khac',
  ])
    await page.getByRole('status').getByText(fault).waitFor()
  expect(await page.getByLabel('Địa danh').inputValue()).toBe('Hạ Long')

  await choose(`\uFEFF${JSON.stringify({ ...staffUnit, name: 'Chi bộ Mới', heads: [] })}`)
  await page.getByText('Đã đọc tệp').waitFor()
  expect(await page.getByLabel('Tên đơn vị').inputValue()).toBe('Chi bộ Mới')
  expect(await kept()).toMatchObject({ name: staffUnit.name })
  await save(page)
  await page.getByText('Đã lưu lúc').waitFor()
  expect(await kept()).toMatchObject({ name: 'Chi bộ Mới', heads: [] })
  await page.close()
})

test('unsaved changes are warned of, and the language can be changed in between', async () => {
  const page = await openOptions()
  await page.getByLabel('Địa danh').fill('Uông Bí')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Options' }).waitFor()
  expect(await page.getByLabel('Place name').inputValue()).toBe('Uông Bí')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  await page.getByRole('heading', { name: 'Tùy chọn' }).waitFor()
  const asked = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await closing
})

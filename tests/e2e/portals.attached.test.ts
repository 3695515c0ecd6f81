import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { badge, clickBadge, hasBadge, type Office, openOffice, openPanel, sections } from './staff.ts'
import { dropFile, writeWordFile } from './word-file.ts'

let office: Office
let folder: string
let plan: { path: string; text: string; sha256: string; size: number }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-attached-'))
  const text = await readFile('tests/portal/drafts/loi.txt', 'utf8')
  const path = join(folder, 'ke-hoach.docx')
  plan = { path, text, ...(await writeWordFile(path, text)) }
  office = await openOffice()
})
afterAll(async () => {
  await office?.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(): Promise<Page> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/file/`)
  return page
}

/** Chooses a file as a person does, in the browser's own dialogue. */
async function choose(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#tha').click()])
  await chooser.setFiles(path)
}

async function openBesideFile(page: Page): Promise<Frame> {
  const frame = await clickBadge(page)
  await frame.locator('.file-name').waitFor()
  return frame
}

async function expectFaults(panel: Frame): Promise<void> {
  await vi.waitFor(async () => expect(await sections(panel)).toMatchObject({ implementation: 'missing' }))
  expect(await panel.locator('[data-rule=reference-date]').count()).toBeGreaterThan(0)
  const lines = await panel.locator('.file-text p').allTextContents()
  expect(lines.join('\n').trimEnd()).toBe(plan.text.trimEnd())
}

test('a plan chosen in the file field is checked against its own text, and the portal gets it as it was', async () => {
  const page = await open()
  expect(await hasBadge(page)).toBe(false)
  await choose(page, plan.path)
  const panel = await openPanel(page)
  await expectFaults(panel)
  expect(await panel.locator('.file-name').innerText()).toBe('ke-hoach.docx')

  await panel.locator('[data-rule=reference-date] .line').first().click()
  const marked = panel.locator('.file-text mark:focus')
  await marked.waitFor()
  expect(await marked.innerText()).toMatch(/\d+\/\d+\/\d+/)

  expect((await panel.locator('main .act').allInnerTexts()).join()).not.toMatch(/Chèn|Sửa/)
  await panel.getByRole('button', { name: 'Chép đoạn mẫu' }).click()
  await panel.getByText('Đã chép đoạn mẫu').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^III\. TỔ CHỨC THỰC HIỆN\n/)

  const fields = {
    so: '05-KH/CB',
    ngay: '20/05/2024',
    trich_yeu: 'Trẻ em',
    nguoi_ky: 'Hải Yến',
    noi_nhan: 'Khối',
  }
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value)
  await page.locator('[name=loai][value=KH]').check()
  await page.getByRole('button', { name: 'Gửi văn bản' }).click()
  const id = await page.locator('.saved').getAttribute('data-id')
  const sent = await (await page.request.get(`${office.portal.origin}/van-ban/${id}.json`)).json()
  expect(sent.fields.tep).toBe(`ke-hoach.docx ${plan.size} ${plan.sha256}`)
  await page.close()
})

test('a plan dropped on the portal’s drop zone is checked too', async () => {
  const page = await open()
  const zone = await page.locator('#tha').boundingBox()
  await dropFile(page, plan.path, { x: (zone?.x ?? 0) + 200, y: (zone?.y ?? 0) + 30 })
  await page.getByText('ke-hoach.docx').waitFor()
  await expectFaults(await openPanel(page))
  await page.close()
})

test('a plan dropped on the panel is checked, beside the draft on the page', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/textarea.html?draft=sach`)
  const panel = await openPanel(page)
  expect(await sections(panel)).toMatchObject({ implementation: 'present' })
  await dropFile(page, plan.path, { x: 1200, y: 300 })
  await panel.getByRole('button', { name: 'Tệp đính kèm', pressed: true }).waitFor()
  await expectFaults(panel)
  await panel.getByRole('button', { name: 'Dự thảo trên trang' }).click()
  await vi.waitFor(async () => expect(await sections(panel)).toMatchObject({ implementation: 'present' }))
  await panel.getByRole('button', { name: 'Tệp đính kèm' }).click()
  await panel.getByRole('button', { name: 'Thôi soát tệp này' }).click()
  await panel.getByRole('button', { name: 'Tệp đính kèm' }).waitFor({ state: 'detached' })
  await page.close()
})

/** An OLE compound file as far as its readers look: the signature, and the names of its streams. */
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])

test.each([
  ['mat-khau.docx', compound('EncryptedPackage'), 'Tệp được đặt mật khẩu.'],
  ['cu.doc', compound('WordDocument'), 'Tệp .doc kiểu cũ'],
  ['hong.docx', Buffer.from('PK\u0003\u0004, and then nothing'), 'Tệp .docx bị hỏng'],
  ['rong.docx', Buffer.alloc(0), 'Tệp rỗng'],
])('what can’t be read is said in words: %s', async (name, bytes, said) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const page = await open()
  await choose(page, path)
  const panel = await openBesideFile(page)
  await panel.getByRole('alert').filter({ hasText: said }).waitFor()
  expect((await badge(page)).label).toContain('không đọc được tệp này')
  await page.close()
})

test('a file that is too large is refused unread; the next one is taken', async () => {
  const path = join(folder, 'to.docx')
  await writeFile(path, 'PK')
  await truncate(path, 50_000_001)
  const page = await open()
  await choose(page, path)
  const panel = await openBesideFile(page)
  await panel.getByText('Tệp quá lớn').waitFor()
  await choose(page, plan.path)
  await expectFaults(panel)
  await page.close()
})

test('pictures and other papers are the portal’s affair', async () => {
  const page = await open()
  for (const name of ['anh.png', 'bang.xlsx', 'ban-ky.pdf']) {
    await writeFile(join(folder, name), 'x')
    await choose(page, join(folder, name))
    await page.getByText(name).waitFor()
  }
  await choose(page, plan.path)
  expect(await badge(page)).toBeTruthy()
  expect(await page.locator('#danhSach').innerText()).toContain('ke-hoach.docx')
  await page.close()
})

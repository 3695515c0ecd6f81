import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docx, p, run } from '../shared/read/docx-fixture.ts'
import { axeFaults } from './console/axe.ts'
import { type BoardRoom, openBoardRoom, openChecklist, save, titleField } from './console/board-room.ts'

let board: BoardRoom
let editor: Page
let other: Page

beforeAll(async () => {
  board = await openBoardRoom()
  editor = await board.enter('Biên tập viên 1')
  other = await board.enter('Biên tập viên 2')
})
afterAll(() => board.close())

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các phần của bộ tiêu chí' }).getByRole('button', { name })
const item = (page: Page, path: string) => page.locator(`[data-control="${path}"]`)
const field = (page: Page, path: string) => page.locator(`[data-path="${path}"]`)
const plan = readFileSync(new URL('../shared/proposal/plans/van-hoa-doc.txt', import.meta.url), 'utf8')

/** A checklist of its own for each test, made from a superior plan's text. */
async function makeChecklist(page: Page, id: string, text = plan): Promise<void> {
  await page.goto('/tao-tu-van-ban')
  await page.getByLabel('Kế hoạch cấp trên').fill(text)
  await page.getByLabel('Mã', { exact: true }).fill(id)
  await page.getByRole('button', { name: 'Tạo bộ tiêu chí này' }).click()
  await titleField(page).waitFor()
}

test('a superior plan becomes a checklist; each doubt stands at its field until the field is changed', async () => {
  await makeChecklist(editor, 'van-hoa-doc')
  expect(await titleField(editor).inputValue()).toContain('phát triển văn hóa đọc')
  await part(editor, 'Văn bản viện dẫn').click()
  await item(editor, 'references.0').click()
  const doubt = editor.getByText('Cần xem lại: Chỉ được nêu ở phần căn cứ')
  await doubt.waitFor()
  expect(await axeFaults(editor)).toEqual([])
  await field(editor, 'references.0.required').check()
  await doubt.waitFor({ state: 'detached' })
  await save(editor)
  await editor.reload()
  await part(editor, 'Văn bản viện dẫn').click()
  await item(editor, 'references.0').click()
  expect(await field(editor, 'references.0.required').isChecked()).toBe(true)
})

test('a plan in a Word file is taken as well', async () => {
  await editor.goto('/tao-tu-van-ban')
  const lines = plan.split('\n').map((line) => p(run(line)))
  await editor.locator('input[type=file]').setInputFiles({
    name: 'ke-hoach.docx',
    mimeType: 'application/zip',
    buffer: Buffer.from(docx(lines.join(''))),
  })
  await editor.getByText(/^Đề xuất: 7 mục, 3 văn bản viện dẫn/).waitFor()
})

test('all is done by keyboard alone: a section is added, named, moved, taken out, and back', async () => {
  await makeChecklist(editor, 'ban-phim')
  await part(editor, 'Các mục').focus()
  await editor.keyboard.press('Enter')
  await editor.getByRole('button', { name: 'Thêm mục' }).focus()
  await editor.keyboard.press('Enter')
  // The new section is open and its name has the focus.
  await editor.keyboard.type('Chế độ báo cáo')
  await editor.keyboard.press('Tab')
  await editor.keyboard.type('Báo cáo, thống kê')
  await editor.keyboard.press('Enter')
  await editor.keyboard.type('x')
  await editor.keyboard.press('Enter')
  await editor.getByText('«x»: Cần ít nhất 2 ký tự.').waitFor()
  await editor.keyboard.press('Backspace')
  await editor.getByText('«x»: Cần ít nhất 2 ký tự.').waitFor({ state: 'detached' })
  await item(editor, 'sections.7').focus()
  await editor.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => item(editor, 'sections.6').textContent()).toContain('Chế độ báo cáo')
  expect(await item(editor, 'sections.6').evaluate((node) => node === document.activeElement)).toBe(true)
  await editor.getByRole('button', { name: 'Xóa «Chế độ báo cáo»' }).focus()
  await editor.keyboard.press('Enter')
  await editor.getByText('Chế độ báo cáo', { exact: true }).waitFor({ state: 'detached' })
  await editor.keyboard.press('Control+z')
  await expect.poll(() => item(editor, 'sections.6').textContent()).toContain('Chế độ báo cáo')
  await editor.keyboard.press('Control+y')
  await editor.getByText('Chế độ báo cáo', { exact: true }).waitFor({ state: 'detached' })
  await editor.keyboard.press('Control+z')
  await save(editor)
  const { sections } = await stored(editor, 'ban-phim')
  expect(sections[6]).toMatchObject({ id: 'che-do-bao-cao', order: 7, headings: ['Báo cáo, thống kê'] })
})

test('one undo takes back what was typed into a field, whatever field has the focus', async () => {
  await makeChecklist(editor, 'hoan-tac')
  const before = await titleField(editor).inputValue()
  await titleField(editor).fill('')
  await titleField(editor).pressSequentially('Tên khác')
  await field(editor, 'basis.issuer').focus()
  await editor.keyboard.press('Control+z')
  await expect.poll(() => titleField(editor).inputValue()).toBe(before)
})

test('what does not fit is said at its field, in the summary by name, and is not sent', async () => {
  await makeChecklist(editor, 'cho-sai')
  await titleField(editor).fill('')
  await editor.getByText('Ô này chưa có nội dung.').waitFor()
  await part(editor, 'Đoạn mẫu').click()
  await item(editor, 'clauses.0').click()
  await field(editor, 'clauses.0.text').fill('Gửi {{unit.nane}} trước ngày 5.')
  await editor.getByText('Có phải là «{{unit.name}}»?').waitFor()
  expect(await axeFaults(editor)).toEqual([])
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click()
  const summary = editor.getByRole('alert')
  await summary.getByText('Tên: Ô này chưa có nội dung.').waitFor()
  await summary.getByText(/^Đoạn mẫu “Khung: mục đích”, nội dung:/).waitFor()
  expect((await stored(editor, 'cho-sai')).title).not.toBe('')
})

test('beside the form staff’s findings come and go with the checklist, and the draft goes nowhere', async () => {
  await openChecklist(editor, 'kh-162')
  const sent: string[] = []
  editor.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await editor.getByLabel('Bản thảo mẫu của Ban').selectOption({ label: 'Kế hoạch mẫu: đủ các mục' })
  const verdict = editor.locator('[data-verdict]')
  await verdict.getByText('Đủ các mục, không còn lỗi').waitFor()
  await editor.getByRole('button', { name: 'Đổi dự thảo' }).click()
  const draft = editor.getByLabel('Dự thảo để xem thử')
  await draft.fill(`${await draft.inputValue()}\nChim-yến-bay-qua`)
  await expect.poll(async () => (await draft.isVisible()) && (await verdict.isVisible())).toBe(true)
  expect(await axeFaults(editor)).toEqual([])
  expect(sent.filter((request) => request.includes('Chim-y'))).toEqual([])
})

test('a checklist that changes changes the findings at once', async () => {
  await makeChecklist(editor, 'thu-ngay')
  await editor.getByLabel('Dự thảo để xem thử').fill(plan)
  await editor.locator('[data-verdict]').waitFor()
  await part(editor, 'Các mục').click()
  await item(editor, 'sections.3').click()
  await field(editor, 'sections.3.minWords').fill('1900')
  await editor.getByText(/nên có từ 1900 chữ/).waitFor()
  await editor.keyboard.press('Control+z')
  await editor.getByText(/nên có từ 1900 chữ/).waitFor({ state: 'detached' })
})

test('two people save: what they did in different places goes together, one place is chosen, nothing is lost', async () => {
  await makeChecklist(editor, 'hai-nguoi')
  await openChecklist(other, 'hai-nguoi')
  await titleField(other).fill('Tên của người thứ hai')
  await field(other, 'basis.subject').fill('trích yếu của người thứ hai')
  await save(other)
  await titleField(editor).fill('Tên của người thứ nhất')
  await field(editor, 'basis.issuer').fill('Cơ quan của người thứ nhất')
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click()
  const dialog = editor.getByRole('dialog')
  await dialog.getByText('Có 1 chỗ cả hai cùng sửa').waitFor()
  expect(await axeFaults(editor)).toEqual([])
  await dialog.getByRole('radio', { name: /Của người kia/ }).check()
  await dialog.getByRole('button', { name: 'Lấy bản đã gộp' }).click()
  await dialog.waitFor({ state: 'detached' })
  await save(editor)
  const saved = await stored(editor, 'hai-nguoi')
  expect(saved.title).toBe('Tên của người thứ hai')
  expect(saved.basis).toMatchObject({
    subject: 'trích yếu của người thứ hai',
    issuer: 'Cơ quan của người thứ nhất',
  })
})

test('a remark at a field, also of a single point, stands at that field after its section has moved', async () => {
  await makeChecklist(editor, 'nhan-xet')
  await part(editor, 'Các mục').click()
  await item(editor, 'sections.3').click()
  await editor.locator('[data-add="sections.3.mustMention"]').click()
  await editor.keyboard.type('Kinh phí')
  await field(editor, 'sections.3.mustMention.0.anyOf').focus()
  await editor.keyboard.type('kinh phí')
  await editor.keyboard.press('Enter')
  await save(editor)
  await editor.getByRole('button', { name: 'Gửi duyệt' }).click()
  await editor.getByText('Chờ duyệt').first().waitFor()
  const reviewer = await board.enter('Người thẩm định 1')
  await reviewer.goto('/bo-tieu-chi/nhan-xet?tab=duyet')
  await reviewer.getByLabel('Ở chỗ nào').selectOption('sections.3')
  await reviewer.getByLabel('Ô', { exact: true }).selectOption('sections.3.minWords')
  await reviewer.getByLabel('Nhận xét của đồng chí').fill('Nên là 120.')
  await reviewer.getByRole('button', { name: 'Thêm nhận xét' }).click()
  await reviewer.getByLabel('Ô', { exact: true }).selectOption('sections.3.mustMention.0.anyOf')
  await reviewer.getByLabel('Nhận xét của đồng chí').fill('Thêm «nguồn lực».')
  await reviewer.getByRole('button', { name: 'Thêm nhận xét' }).click()
  await reviewer.getByText(/“Kinh phí”, cách nói:/).waitFor()
  await reviewer.getByRole('button', { name: 'Trả lại để sửa' }).click()
  await reviewer.getByText('Đang soạn').first().waitFor()
  await openChecklist(editor, 'nhan-xet')
  await part(editor, 'Các mục').click()
  await item(editor, 'sections.3').focus()
  await editor.keyboard.press('Alt+ArrowUp')
  await save(editor)
  await openChecklist(editor, 'nhan-xet')
  await part(editor, 'Các mục').click()
  await item(editor, 'sections.2').click()
  await editor.getByText('Nhận xét: Nên là 120.').waitFor()
  await item(editor, 'sections.2.mustMention.0').click()
  await editor.getByText('Nhận xét: Thêm «nguồn lực».').waitFor()
  expect(await item(editor, 'sections.3').textContent()).not.toContain('nhận xét')
})

interface Stored {
  title: string
  basis: object
  sections: object[]
}

/** What the server has. */
const stored = (page: Page, id: string): Promise<Stored> =>
  page.evaluate(async (id) => (await (await fetch(`/api/v1/checklists/${id}`)).json()).document, id)

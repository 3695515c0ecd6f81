import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import type { BoardFile } from '../../shared/schema/board-file.ts'
import { axeFaults } from './console/axe.ts'
import {
  type BoardRoom,
  openBoardRoom,
  openBrowser,
  openChecklist,
  titleField,
} from './console/board-room.ts'
import { openEmptyServer } from './console/empty-server.ts'

let room: BoardRoom
beforeAll(async () => {
  room = await openBoardRoom()
})
afterAll(() => room?.close())

test('a member is added, given another role, and removed: refused at the next request, what was typed is kept', async () => {
  const administrator = await room.enter('Quản trị viên')
  await administrator.getByRole('link', { name: 'Thành viên' }).click()
  await administrator.getByLabel('Họ tên').fill('Bà Thử')
  await administrator.getByLabel('Địa chỉ thư điện tử').fill('ba-thu')
  await administrator.getByRole('button', { name: 'Thêm', exact: true }).click()
  await administrator.getByText('Địa chỉ thư điện tử chưa đúng.').waitFor()
  await administrator.getByLabel('Địa chỉ thư điện tử').fill('ba-thu@ban.example')
  await administrator.getByRole('button', { name: 'Thêm', exact: true }).click()
  const role = administrator.getByLabel('Vai trò của Bà Thử')
  await role.waitFor()
  expect(await axeFaults(administrator)).toEqual([])

  const newcomer = await room.enter('Bà Thử')
  await openChecklist(newcomer, 'kh-162')
  await newcomer.getByRole('button', { name: 'Lưu', exact: true }).waitFor()
  await role.selectOption({ label: 'Người xem' })
  await expect.poll(() => role.isEnabled()).toBe(true)
  await newcomer.reload()
  await titleField(newcomer).waitFor()
  expect(await newcomer.getByRole('button', { name: 'Lưu', exact: true }).count()).toBe(0)
  await role.selectOption({ label: 'Người soạn' })
  await expect.poll(() => role.isEnabled()).toBe(true)
  await newcomer.reload()
  await titleField(newcomer).fill('Viết dở thì bị bỏ khỏi danh sách')

  await role.selectOption({ label: 'Không còn là thành viên' })
  await expect.poll(() => role.isEnabled()).toBe(true)
  await newcomer.getByRole('button', { name: 'Lưu', exact: true }).click()
  await newcomer.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await newcomer.getByRole('button', { name: /Bà Thử/ }).waitFor({ state: 'detached' })
  await openChecklist(administrator, 'kh-162')
  expect(await titleField(administrator).inputValue()).toBe(kh162.title)
})

const choose = async (page: Page, text: string) => {
  const file = { name: 'soat.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').setInputFiles(file)
}

test('everything goes out as one file and into an empty server; of a broken file nothing is read in, and the fault is named', async () => {
  const administrator = await room.enter('Quản trị viên')
  await administrator.getByRole('link', { name: 'Xuất, nhập' }).click()
  const downloading = administrator.waitForEvent('download')
  await administrator.getByRole('button', { name: 'Xuất toàn bộ' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^soat-\d{4}-\d\d-\d\d\.json$/)
  const text = await readFile(await download.path(), 'utf8')
  await choose(administrator, text)
  await administrator.getByText('Máy chủ này đã có dữ liệu').waitFor()

  const empty = await openEmptyServer()
  const people = await openBrowser(empty.origin)
  try {
    const page = await people.enter('Quản trị viên')
    await page.goto('/xuat-nhap')
    const broken = async (change: (tables: BoardFile['tables']) => void, said: string | RegExp) => {
      const board: BoardFile = JSON.parse(text)
      change(board.tables)
      await choose(page, JSON.stringify(board))
      await page.getByRole('alert').getByText(said).waitFor()
    }
    await choose(page, text.slice(0, text.length / 2))
    await page.getByRole('alert').getByText('Tệp bị cắt cụt').waitFor()
    await broken(({ revisions: [, second] }) => {
      if (second) second.document = second.document.replace('chăm sóc', 'cham soc')
    }, 'revisions checklist/kh-162 2: nội dung đã bị sửa')
    expect(await axeFaults(page)).toEqual([])
    await broken(({ audit }) => audit.splice(2, 1), /^audit [0-9a-f]+\/3: đã bị xóa$/)
    await broken(({ documents: [first] }) => {
      if (first) Reflect.deleteProperty(first, 'state')
    }, /^tables\.documents\.0\.state: /)
    await broken(({ documents: [first] }) => {
      if (first) first.revision = 7
    }, 'tables.documents.0.revision: nội dung được nêu ở đây không có trong tệp.')
    expect(await (await fetch(`${empty.origin}/feed/1.root.json`)).status).toBe(404)
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click()
    await page.getByText('Không có mục nào phù hợp.').waitFor()

    await page.goto('/xuat-nhap')
    await choose(page, text)
    await page.getByText('Đã nhập 1 mục, 2 lần lưu, 1 lần phát hành.').waitFor()
    await openChecklist(page, 'kh-162')
    expect(await titleField(page).inputValue()).toBe(kh162.title)
    expect((await fetch(`${empty.origin}/feed/1.root.json`)).status).toBe(200)
  } finally {
    await people.close()
    await empty.close()
  }
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BoardRoom,
  openBoardRoom,
  openChecklist,
  save,
  signIn,
  titleField,
} from './console/board-room.ts'

/** What is typed is never lost: not by two people saving at once, nor a closed tab, a crash, or a server that is away. */
let room: BoardRoom
beforeAll(async () => {
  room = await openBoardRoom()
})
afterAll(() => room?.close())

const id = 'kh-162'
const unsaved = (page: Page) => page.getByText('Có sửa đổi chưa lưu; đang giữ trong trình duyệt này')

/** Waits until this browser holds edits in which this stands. */
const held = (page: Page, text: string) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open('soat-console')
            opening.onsuccess = () => {
              const all = opening.result.transaction('unsaved').objectStore('unsaved').getAll()
              all.onsuccess = () => {
                opening.result.close()
                resolve(JSON.stringify(all.result))
              }
            }
          }),
      ),
    )
    .toContain(text)

test('of two who save at once the second merges, and both edits stand', async () => {
  const [one, other] = [await room.enter('Biên tập viên 1'), await room.enter('Biên tập viên 2')]
  await openChecklist(one, id)
  await openChecklist(other, id)
  await titleField(one).fill('Tên do người thứ nhất đặt')
  await save(one)
  await other.getByLabel('Cơ quan ban hành').fill('Cơ quan do người thứ hai sửa')
  await other.getByRole('button', { name: 'Lưu', exact: true }).click()
  const dialog = other.getByRole('dialog', { name: 'Có người đã lưu trước' })
  await dialog.getByRole('button', { name: 'Lấy bản đã gộp' }).click()
  await save(other)
  await one.reload()
  await expect.poll(() => titleField(one).inputValue()).toBe('Tên do người thứ nhất đặt')
  expect(await one.getByLabel('Cơ quan ban hành').inputValue()).toBe('Cơ quan do người thứ hai sửa')
})

test('where both changed the same field, the person chooses', async () => {
  const [one, other] = [await room.enter('Biên tập viên 1'), await room.enter('Biên tập viên 2')]
  await openChecklist(one, id)
  await openChecklist(other, id)
  await titleField(one).fill('Tên của người kia')
  await save(one)
  await titleField(other).fill('Tên của tôi')
  await other.getByRole('button', { name: 'Lưu', exact: true }).click()
  const dialog = other.getByRole('dialog', { name: 'Có người đã lưu trước' })
  const take = dialog.getByRole('button', { name: 'Lấy bản đã gộp' })
  await take.waitFor()
  expect(await take.isDisabled()).toBe(true)
  await dialog.getByRole('radio', { name: /Tên của tôi/ }).check()
  await take.click()
  await save(other)
  await one.reload()
  await expect.poll(() => titleField(one).inputValue()).toBe('Tên của tôi')
})

test('a portal’s profile that two have changed is merged part by part too', async () => {
  const [one, other] = [await room.enter('Biên tập viên 1'), await room.enter('Biên tập viên 2')]
  await one.goto('/tao-cong')
  const profile = { schemaVersion: 1, id: 'x', version: 1, title: 'Cổng chung', fields: [], sections: [] }
  const buffer = Buffer.from(JSON.stringify({ ...profile, matches: ['https://chung.example.vn/*'] }))
  await one
    .locator('input[type=file]')
    .setInputFiles({ name: 'cong.json', mimeType: 'application/json', buffer })
  await one.getByRole('button', { name: 'Tạo', exact: true }).click()
  const draft = (page: Page) => page.getByLabel('Ô chứa dự thảo')
  const title = (page: Page) => page.getByLabel('Tên cổng')
  await draft(one).waitFor()
  await other.goto('/cong/cong-chung')
  await draft(other).fill('#cua-toi')
  await title(other).fill('Cổng của tôi')
  await draft(one).fill('#cua-nguoi-kia')
  await one.getByLabel('Địa chỉ 1', { exact: true }).fill('https://moi.example.vn/*')
  await save(one)
  await other.getByRole('button', { name: 'Lưu', exact: true }).click()
  const dialog = other.getByRole('dialog', { name: 'Có người đã lưu trước' })
  const take = dialog.getByRole('button', { name: 'Lấy bản đã gộp' })
  await take.waitFor()
  expect(await take.isDisabled()).toBe(true)
  await dialog.getByRole('radio', { name: /#cua-nguoi-kia/ }).check()
  await take.click()
  await save(other)
  await one.reload()
  await expect.poll(() => title(one).inputValue()).toBe('Cổng của tôi')
  expect(await draft(one).inputValue()).toBe('#cua-nguoi-kia')
  expect(await one.getByLabel('Địa chỉ 1', { exact: true }).inputValue()).toBe('https://moi.example.vn/*')
})

test('after a crash the edits are offered again', async () => {
  const page = await room.enter('Biên tập viên 1')
  await openChecklist(page, id)
  await titleField(page).fill('Đang viết dở thì máy hỏng')
  await held(page, 'Đang viết dở thì máy hỏng')
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  const next = await page.context().newPage()
  await next.goto(`/bo-tieu-chi/${id}`)
  await next.getByText('Có sửa đổi chưa lưu của lần làm việc trước').waitFor()
  expect(await titleField(next).inputValue()).not.toBe('Đang viết dở thì máy hỏng')
  await next.getByRole('button', { name: 'Lấy lại sửa đổi' }).click()
  await expect.poll(() => titleField(next).inputValue()).toBe('Đang viết dở thì máy hỏng')
  await save(next)
})

test('two windows of one browser keep their own edits', async () => {
  const one = await room.enter('Biên tập viên 1')
  const other = await one.context().newPage()
  await openChecklist(one, id)
  await openChecklist(other, id)
  await titleField(one).fill('Cửa sổ thứ nhất')
  await titleField(other).fill('Cửa sổ thứ hai')
  await held(one, 'Cửa sổ thứ nhất')
  await held(one, 'Cửa sổ thứ hai')
  await other.close()
  await one.reload()
  await one.getByText('Có sửa đổi chưa lưu của lần làm việc trước').waitFor()
})

test('when the database is away the console says so, keeps the edits, and saves when it is back', async () => {
  const page = await room.enter('Biên tập viên 2')
  await openChecklist(page, id)
  const away = { error: { code: 'unavailable', message: 'the database does not answer; try again later' } }
  await page.route('**/api/v1/**', (route) => route.fulfill({ status: 503, json: away }))
  await titleField(page).fill('Viết khi máy chủ dữ liệu không trả lời')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Máy chủ dữ liệu không trả lời', { exact: true }).waitFor()
  await unsaved(page).waitFor()
  await held(page, 'Viết khi máy chủ dữ liệu không trả lời')
  await page.unroute('**/api/v1/**')
  await save(page)
  await expect.poll(() => page.getByText('Máy chủ dữ liệu không trả lời', { exact: true }).count()).toBe(0)
})

test('an answer that got lost and a save tried again have one effect', async () => {
  const page = await room.enter('Biên tập viên 1')
  await openChecklist(page, id)
  await titleField(page).fill('Lưu một lần thôi')
  let puts = 0
  await page.route(`**/api/v1/checklists/${id}`, async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    puts += 1
    if (puts > 1) return route.continue()
    await route.fetch()
    return route.abort('timedout')
  })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Không liên lạc được với máy chủ', { exact: true }).waitFor()
  await save(page)
  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  const first = page.getByRole('row').nth(1)
  await first.waitFor()
  const revision = Number(await first.getByRole('cell').first().textContent())
  const before = await page.request.get(`/api/v1/checklists/${id}/revisions/${revision - 1}`)
  expect((await before.json()).document.title).not.toBe('Lưu một lần thôi')
})

test('a session that has ended asks to sign in again and goes on with the edits', async () => {
  const page = await room.enter('Biên tập viên 1')
  await openChecklist(page, id)
  await titleField(page).fill('Viết tiếp sau khi đăng nhập lại')
  // As another window signs out.
  await page.evaluate(() => fetch('/api/v1/sign-out', { method: 'POST' }))
  expect(await page.context().cookies()).toEqual([])
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await signIn(page, 'Biên tập viên 1')
  await expect.poll(() => titleField(page).inputValue()).toBe('Viết tiếp sau khi đăng nhập lại')
  await save(page)
})

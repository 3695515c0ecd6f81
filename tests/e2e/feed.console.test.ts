import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { localPassphrase } from '../../scripts/local-keys.ts'
import { type BoardRoom, openBoardRoom, openChecklist, save, titleField } from './console/board-room.ts'
import { type Gate, openGate } from './gate.ts'
import { type Office, openOffice, openPanel } from './staff.ts'

/** Four people, each in a browser of their own. */
vi.setConfig({ testTimeout: 180_000 })

let room: BoardRoom
let gate: Gate
let office: Office
beforeAll(async () => {
  room = await openBoardRoom()
  gate = await openGate(inject('port'), Number(new URL(room.server.origin).port))
  office = await openOffice()
})
afterAll(async () => {
  await office?.close()
  await gate?.close()
  await room?.close()
})

test('what is written, approved and signed in the console is on the portal’s panel after «Đồng bộ ngay»', async () => {
  const id = 'kh-162'
  const title = `Bộ tiêu chí viết trong bảng điều khiển lúc ${Date.now()}`
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/textarea.html?draft=loi`)
  const panel = await openPanel(page)
  await panel.locator('header').getByText('bản 1').waitFor()

  const writer = await room.enter('Biên tập viên 1')
  await openChecklist(writer, id)
  await titleField(writer).fill(title)
  await save(writer)
  await writer.getByRole('button', { name: 'Gửi duyệt' }).click()
  await writer.getByText('Đã gửi duyệt.').waitFor()

  const reviewer = await room.enter('Người thẩm định 1')
  await reviewer.getByRole('link', { name: 'Duyệt', exact: true }).click()
  await reviewer.locator(`a[href^="/bo-tieu-chi/${id}?"]`).click()
  await reviewer.getByRole('button', { name: 'Chạy kiểm tra trước' }).click()
  await reviewer.getByRole('button', { name: /^Duyệt bản \d+$/ }).click()
  await reviewer.getByText('Đã ghi ý kiến duyệt.').waitFor()

  const publisher = await room.enter('Người phát hành')
  const sent: string[] = []
  publisher.on('request', (request) => sent.push(request.postData() ?? ''))
  await publisher.getByRole('link', { name: 'Phát hành', exact: true }).click()
  await publisher.locator('input[type=file]').setInputFiles(room.keyFile)
  await publisher.getByLabel(/^Mật khẩu của tệp khóa/).fill(localPassphrase)
  const answered = publisher.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/releases'),
  )
  await publisher.getByRole('button', { name: /^Ký và phát hành số \d+$/ }).click()
  expect((await answered).status()).toBe(201)
  // Neither the key, locked or open, nor its passphrase has gone anywhere, or is left behind.
  const kept = await publisher.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, names, document.cookie])
  })
  for (const text of [...sent, kept]) expect(text).not.toMatch(/soat-key-1|"locked"|PRIVATE KEY/)
  for (const text of [...sent, kept]) expect(text).not.toContain(localPassphrase)

  await panel.locator('.feed summary').click()
  await panel.getByRole('button', { name: 'Đồng bộ ngay' }).click()
  await vi.waitFor(async () => expect(await panel.locator('header').innerText()).toContain('bản 2'), 15_000)
  await panel.getByText(`${title}: bản 1 thành bản 2`).waitFor()
})

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { localPassphrase } from '../../scripts/local-keys.ts'
import { type BoardRoom, openBoardRoom, openChecklist, save, titleField } from './console/board-room.ts'
import { approve, handIn, unlock } from './console/steps.ts'
import { type Gate, openGate } from './gate.ts'
import { lane } from './lane.ts'
import { type Office, openOffice, openPanel } from './staff.ts'

/** Four people, each in a browser of their own. */
vi.setConfig({ testTimeout: 180_000 })

let room: BoardRoom
let gate: Gate
let office: Office
beforeAll(async () => {
  room = await openBoardRoom()
  gate = await openGate(lane.port, Number(new URL(room.server.origin).port))
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
  await handIn(writer)
  await approve(await room.enter('Người thẩm định 1'), `/bo-tieu-chi/${id}`)

  const publisher = await room.enter('Người phát hành')
  const sent: string[] = []
  publisher.on('request', (request) => sent.push(request.postData() ?? ''))
  await unlock(publisher, room.keyFile)
  const answered = publisher.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/releases'),
  )
  const pressed = performance.now()
  await publisher.getByRole('button', { name: /^Ký và phát hành số \d+$/ }).click()
  expect((await answered).status()).toBe(201)
  const published = performance.now()
  // Neither the key, locked or open, nor its passphrase has gone anywhere, or is left behind.
  const kept = await publisher.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, names, document.cookie])
  })
  for (const text of [...sent, kept]) expect(text).not.toMatch(/soat-key-1|"locked"|PRIVATE KEY/)
  for (const text of [...sent, kept]) expect(text).not.toContain(localPassphrase)

  await panel.locator('.feed summary').click()
  const asked = performance.now()
  await panel.getByRole('button', { name: 'Đồng bộ ngay' }).click()
  await vi.waitFor(async () => expect(await panel.locator('header').innerText()).toContain('bản 2'), {
    timeout: 15_000,
    interval: 20,
  })
  const shown = performance.now()
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`
  console.log(
    `«Ký và phát hành» → published: ${seconds(pressed, published)}; «Đồng bộ ngay» → the new version on the panel: ${seconds(asked, shown)}`,
  )
  await panel.getByText(`${title}: bản 1 thành bản 2`).waitFor()
})

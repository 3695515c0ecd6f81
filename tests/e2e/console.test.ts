import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { referencePlan } from '../shared/reference-plan.ts'
import { type BoardRoom, openBoardRoom, openChecklist, save, titleField } from './console/board-room.ts'
import { approve, handIn, publish } from './console/steps.ts'

let room: BoardRoom
beforeAll(async () => {
  room = await openBoardRoom()
})
afterAll(() => room?.close())

/** What installs would be given: the checklists of the release that is out, by id. */
async function inFeed(id: string): Promise<{ version: number; title: string } | null> {
  const take = async (name: string) => (await fetch(`${room.server.origin}/feed/${name}`)).json()
  const { signed: timestamp } = await take('timestamp.json')
  const { signed: snapshot } = await take(`${timestamp.meta['snapshot.json'].version}.snapshot.json`)
  const { signed: targets } = await take(`${snapshot.meta['targets.json'].version}.targets.json`)
  const path = `checklists/${id}.json`
  const hash = targets.targets[path]?.hashes.sha256
  return hash ? take(`targets/checklists/${hash}.${id}.json`) : null
}

const approved = async (id: string) => approve(await room.enter('Người thẩm định 1'), `/bo-tieu-chi/${id}`)
const published = async () => publish(await room.enter('Người phát hành'), room.keyFile)

test('a checklist is written from a superior plan’s text, reviewed by another member, published with the key file, and undone by publishing the older content as a newer version', async () => {
  const text = referencePlan?.text ?? (await readFile('tests/shared/proposal/plans/van-hoa-doc.txt', 'utf8'))
  const id = 'ke-hoach-thu'
  const writer = await room.enter('Biên tập viên 1')
  await writer.getByRole('link', { name: 'Tạo từ văn bản' }).click()
  await writer.getByLabel('Kế hoạch cấp trên').fill(text)
  await writer.getByLabel('Mã', { exact: true }).fill(id)
  await writer.getByRole('button', { name: 'Tạo bộ tiêu chí này' }).click()
  await titleField(writer).fill('Bộ tiêu chí bản đầu')
  await save(writer)
  await handIn(writer)
  await approved(id)
  await published()
  expect(await inFeed(id)).toMatchObject({ version: 1, title: 'Bộ tiêu chí bản đầu' })

  await writer.reload()
  await titleField(writer).fill('Bộ tiêu chí viết lại')
  await save(writer)
  await handIn(writer)
  await approved(id)
  await published()
  expect(await inFeed(id)).toMatchObject({ version: 2, title: 'Bộ tiêu chí viết lại' })

  await writer.reload()
  await writer.getByRole('tab', { name: 'Lịch sử' }).click()
  await writer.getByRole('button', { name: 'Lấy lại nội dung này: lần lưu 2' }).click()
  await writer.getByText('Đã lấy nội dung cũ làm bản đang soạn.').waitFor()
  await handIn(writer)
  await approved(id)
  await published()
  expect(await inFeed(id)).toMatchObject({ version: 3, title: 'Bộ tiêu chí bản đầu' })
})

test('a server that slips another text under the release gets no signature', async () => {
  const id = 'kh-162'
  const writer = await room.enter('Biên tập viên 1')
  await openChecklist(writer, id)
  await titleField(writer).fill('Bản đã duyệt')
  await save(writer)
  await handIn(writer)
  await approved(id)
  const page = await room.enter('Người phát hành')
  await page.route('**/releases/next', async (route) => {
    const answer = await route.fetch()
    const next = await answer.json()
    next.files[`checklists/${id}.json`] = next.files[`checklists/${id}.json`].replace(
      'Bản đã duyệt',
      'Bản lạ',
    )
    await route.fulfill({ response: answer, json: next })
  })
  await page.getByRole('link', { name: 'Phát hành', exact: true }).click()
  await page.getByText(`${id}: nội dung không đúng từng chữ với bản đã duyệt.`).waitFor()
  expect(await page.getByRole('button', { name: /^Ký và phát hành/ }).count()).toBe(0)
})

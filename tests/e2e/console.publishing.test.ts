import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Release } from '../../shared/schema/release.ts'
import { axeFaults } from './console/axe.ts'
import { type BoardRoom, openBoardRoom, openChecklist, save, titleField } from './console/board-room.ts'
import { approve, handIn, publish, unlock } from './console/steps.ts'
import { demandTwoSignatures } from './console/two-signatures.ts'

let room: BoardRoom
let writer: Page
let reviewer: Page
let publisher: Page
beforeAll(async () => {
  room = await openBoardRoom()
  writer = await room.enter('Biên tập viên 1')
  reviewer = await room.enter('Người thẩm định 1')
  publisher = await room.enter('Người phát hành')
})
afterAll(() => room?.close())

/** A file of the release that is out, as installs are given it. */
async function inFeed<File>(path: string): Promise<File> {
  const take = async (name: string) => (await fetch(`${room.server.origin}/feed/${name}`)).json()
  const { signed: timestamp } = await take('timestamp.json')
  const { signed: snapshot } = await take(`${timestamp.meta['snapshot.json'].version}.snapshot.json`)
  const { signed: targets } = await take(`${snapshot.meta['targets.json'].version}.targets.json`)
  const { sha256 } = targets.targets[path].hashes
  const at = path.lastIndexOf('/') + 1
  return take(`targets/${path.slice(0, at)}${sha256}.${path.slice(at)}`)
}

async function changeTitle(title: string): Promise<void> {
  await openChecklist(writer, 'kh-162')
  await titleField(writer).fill(title)
  await save(writer)
  await handIn(writer)
  await approve(reviewer, '/bo-tieu-chi/kh-162')
}

test('a portal’s profile is written in its form, faults said at the field, reviewed and published', async () => {
  await writer.goto('/tao-cong')
  // Begun from a file that the extension exports.
  const take = async (profile: object) => {
    const file = { mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(profile)) }
    await writer.locator('input[type=file]').setInputFiles({ name: 'cong.json', ...file })
  }
  await take({ schemaVersion: 1, matches: 'vanban' })
  await writer.getByText('Tệp không phải hồ sơ cổng dùng được.').waitFor()
  const matches = ['https://cu.example.vn/*']
  const read = { schemaVersion: 1, id: 'x', version: 4, title: 'Cổng văn bản huyện', matches }
  await take({ ...read, fields: [], sections: [] })
  await writer.getByText('Đã đọc hồ sơ “Cổng văn bản huyện”.').waitFor()
  expect(await writer.getByLabel('Mã', { exact: true }).inputValue()).toBe('cong-van-ban-huyen')
  await writer.getByRole('button', { name: 'Tạo', exact: true }).click()
  const address = writer.getByLabel('Địa chỉ 1', { exact: true })
  await address.fill('vanban.huyen.example.vn')
  await writer.getByRole('button', { name: 'Thêm ô' }).click()
  await writer.getByLabel('Ô 1 chứa').selectOption({ label: 'Trích yếu' })
  await writer.getByLabel('Bộ chọn CSS').fill('#trich-yeu')
  await writer.getByRole('button', { name: 'Lưu', exact: true }).click()
  await writer.getByText('Chưa lưu được: 1 chỗ chưa đúng').waitFor()
  expect(await address.getAttribute('aria-invalid')).toBe('true')
  expect(await axeFaults(writer)).toEqual([])
  await address.fill('https://vanban.huyen.example.vn/*')
  await writer.getByLabel('Ô chứa dự thảo').fill('#noi-dung')
  await writer.getByRole('button', { name: 'Thêm mục' }).click()
  await writer.getByRole('button', { name: 'Bỏ mục 1' }).click()
  await save(writer)
  await handIn(writer)
  await reviewer.goto('/cong/cong-van-ban-huyen?tab=duyet')
  await reviewer.getByLabel('Ở chỗ nào').selectOption({ label: 'Các ô của biểu mẫu: Trích yếu' })
  await reviewer.getByLabel('Nhận xét của đồng chí').fill('Cổng còn ô Số.')
  await reviewer.getByRole('button', { name: 'Trả lại để sửa' }).click()
  await reviewer.getByText('Đang soạn').first().waitFor()
  await writer.reload()
  const remark = writer.getByText('Nhận xét: Cổng còn ô Số.')
  await writer.getByRole('group', { name: 'Các ô của biểu mẫu' }).locator(remark).waitFor()
  await handIn(writer)
  await approve(reviewer, '/cong/cong-van-ban-huyen')
  await publish(publisher, room.keyFile)
  const { portals } = await inFeed<{ portals: object[] }>('portals.json')
  expect(portals).toEqual([
    {
      schemaVersion: 1,
      id: 'cong-van-ban-huyen',
      version: 1,
      title: 'Cổng văn bản huyện',
      matches: ['https://vanban.huyen.example.vn/*'],
      draft: '#noi-dung',
      fields: [{ role: 'subject', selector: '#trich-yeu' }],
      sections: [],
    },
  ])

  await publisher.goto('/cong/cong-van-ban-huyen?tab=lich-su')
  await publisher.getByRole('button', { name: 'Thu hồi cong-van-ban-huyen, bản 1' }).click()
  const dialog = publisher.getByRole('dialog', { name: 'Thu hồi một bản' })
  await dialog.getByText('tiện ích tại các đơn vị không còn biết các ô của cổng này').waitFor()
  await dialog.getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await publisher.getByText('Bản 1 · Sẽ thu hồi ở lần phát hành tới').waitFor()
  await publisher.getByRole('link', { name: 'Phát hành', exact: true }).click()
  await publisher.getByRole('cell', { name: 'thôi phát hành bản 1' }).waitFor()
  await publisher.getByRole('button', { name: 'Không thu hồi nữa' }).click()
  await publisher.getByText('Chưa có gì được duyệt mà chưa phát hành.').waitFor()
})

test('a version is withdrawn with the next release, after a word of warning, and the order can be taken back', async () => {
  await changeTitle('Bản thay cho bản bị thu hồi')
  await publisher.getByRole('link', { name: 'Phát hành', exact: true }).click()
  const order = async () => {
    await publisher.getByRole('button', { name: 'Thu hồi kh-162, bản 1' }).click()
    const dialog = publisher.getByRole('dialog', { name: 'Thu hồi một bản' })
    await dialog.getByText('tiện ích tại các đơn vị thôi dùng bản này').waitFor()
    expect(await axeFaults(publisher)).toEqual([])
    await dialog.getByRole('button', { name: 'Thu hồi', exact: true }).click()
    await publisher.getByText(/^Sẽ thu hồi ở lần phát hành tới: .+, bản 1\.$/).waitFor()
  }
  await order()
  await publisher.getByRole('button', { name: 'Không thu hồi nữa' }).click()
  await publisher.getByText(/^Sẽ thu hồi/).waitFor({ state: 'detached' })
  await order()
  await publisher.getByRole('cell', { name: 'thu hồi bản 1' }).waitFor()
  await publish(publisher, room.keyFile)
  expect(await inFeed<Release>('index.json')).toMatchObject({
    checklists: [{ id: 'kh-162', version: 2 }],
    withdrawn: [{ id: 'kh-162', version: 1 }],
  })
  await publisher.getByText('Đã thu hồi: kh-162, bản 1').waitFor()
  await publisher.goto('/bo-tieu-chi/kh-162?tab=lich-su')
  await publisher.getByText('Bản 1, đã thu hồi').waitFor()
})

test('a release that takes two signatures waits after the first, says who has signed and whose are awaited, and goes out with the second', async () => {
  const { secondFile, forget } = await demandTwoSignatures(room.server.origin, inject('keys'))
  try {
    await changeTitle('Bản có hai chữ ký')
    await unlock(publisher, room.keyFile)
    await publisher.getByText('đã có 0, cần 2').waitFor()
    await publisher.getByRole('button', { name: /^Ký bản phát hành số \d+$/ }).click()
    await publisher.getByText('Đã ghi chữ ký: có 1 trên 2. Chờ người tiếp theo ký.').waitFor()
    await publisher.getByText('đã có 1, cần 2').waitFor()
    await publisher.getByText(/^Người phát hành \(\d\d:\d\d hôm nay\)$/).waitFor()
    await publisher.getByText(/^1 chữ ký nữa, bằng một trong các khóa chưa ký: ([0-9a-f]{4} ?){4}$/).waitFor()
    expect(await axeFaults(publisher)).toEqual([])
    expect(await inFeed('checklists/kh-162.json')).toMatchObject({ version: 2 })
    await publisher.getByRole('link', { name: 'Bộ tiêu chí' }).click()
    await publisher
      .getByRole('row', { name: /Bản có hai chữ ký/ })
      .getByText('Chờ ký')
      .waitFor()

    // The same key again is no second signature.
    await unlock(publisher, room.keyFile)
    await publisher.getByRole('button', { name: /^Ký và phát hành số \d+$/ }).click()
    await publisher.getByText('Khóa này đã ký bản phát hành rồi; cần chữ ký của người khác.').waitFor()

    await publish(await room.enter('Quản trị viên'), secondFile)
    expect(await inFeed('checklists/kh-162.json')).toMatchObject({ version: 3, title: 'Bản có hai chữ ký' })
    await publisher.goto('/bo-tieu-chi')
    await publisher
      .getByRole('row', { name: /Bản có hai chữ ký/ })
      .getByText('Đã phát hành')
      .waitFor()
  } finally {
    await forget()
  }
})

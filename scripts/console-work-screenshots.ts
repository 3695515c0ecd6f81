import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { approve, handIn, unlock } from '../tests/e2e/console/steps.ts'
import { demandTwoSignatures } from '../tests/e2e/console/two-signatures.ts'
import { root } from './folders.ts'

interface Room {
  origin: string
  /** The folder of the Board's keys. */
  keys: string
  /** Where the pictures go. */
  images: string
  /** A page of this person, signed in, in a browser profile of its own. */
  enter(person: string): Promise<Page>
}

/** Takes the pictures of work under way: editing, a conflict, a review, signing by two, a withdrawal. */
export async function pictureWork({ origin, keys, images, enter }: Room): Promise<void> {
  const take = (page: Page, name: string) =>
    page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' })
  const { secondFile, forget } = await demandTwoSignatures(origin, keys)
  const [writer, other] = [await enter('Biên tập viên 1'), await enter('Biên tập viên 2')]

  await writer.goto('/bo-tieu-chi/kh-162')
  const draft = await readFile(resolve(root, 'tests/portal/drafts/loi.txt'), 'utf8')
  await writer.getByLabel('Dự thảo để xem thử').fill(draft)
  await writer.locator('[data-verdict]').waitFor()
  const parts = writer.getByRole('navigation', { name: 'Các phần của bộ tiêu chí' })
  await parts.getByRole('button', { name: 'Các mục' }).click()
  await writer.locator('[data-control="sections.2"]').click()
  await writer.locator('[data-path="sections.2.minWords"]').fill('5000')
  await writer.getByText('Không được lớn hơn 2000.').waitFor()
  await take(writer, 'soan-muc')
  await writer.locator('[data-path="sections.2.minWords"]').fill('150')

  await other.goto('/bo-tieu-chi/kh-162')
  await other.getByLabel('Tên bộ tiêu chí').fill('Kế hoạch thực hiện công tác trẻ em năm 2026')
  await other.getByLabel('Cơ quan ban hành').fill('Ban Thường vụ Đảng ủy')
  await other.getByRole('button', { name: 'Lưu', exact: true }).click()
  await other.getByText(/^Đã lưu/).waitFor()
  await parts.getByRole('button', { name: 'Thông tin chung' }).click()
  await writer.getByLabel('Tên bộ tiêu chí').fill('Kế hoạch chăm sóc, giáo dục, bảo vệ trẻ em')
  await writer.getByRole('button', { name: 'Lưu', exact: true }).click()
  const dialog = writer.getByRole('dialog', { name: 'Có người đã lưu trước' })
  await dialog.getByRole('radio', { name: /Kế hoạch chăm sóc/ }).check()
  await take(writer, 'xung-dot')
  await dialog.getByRole('button', { name: 'Lấy bản đã gộp' }).click()
  await writer.getByRole('button', { name: 'Lưu', exact: true }).click()
  await writer.getByText(/^Đã lưu/).waitFor()
  await handIn(writer)

  const reviewer = await enter('Người thẩm định 1')
  await reviewer.goto('/bo-tieu-chi/kh-162?tab=duyet')
  await reviewer.getByRole('button', { name: 'Chạy kiểm tra trước' }).click()
  await reviewer.getByText(/^Đã chạy/).waitFor()
  await reviewer.getByLabel('Ở chỗ nào').selectOption('sections.2')
  await reviewer.getByLabel('Ô', { exact: true }).selectOption('sections.2.minWords')
  await reviewer.getByLabel('Nhận xét của đồng chí').fill('Đề nghị giữ mức cũ.')
  await reviewer.getByRole('heading', { name: 'Kiểm tra trước' }).scrollIntoViewIfNeeded()
  await reviewer.getByRole('button', { name: /^Duyệt bản/ }).scrollIntoViewIfNeeded()
  await take(reviewer, 'kiem-tra-truoc')
  await approve(reviewer, '/bo-tieu-chi/kh-162')

  const publisher = await enter('Người phát hành')
  await publisher.getByRole('link', { name: 'Phát hành', exact: true }).click()
  await publisher.getByText('Dấu vân bản phát hành').waitFor()
  await publisher.getByRole('button', { name: 'Thu hồi kh-162, bản 1' }).click()
  await publisher.getByRole('dialog').waitFor()
  await take(publisher, 'thu-hoi')
  await publisher.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click()
  await unlock(publisher, join(keys, 'targets.key.json'))
  await take(publisher, 'ky')
  await publisher.getByRole('button', { name: /^Ký bản phát hành/ }).click()
  await publisher.getByText('đã có 1, cần 2').waitFor()
  await take(publisher, 'cho-ky')
  const second = await enter('Quản trị viên')
  await unlock(second, secondFile)
  await second.getByRole('button', { name: /^Ký và phát hành/ }).click()
  await second.getByText(/^Đã phát hành số \d+\.$/).waitFor()

  await writer.goto('/tao-cong')
  await writer.getByLabel('Tên', { exact: true }).fill('Cổng văn bản huyện')
  await writer.getByRole('button', { name: 'Tạo', exact: true }).click()
  for (const [at, [role, selector]] of (
    [
      ['Số, ký hiệu', '#so-ky-hieu'],
      ['Trích yếu', 'textarea[name=trichyeu]'],
    ] as const
  ).entries()) {
    await writer.getByRole('button', { name: 'Thêm ô' }).click()
    await writer.getByLabel(`Ô ${at + 1} chứa`).selectOption({ label: role })
    await writer.getByLabel('Bộ chọn CSS').nth(at).fill(selector)
  }
  await take(writer, 'soan-cong')
  await forget()
}

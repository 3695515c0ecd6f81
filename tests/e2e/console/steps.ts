import type { Page } from 'playwright-core'
import { localPassphrase } from '../../../scripts/local-keys.ts'

/** What people do in the console again and again, each from the page on which they are. */

/** Waits until the document that is open is in this state. */
const inState = (page: Page, state: string) => page.getByText(state, { exact: true }).waitFor()

export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await inState(page, 'Chờ duyệt')
}

/** A checklist is tried on the sample drafts before; `address` as `/bo-tieu-chi/kh-162`. */
export async function approve(page: Page, address: string): Promise<void> {
  await page.getByRole('link', { name: 'Duyệt', exact: true }).click()
  await page.locator(`a[href^="${address}?"]`).click()
  if (address.startsWith('/bo-tieu-chi/'))
    await page.getByRole('button', { name: 'Chạy kiểm tra trước' }).click()
  await page.getByRole('button', { name: /^Duyệt bản \d+$/ }).click()
  await inState(page, 'Đã duyệt')
}

/** Opens the releases, and fills in the key file and its passphrase; the button is for the test to press. */
export async function unlock(page: Page, keyFile: string): Promise<void> {
  await page.getByRole('link', { name: 'Phát hành', exact: true }).click()
  await page.locator('input[type=file]').setInputFiles(keyFile)
  await page.getByLabel(/^Mật khẩu của tệp khóa/).fill(localPassphrase)
}

export async function publish(page: Page, keyFile: string): Promise<void> {
  await unlock(page, keyFile)
  await page.getByRole('button', { name: /^Ký và phát hành số \d+$/ }).click()
  await page.getByText(/^Đã phát hành số \d+\.$/).waitFor()
}

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './console/axe.ts'
import { type BoardRoom, openBoardRoom, titleField } from './console/board-room.ts'

/** Every screen, as people who see little, who have no mouse, or whose screen is small meet it. */
let room: BoardRoom
beforeAll(async () => {
  room = await openBoardRoom()
})
afterAll(() => room?.close())

const screens = [
  '/bo-tieu-chi',
  '/bo-tieu-chi/kh-162',
  '/bo-tieu-chi/kh-162?tab=duyet',
  '/bo-tieu-chi/kh-162?tab=lich-su',
  '/tao-bo-tieu-chi',
  '/tao-tu-van-ban',
  '/cong',
  '/tao-cong',
  '/ban-thao-mau',
  '/duyet',
  '/phat-hanh',
  '/nhat-ky',
  '/thanh-vien',
  '/xuat-nhap',
]

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect
    .poll(() => page.getByText('Đang tải…').filter({ visible: true }).count(), { timeout: 10_000 })
    .toBe(0)
}

/** How far what stands on the page is wider than a window of this width, px. */
async function overhang(page: Page, width: number, height: number): Promise<number> {
  await page.setViewportSize({ width, height })
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

test.each(['light', 'dark'])(
  'on every screen, %s, axe-core finds nothing, nothing hangs over at 1366×768 or zoomed to 200 per cent, and the page’s policy refuses nothing',
  async (colours) => {
    const page = await room.enter('Quản trị viên', { dark: colours === 'dark' })
    const wrong: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) wrong.push(message.text())
    })
    const look = async (screen: string) => {
      await settled(page)
      for (const fault of await axeFaults(page)) wrong.push(`${screen}: ${fault}`)
      for (const [width, height] of [
        [683, 384],
        [1366, 768],
      ] as const) {
        const over = await overhang(page, width, height)
        if (over > 0) wrong.push(`${screen}: ${over} px too wide at ${width}`)
      }
    }
    for (const screen of screens) {
      await page.goto(screen)
      await look(screen)
    }
    await page.getByRole('button', { name: /Quản trị viên ·/ }).click()
    await page.getByRole('menuitemradio', { name: 'Tối' }).click()
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    await page.context().clearCookies()
    await page.goto('/')
    await look('sign-in')
    expect(wrong).toEqual([])
  },
)

test('by the keyboard alone a checklist is opened, its title changed and saved', async () => {
  const page = await room.enter('Biên tập viên 1')
  const { keyboard } = page
  const tabTo = async (wanted: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await keyboard.press('Tab')
      const name = await page.evaluate(() => {
        const at = document.activeElement
        const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent
        return label ?? ''
      })
      if (name.startsWith(wanted)) return
    }
    throw new Error(`no Tab leads to ${wanted}`)
  }
  await page.goto('/bo-tieu-chi')
  await page.locator('a[href="/bo-tieu-chi/kh-162"]').waitFor()
  await tabTo('Đến nội dung chính')
  await keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('screen')
  await tabTo('Kế hoạch thực hiện')
  await keyboard.press('Enter')
  await titleField(page).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await tabTo('Tên bộ tiêu chí')
  await keyboard.press('Control+A')
  await keyboard.type('Tên gõ bằng bàn phím')
  await keyboard.press('Control+S')
  await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
  await page.reload()
  await expect.poll(() => titleField(page).inputValue()).toBe('Tên gõ bằng bàn phím')
})

test('the interface is English where the person says so, and stays so', async () => {
  const page = await room.enter('Người xem')
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('heading', { name: 'Checklists' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Checklists' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})

test('a list’s search, filter and order stand in its address', async () => {
  const page = await room.enter('Người xem')
  await page.getByLabel('Tìm theo tên, mã, kế hoạch cấp trên').fill('tre 162 cham')
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('tre 162 cham')
  await page.locator('a[href="/bo-tieu-chi/kh-162"]').waitFor()
  await page.getByLabel('Tìm theo tên, mã, kế hoạch cấp trên').fill('không có bộ nào như thế')
  await page.getByText('Không có mục nào phù hợp.').waitFor()
  await page.getByLabel('Trạng thái').selectOption({ label: 'Đã phát hành' })
  await expect.poll(() => new URL(page.url()).searchParams.get('state')).toBe('published')
  const address = page.url()
  await page.goto('/duyet')
  await page.goto(address)
  expect(await page.getByLabel('Tìm theo tên, mã, kế hoạch cấp trên').inputValue()).toBe(
    'không có bộ nào như thế',
  )
})

test('the audit log is verified in the browser', async () => {
  const page = await room.enter('Quản trị viên')
  await page.getByRole('link', { name: 'Nhật ký' }).click()
  await page.getByRole('button', { name: 'Kiểm tra nhật ký trong trình duyệt này' }).click()
  await page.getByText(/^Nhật ký nguyên vẹn: \d+ dòng\.$/).waitFor()
  await page.route('**/api/v1/export', async (route) => {
    const answer = await route.fetch()
    const board = await answer.json()
    board.tables.audit[1].action = 'checklist.nothing'
    await route.fulfill({ response: answer, json: board })
  })
  await page.getByRole('button', { name: 'Kiểm tra nhật ký trong trình duyệt này' }).click()
  await page.getByText(/\/2: nội dung đã bị sửa$/).waitFor()
})

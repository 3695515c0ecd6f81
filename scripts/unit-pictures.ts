import { join } from 'node:path'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { background, declareUnit, staffUnit } from '../tests/e2e/unit.ts'
import { openPanel } from './open-panel.ts'

/** A browser with Soát in it, for one picture. */
export type OpenBrowser = (window: { width: number; height: number; dark: boolean }) => Promise<{
  context: BrowserContext
  close(): Promise<void>
}>

/** What stands in a docked panel: its draft, and how it is reached. */
interface PanelPicture {
  name: string
  draft: 'trong' | 'loi'
  width: number
  height: number
  dark: boolean
  reach(panel: Frame, page: Page): Promise<void>
}

const panels: PanelPicture[] = [
  {
    name: 'skeleton',
    draft: 'trong',
    width: 1920,
    height: 1080,
    dark: false,
    reach: (panel) => panel.getByRole('button', { name: 'Tạo khung kế hoạch' }).click(),
  },
  {
    name: 'palette',
    draft: 'loi',
    width: 1366,
    height: 768,
    dark: false,
    async reach(panel, page) {
      await panel.getByRole('button', { name: 'Tìm đoạn mẫu' }).click()
      await page.keyboard.type('to chuc thuc hien')
      await panel.getByRole('option', { name: /phân công đầy đủ/ }).waitFor()
    },
  },
  {
    name: 'filling-dark',
    draft: 'loi',
    width: 1366,
    height: 768,
    dark: true,
    async reach(panel) {
      await panel.locator('[data-section=implementation]').getByLabel('Chọn đoạn mẫu').click()
      await panel.getByRole('button', { name: /chi bộ, đơn vị nhỏ/ }).click()
    },
  },
]

/** Takes the pictures of the options page, the search among the clauses, and what is asked before something goes in. */
export async function takeUnitPictures(open: OpenBrowser, portal: string, images: string): Promise<void> {
  for (const dark of [false, true]) {
    const { context, close } = await open(
      dark ? { width: 1920, height: 1080, dark } : { width: 1366, height: 768, dark },
    )
    await declareUnit(context, staffUnit)
    const page = await context.newPage()
    const { host } = new URL((await background(context)).url())
    await page.goto(`chrome-extension://${host}/options.html`)
    if (dark) await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: dark ? 'Options' : 'Tùy chọn' }).waitFor()
    await page.screenshot({ path: join(images, `options${dark ? '-dark' : ''}.png`) })
    await close()
  }
  for (const { name, draft, reach, ...window } of panels) {
    const { context, close } = await open(window)
    await declareUnit(context, staffUnit)
    const page = await context.newPage()
    await page.goto(`${portal}/textarea.html?draft=${draft}`)
    const editor = page.locator('textarea.van-ban')
    await editor.click()
    const box = await editor.boundingBox()
    if (!box) throw new Error('the editor does not show')
    const panel = await openPanel(page, {
      x: Math.min(box.x + box.width, window.width),
      y: Math.min(box.y + box.height, window.height),
    })
    await reach(panel, page)
    await panel.locator('.preview').waitFor()
    await page.screenshot({ path: join(images, `${name}.png`) })
    await close()
  }
}

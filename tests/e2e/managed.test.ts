import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { ToPanel } from '../../extension/messages/panel-link.ts'
import { type Portal, startPortal } from '../portal/server.ts'
import { chromiumAdministrator, firefoxAdministrator } from './administrator.ts'
import { clickInsert, content, openFirefox, openPanel as openInFirefox } from './firefox-staff.ts'
import { freePort } from './gate.ts'
import { lane } from './lane.ts'
import { type Office, openOffice, openPanel } from './staff.ts'
import { background } from './unit.ts'

/** The extension's API, in the panel's own world. */
declare const chrome: typeof import('wxt/browser').browser

const folder = await mkdtemp(join(tmpdir(), 'soat-managed-'))
const admin = await chromiumAdministrator(folder, lane.chromiumLocal)
const firefoxAdmin = await firefoxAdministrator(folder, 'soat@soat.invalid')
let office: Office | undefined
let second: Portal | undefined
afterAll(async () => {
  await office?.close()
  await second?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Chromium reads a changed policy some seconds after the file was written. */
const settled = { timeout: 30_000 }

describe.runIf(admin)("in a Chromium under an administrator's policy", () => {
  test('Soát runs on the portals that the policy names, and what it turns off is off', async () => {
    const port = await freePort()
    await admin?.setPolicy({
      portals: [`http://127.0.0.1:${port}/*`, 'https://*/*'],
      featuresOff: ['insert', 'ignore', 'quiet'],
      server: 'https://evil.example',
    })
    office = await openOffice({ starter: admin?.starter ?? '' })
    second = await startPortal({ port })
    const page = await office.context.newPage()
    await page.goto(`${second.origin}/textarea.html?draft=loi`)
    const panel = await openPanel(page)
    const buttons = (await panel.getByRole('button').allTextContents()).join(' ')
    expect(buttons).not.toContain('Chèn mẫu')
    expect(buttons).not.toContain('Bỏ qua')
    await panel.getByRole('heading', { name: 'Các mục' }).waitFor()
    await panel.getByLabel('Thêm lựa chọn').click()
    expect(await panel.getByRole('button', { name: 'Soát ô khác' }).count()).toBe(1)
    expect(await panel.getByRole('button', { name: 'Im lặng trên trang này' }).count()).toBe(0)
    await panel.locator('.feed summary').click()
    await panel.getByText('portals.1: không phải mẫu địa chỉ của một cổng').waitFor()
  })

  test('a changed policy reaches pages and panels that stand open', async () => {
    const { context } = office as Office
    const page = context.pages().at(-1) as Page
    const panel = page.frames().find((frame) => frame.url().includes('/panel.html')) as Frame
    await admin?.setPolicy({})
    const insert = panel.getByRole('button', { name: 'Chèn mẫu vào mục Tổ chức thực hiện' })
    await insert.waitFor(settled)
    await insert.click()
    await panel.getByText('Đã chèn đoạn mẫu').waitFor()
  })

  test('the page side itself refuses what is off, whatever a panel shows', async () => {
    const { context } = office as Office
    const page = context.pages().at(-1) as Page
    const panel = page.frames().find((frame) => frame.url().includes('/panel.html')) as Frame
    await admin?.setPolicy({ featuresOff: ['insert', 'fix', 'ignore', 'quiet'] })
    await panel.getByRole('button', { name: 'Sửa hết' }).waitFor({ state: 'detached', ...settled })
    const before = await page.locator('textarea.van-ban').inputValue()
    const notices = await panel.evaluate(async () => {
      const tab = await chrome.tabs.getCurrent()
      const port = chrome.tabs.connect(tab?.id ?? 0, { name: 'side-panel', frameId: 0 })
      const kinds: string[] = []
      const all = new Promise((told) =>
        port.onMessage.addListener((message: ToPanel) => {
          if (message.name === 'notice' && message.notice) kinds.push(message.notice.kind)
          if (kinds.filter((kind) => kind === 'off').length === 5) told(null)
        }),
      )
      const click = { x: 0, y: 0 }
      for (const message of [
        { name: 'insert', section: 'tasks', text: 'Một việc', click },
        { name: 'fix', report: 0, finding: 0, click },
        { name: 'fixAll', click },
        { name: 'ignore', report: 0, finding: 0, everywhere: true, click },
        { name: 'quiet', quiet: true },
      ])
        port.postMessage(message)
      await all
      return kinds
    })
    expect(notices.slice(-5)).toEqual(['off', 'off', 'off', 'off', 'off'])
    expect(await page.locator('textarea.van-ban').inputValue()).toBe(before)
  })

  test('what the policy says of the unit stands on the options page and can not be changed there; the rest can', async () => {
    const { context } = office as Office
    await admin?.setPolicy({
      unit: { name: 'Đảng bộ Sở Y tế', signingPower: 'T/M', recipients: ['Lưu VPĐU'] },
    })
    const { host } = new URL((await background(context)).url())
    const page = await context.newPage()
    await page.goto(`chrome-extension://${host}/options.html`)
    const name = page.getByLabel('Tên đơn vị')
    await vi.waitFor(async () => expect(await name.inputValue()).toBe('Đảng bộ Sở Y tế'), settled)
    expect(await name.getAttribute('readonly')).not.toBeNull()
    expect(await page.getByText('Do quản trị đặt').count()).toBe(3)
    await page.getByLabel('Địa danh').fill('Uông Bí')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Đã lưu lúc').waitFor()
    expect(await name.inputValue()).toBe('Đảng bộ Sở Y tế')
    expect(await page.getByLabel('Địa danh').inputValue()).toBe('Uông Bí')
  })
})

describe.runIf(firefoxAdmin)("in a Firefox ESR under an administrator's policy", () => {
  const selector = 'textarea.van-ban'

  /** Opens a draft that lacks a section and clicks where «Chèn mẫu» stands; returns the draft before and after. */
  async function tryToInsert(portal: Portal, tries: number): Promise<[string, string]> {
    const browser = await openFirefox({ starter: firefoxAdmin?.starter ?? '' })
    try {
      const page = await browser.newPage()
      await page.setViewport({ width: 1366, height: 768 })
      await page.goto(`${portal.origin}/textarea.html?draft=loi`)
      const frame = page.mainFrame()
      await frame.waitForSelector(selector)
      const before = await content(frame, selector)
      await openInFirefox(page, frame, selector)
      const told = async () => (await content(frame, selector)) !== before
      for (let at = 0; at < tries; at += 1) if (await clickInsert(page, told)) break
      return [before, await content(frame, selector)]
    } finally {
      await browser.close()
    }
  }

  test('what the policy turns off is off, and on again without it', async () => {
    await office?.close()
    office = undefined
    const portal = await startPortal({ port: lane.port + 1 })
    try {
      await firefoxAdmin?.setPolicy({ featuresOff: ['insert'] })
      const [before, after] = await tryToInsert(portal, 1)
      expect(after).toBe(before)
      await firefoxAdmin?.setPolicy({})
      const [draft, inserted] = await tryToInsert(portal, 4)
      expect(draft).toBe(before)
      expect(inserted).toContain('TỔ CHỨC THỰC HIỆN')
    } finally {
      await portal.close()
    }
  })
})

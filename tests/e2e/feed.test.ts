import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Checklist } from '../../shared/schema/checklist.ts'
import { startPortal } from '../portal/server.ts'
import { type Board, openBoard } from './board.ts'
import { freePort } from './gate.ts'
import { lane } from './lane.ts'
import { badge, findButton, hasBadge, type Office, openOffice, openPanel } from './staff.ts'

/** The extension's API, in the panel's own world. */
declare const chrome: typeof import('wxt/browser').browser

let folder: string
let board: Board
let office: Office
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-feed-'))
  board = await openBoard(folder)
  office = await openOffice({ profile: join(folder, 'profile') })
})
afterAll(async () => {
  await office?.close()
  await board?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A section that no draft has yet. */
const withSection = (title: string) => (checklist: Checklist) => ({
  sections: [
    ...checklist.sections,
    {
      id: 'kinh-phi',
      title,
      headings: ['KINH PHÍ THỰC HIỆN'],
      level: 1,
      order: 90,
      required: true,
      minWords: 0,
      mustMention: [],
    },
  ],
})

async function openDraft(): Promise<Frame> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/textarea.html?draft=loi`)
  await page.locator('textarea.van-ban').focus()
  return openPanel(page)
}
const shows = async (panel: Frame, version: number) =>
  expect(await panel.locator('header').innerText()).toContain(`bản ${version}`)
const syncNow = (panel: Frame) => panel.getByRole('button', { name: 'Đồng bộ ngay' }).click()

test('what the Board publishes is on the panel after «Đồng bộ ngay», and the draft stays as it is', async () => {
  const panel = await openDraft()
  const page = panel.page()
  await panel.locator('.feed summary').click()
  const version = await board.publish(withSection('Kinh phí'))
  const text = await page.locator('textarea.van-ban').inputValue()
  const scrolled = await page.evaluate(() => scrollY)
  await syncNow(panel)
  await vi.waitFor(() => shows(panel, version), { timeout: 10_000, interval: 20 })
  await panel.locator('[data-section=kinh-phi][data-status=missing]').waitFor()
  expect(await page.locator('textarea.van-ban').inputValue()).toBe(text)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)

  const footer = panel.locator('footer')
  await vi.waitFor(async () => expect(await footer.innerText()).toMatch(/Máy chủ xác nhận lúc/))
  expect(await footer.innerText()).toMatch(/Mục: thêm 1\./)
  await panel.getByRole('button', { name: 'Nhật ký kết nối' }).click()
  await panel.getByText(`http://127.0.0.1:${lane.port}/feed/timestamp.json`).first().waitFor()
  await page.close()
})

test('a release that comes while a person drafts renews the findings, and nothing jumps', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/contenteditable.html?draft=loi`)
  const panel = await openPanel(page)
  const editor = page.locator('#divNoiDung')
  // The caret goes into the wrong date, far down a page that is scrolled, and the card opens there.
  await editor.evaluate((root) => {
    root.style.height = 'auto'
    root.parentElement?.append(Object.assign(document.createElement('div'), { style: 'height: 2000px' }))
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('25/11/2023') ?? -1
      if (at < 0) continue
      root.focus()
      getSelection()?.collapse(node, at + 3)
      node.parentElement?.scrollIntoView({ block: 'center' })
      return
    }
  })
  const fix = 'Sửa thành 25/12/2023'
  const card = await vi.waitUntil(
    async () => {
      for (const key of ['ArrowRight', 'ArrowLeft']) await page.keyboard.press(key)
      return vi.waitUntil(() => findButton(page, fix), 1500).catch(() => null)
    },
    { timeout: 10_000 },
  )
  const state = () =>
    page.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection() as Selection
      const { id } = document.activeElement as Element
      return { text: anchorNode?.textContent, anchorOffset, id, scrollX, scrollY }
    })
  const before = await state()
  expect(before.scrollY).toBeGreaterThan(0)
  const draft = await editor.innerHTML()

  const version = await board.publish(withSection('Kinh phí'))
  await panel.evaluate(() => chrome.runtime.sendMessage({ to: 'background', name: 'sync-now' }))
  await vi.waitFor(() => shows(panel, version), { timeout: 10_000, interval: 20 })
  await panel.locator('[data-section=kinh-phi][data-status=missing]').waitFor()
  expect(await state()).toEqual(before)
  expect(await editor.innerHTML()).toBe(draft)
  expect(await findButton(page, fix)).toEqual(card)
  await page.mouse.click(card.x, card.y)
  await vi.waitFor(async () => expect(await editor.innerText()).toContain('25/12/2023'), 5000)
  await page.close()
})

test('a portal that a release names gets Soát at once where the browser lets it, in tabs that stand open too', async () => {
  const port = await freePort()
  const portal = await startPortal({ port })
  const page = await office.context.newPage()
  await page.goto(`${portal.origin}/textarea.html?draft=loi`)
  expect(await hasBadge(page)).toBe(false)
  const panel = await openDraft()
  await panel.locator('.feed summary').click()
  const profile = {
    schemaVersion: 1 as const,
    id: 'cong-thu-hai',
    version: 1,
    title: 'Cổng thứ hai',
    matches: [`http://127.0.0.1:${port}/*`],
    draft: 'textarea.van-ban',
    fields: [],
    sections: [],
  }
  const afar = { id: 'cong-tinh', title: 'Cổng tỉnh', matches: ['https://vanban.example.vn/soan/*'] }
  await board.publish(() => ({}), [profile, { ...profile, ...afar }])
  await syncNow(panel)
  await panel.page().close()
  await page.bringToFront()
  await badge(page)
  await page.reload()
  await badge(page)
  await page.close()
  await portal.close()

  // Where the browser has to ask first, the panel beside the page offers it, for that one origin.
  const beside = await office.context.newPage()
  const [background] = office.context.serviceWorkers()
  await beside.goto(new URL('/panel.html?place=side', background?.url()).href)
  const offered = beside.locator('.offered')
  await offered.getByRole('button', { name: 'Bật Soát trên Cổng tỉnh' }).waitFor()
  expect(await offered.innerText()).toContain('https://vanban.example.vn')
  expect(await offered.innerText()).not.toContain('Cổng thứ hai')
  await beside.close()
})

/** Ends the extension's worker as the browser itself does. */
async function stopBackground(page: Page): Promise<void> {
  const session = await office.context.newCDPSession(page)
  const stopped = new Promise<void>((resolve) =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve()
    }),
  )
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await stopped
  await session.detach()
}

test('a background that is really stopped amid a sync leaves the old release whole, and the next sync takes the new one', async () => {
  for (const part of ['timestamp.json', '.targets.json', '/checklists/']) {
    const panel = await openDraft()
    const page = panel.page()
    await panel.locator('.feed summary').click()
    const before = board.published()
    const version = await board.publish(withSection(`Kinh phí ${part}`))
    const held = board.gate.hold(part)
    await syncNow(panel)
    await held
    await stopBackground(page)
    board.gate.open()
    await page.close()

    const again = await openDraft()
    await shows(again, before)
    await again.locator('.feed summary').click()
    await syncNow(again)
    await vi.waitFor(() => shows(again, version), { timeout: 10_000, interval: 20 })
    await again.page().close()
  }
})

test('what is stored can not be reached from the process of a page, even by scripts of ours there', async () => {
  const panel = await openDraft()
  const page = panel.page()
  const session = await office.context.newCDPSession(page)
  const ours: number[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://') && context.auxData?.type === 'isolated')
      ours.push(context.id)
  })
  await session.send('Runtime.enable')
  const contextId = await vi.waitUntil(() => ours[0], 5000)
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    expression: "chrome.storage.local.get(null).then(() => 'read', ({ message }) => message)",
  })
  expect(result.value).toMatch(/not allowed/)
  await page.close()
})

test('with the server gone, checking goes on from the stored copy after the browser was closed and opened', async () => {
  await board.close()
  await office.close()
  office = await openOffice({ profile: join(folder, 'profile') })
  const panel = await openDraft()
  await shows(panel, board.published())
  await panel.locator('[data-section=kinh-phi][data-status=missing]').waitFor()
  await panel.locator('.feed summary').click()
  await syncNow(panel)
  await panel.getByText('Chưa liên lạc được với máy chủ.').waitFor()
  await shows(panel, board.published())
})

test('no request of the feed carried anything that tells one install from another', () => {
  expect(board.gate.headers).toContain('user-agent')
  for (const name of ['cookie', 'authorization', 'origin', 'referer', 'if-none-match'])
    expect(board.gate.headers).not.toContain(name)
})

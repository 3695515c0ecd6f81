import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Portal, startPortal } from '../portal/server.ts'
import { type Board, openBoard } from './board.ts'
import { clickInsert, clickSync, content, openFirefox, openPanel } from './firefox-staff.ts'
import { lane } from './lane.ts'

let folder: string
let board: Board
let portal: Portal
let browser: Browser
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-feed-'))
  board = await openBoard(folder)
  portal = await startPortal({ port: lane.port + 1 })
})
afterAll(async () => {
  await browser?.close()
  await portal?.close()
  await board?.close()
  await rm(folder, { recursive: true, force: true })
})

const selector = 'textarea.van-ban'

async function openDraft(): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.goto(`${portal.origin}/textarea.html?draft=loi`)
  const frame = page.mainFrame()
  await frame.waitForSelector(selector)
  await openPanel(page, frame, selector)
  return page
}

/** Puts the missing section in, and expects the clause that only this release has. */
async function insertsClauseOf(page: Page, sentence: string): Promise<void> {
  const frame = page.mainFrame()
  const told = async () => (await content(frame, selector)).includes('TỔ CHỨC THỰC HIỆN')
  await vi.waitUntil(() => clickInsert(page, told), 20_000)
  expect(await content(frame, selector)).toContain(sentence)
  await page.close()
}

const publish = (sentence: string) =>
  board.publish(({ clauses }) => ({
    clauses: clauses.map((clause) => ({ ...clause, text: `${clause.text}\n${sentence}` })),
  }))
const first = 'Câu này chỉ có trong bản phát hành trước.'
const second = 'Câu này chỉ có trong bản phát hành sau.'

test('in Firefox ESR a new install takes the published release', async () => {
  await publish(first)
  browser = await openFirefox({ profile: join(folder, 'firefox') })
  await vi.waitUntil(() => board.gate.asked.some((path) => path.includes('/checklists/')), 20_000)
  await insertsClauseOf(await openDraft(), first)
})

test('what is published while a draft stands open is there after «Đồng bộ ngay»', async () => {
  const page = await openDraft()
  await publish(second)
  const count = () => board.gate.asked.filter((path) => path.includes('/checklists/')).length
  const before = count()
  await vi.waitUntil(() => clickSync(page, () => count() > before), 30_000)
  await insertsClauseOf(page, second)
})

test('with the server gone, checking goes on from the stored copy after the browser was closed and opened', async () => {
  await browser.close()
  await board.close()
  browser = await openFirefox({ profile: join(folder, 'firefox') })
  await insertsClauseOf(await openDraft(), second)
})

test('no request of the feed carried anything that tells one install from another', () => {
  expect(board.gate.headers).toContain('user-agent')
  for (const name of ['cookie', 'authorization', 'origin', 'referer', 'if-none-match'])
    expect(board.gate.headers).not.toContain(name)
})

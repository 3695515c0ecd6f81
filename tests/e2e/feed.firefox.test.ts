import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { type Portal, startPortal } from '../portal/server.ts'
import { type Board, openBoard } from './board.ts'
import { clickInsert, content, openFirefox, openPanel } from './firefox-staff.ts'

let folder: string
let board: Board
let portal: Portal
let browser: Browser
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-feed-'))
  board = await openBoard(folder)
  portal = await startPortal({ port: inject('port') + 1 })
})
afterAll(async () => {
  await browser?.close()
  await portal?.close()
  await board?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A sentence that only the published clauses have. */
const sentence = 'Câu này chỉ có trong bản mới phát hành.'
const selector = 'textarea.van-ban'

async function insertsNewClause(): Promise<void> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.goto(`${portal.origin}/textarea.html?draft=loi`)
  const frame = page.mainFrame()
  await frame.waitForSelector(selector)
  await openPanel(page, frame, selector)
  const told = async () => (await content(frame, selector)).includes('TỔ CHỨC THỰC HIỆN')
  await vi.waitUntil(() => clickInsert(page, told), 20_000)
  expect(await content(frame, selector)).toContain(sentence)
  await page.close()
}

test('in Firefox ESR a new install takes the published release, and goes on with it when the server is gone', async () => {
  await board.publish(({ clauses }) => ({
    clauses: clauses.map((clause) => ({ ...clause, text: `${clause.text}\n${sentence}` })),
  }))
  browser = await openFirefox()
  await vi.waitUntil(() => board.gate.asked.some((path) => path.includes('/checklists/')), 20_000)
  await insertsNewClause()
  await board.close()
  await insertsNewClause()
})

test('no request of the feed carried anything that tells one install from another', () => {
  expect(board.gate.headers).toContain('user-agent')
  for (const name of ['cookie', 'authorization', 'origin', 'referer', 'if-none-match'])
    expect(board.gate.headers).not.toContain(name)
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { migrate, type Server, startServer } from '../../scripts/server.ts'
import { paste, portalEditors } from './editors.ts'
import { lane } from './lane.ts'
import { type LoggingProxy, startLoggingProxy } from './logging-proxy.ts'
import { type Office, openOffice, openPanel, sections } from './staff.ts'
import { writeWordFile } from './word-file.ts'

/** The extension's own API, in its background. */
declare const chrome: typeof import('wxt/browser').browser

/** A word that no one else would write, in the draft and the name of a file only. */
const canary = 'hoàngyếnxanh7391'

const draft = `KẾ HOẠCH
Thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về chăm sóc, giáo dục và bảo vệ trẻ em
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao nhận thức của đảng viên về bảo vệ trẻ em; ${canary} là dấu riêng của dự thảo này.
2. Yêu cầu
- Triển khai nghiêm túc, thiết thực, ${canary}.`

let data: string
let server: Server
let proxy: LoggingProxy
let office: Office
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'soat-data-'))
  await migrate(data)
  server = await startServer({ port: lane.port, data, bundle: inject('worker'), keys: inject('keys') })
  proxy = await startLoggingProxy()
  office = await openOffice({ proxy: proxy.origin })
})
afterAll(async () => {
  await office?.close()
  proxy?.close()
  await server?.stop()
  await rm(data, { recursive: true, force: true })
})

/** What the background was told and what the extension keeps, as text. */
async function listenIn(background: Worker): Promise<() => Promise<string>> {
  await background.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(globalThis, { heard })
    chrome.runtime.onMessage.addListener((message: unknown, sender: unknown) => {
      heard.push(message, sender)
    })
    chrome.runtime.onConnect.addListener((port) => {
      heard.push(port.name)
      port.onMessage.addListener((message: unknown) => heard.push(message))
    })
  })
  return () =>
    background.evaluate(async () =>
      JSON.stringify([
        (globalThis as unknown as { heard: unknown[] }).heard,
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
        await chrome.storage.sync.get(null),
      ]),
    )
}

test('a word of the draft is in no request, no stored value and no message to the background', async () => {
  const { context, portal } = office
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const told = await listenIn(background)

  for (const editor of portalEditors) {
    const page = await context.newPage()
    await page.goto(portal.origin + editor.path)
    const { frame, selector } = await editor.open(page)
    await paste(page, frame, selector, draft)
    const panel = await openPanel(page)
    await vi.waitFor(
      async () => expect(await sections(panel)).toMatchObject({ purpose: 'present', tasks: 'missing' }),
      5000,
    )
    await panel.locator('[data-section=tasks] .insert .act').first().click()
    await vi.waitFor(async () => expect(await sections(panel)).toMatchObject({ tasks: 'present' }), 5000)
    await panel.locator('header summary').click()
    await panel.getByRole('button', { name: 'English' }).click()
    await panel.getByText('Sections').waitFor()
    await panel.locator('header summary').click()
    await panel.getByRole('button', { name: 'Tiếng Việt' }).click()
    await page.keyboard.type('.')
    await page.close()
  }

  const page = await context.newPage()
  await page.goto(`${portal.origin}/cong/file/`)
  await writeWordFile(join(data, `${canary}.docx`), draft)
  await page.locator('input[type=file]').setInputFiles(join(data, `${canary}.docx`))
  const panel = await openPanel(page)
  await vi.waitFor(async () => expect(await sections(panel)).toMatchObject({ purpose: 'present' }), 5000)
  await page.close()

  const kept = await told()
  expect(kept).toContain('start-page')
  expect(kept).toContain('"feed"')
  const board = proxy.sent.filter((request) => request.includes(`:${lane.port}/`))
  expect(board.length).toBeGreaterThan(0)
  for (const form of [
    canary,
    canary.normalize('NFD'),
    encodeURIComponent(canary),
    btoa(unescape(encodeURIComponent(canary))),
  ]) {
    expect(kept).not.toContain(form)
    expect(proxy.sent.filter((request) => request.includes(form))).toEqual([])
  }
})

test('the background asks nobody but the server of its build, without cookies', () => {
  /** Chromium looks for its own updates, whatever it is told. */
  const fromBrowser = /^\w+ (https?:\/\/)?[\w.-]+\.(googleapis|google|gvt1)\.com[:/]/
  const fromPortal = new RegExp(`^(GET|POST) http://127\\.0\\.0\\.1:${lane.port + 1}/`)
  const asked = proxy.sent.filter((request) => !fromBrowser.test(request) && !fromPortal.test(request))
  expect(asked).not.toEqual([])
  for (const request of asked) {
    expect(request).toMatch(new RegExp(`^GET http://127\\.0\\.0\\.1:${lane.port}/`))
    expect(request.toLowerCase()).not.toContain('"cookie"')
  }
})

import { readFile } from 'node:fs/promises'
import type { Browser, Frame } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fieldNames } from '../portal/form.ts'
import { type Portal, startPortal } from '../portal/server.ts'
import { clickFill, openFirefox, openPanel } from './firefox-staff.ts'
import { lane } from './lane.ts'

/** What the draft of the sample says of itself, worked out by hand; of the unit nothing is known here. */
const number = '14-KH/CB'
const subject =
  'thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về tăng cường công tác chăm sóc, giáo dục và bảo vệ trẻ em đáp ứng yêu cầu phát triển đất nước phồn vinh, hạnh phúc'
const recipients = [
  'Ban Thường vụ Đảng ủy Khối (để b/c)',
  'Ban Tuyên giáo và Dân vận Đảng ủy Khối (để b/c)',
  'Ban Giám đốc Trung tâm (để p/h)',
  'Các đồng chí Chi ủy viên',
  'Các tổ đảng trực thuộc',
  'Công đoàn, Đoàn Thanh niên, Chi hội Phụ nữ Trung tâm',
]

let browser: Browser
let portal: Portal
beforeAll(async () => {
  portal = await startPortal({ port: lane.port + 1 })
  browser = await openFirefox()
  await fetch(`${portal.origin}/cong/goi/react.js`)
})
afterAll(async () => {
  await browser?.close()
  await portal?.close()
})

async function open(path: string) {
  const page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.goto(`${portal.origin}${path}`)
  return page
}

const held = (frame: Frame, selector: string) =>
  frame.$eval(selector, (field) => (field as HTMLInputElement).value)

test('in Firefox ESR a form in a frame, in a table, is filled from the draft', async () => {
  const page = await open('/?draft=sach')
  const editor = await vi.waitUntil(
    () => page.frames().find((one) => one.parentFrame()?.parentFrame()),
    10_000,
  )
  await editor.waitForSelector('body[contenteditable=true]')
  const form = editor.parentFrame() as Frame
  const named = (name: string) => held(form, `[name="${name}"]`)
  await openPanel(page, editor, 'body[contenteditable=true]')
  await vi.waitUntil(() => clickFill(page, async () => (await named(fieldNames.number)) === number), 20_000)
  await vi.waitFor(async () => expect(await named(fieldNames.recipients)).toBe(recipients.join('\n')), 5000)
  expect(await named(fieldNames.date)).toBe('20/05/2024')
  expect(await named(fieldNames.subject)).toBe(subject)
  expect(await named(fieldNames.type)).toBe('Kế hoạch')
  expect(await named(fieldNames.issuer)).toBe('')
  await page.close()
})

test('in Firefox ESR React’s own state takes the values: text, date picker, select and tags', async () => {
  const page = await open('/cong/react/#/soan-thao')
  const frame = page.mainFrame()
  const draft = await readFile('tests/portal/drafts/sach.txt', 'utf8')
  await frame.waitForSelector('textarea.body')
  await frame.$eval(
    'textarea.body',
    (area, text) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
      set?.call(area, text)
      area.dispatchEvent(new Event('input', { bubbles: true }))
    },
    draft,
  )
  await openPanel(page, frame, 'textarea.body')
  const filled = (nth: number, part: string) => `.field:nth-child(${nth}) ${part}`
  await vi.waitUntil(
    () => clickFill(page, async () => (await held(frame, filled(2, 'input'))) === number),
    20_000,
  )
  const shown = (nth: number) =>
    frame.$$eval(filled(nth, '[class*=singleValue]'), (parts) => parts.map((part) => part.textContent))
  const tags = () =>
    frame.$$eval(filled(9, '[class*=multiValue] > div:first-child'), (parts) =>
      parts.map((part) => part.textContent),
    )
  // Its list knows two of them by their bare names.
  const chosen = recipients.map((name) => name.replace(' (để b/c)', ''))
  await vi.waitFor(async () => expect(await tags()).toEqual(chosen), 15_000)
  expect(await shown(1)).toEqual(['Kế hoạch'])
  expect(await held(frame, filled(3, 'input'))).toBe('20/05/2024')
  expect(await held(frame, filled(5, 'textarea'))).toBe(subject)
  await page.close()
})

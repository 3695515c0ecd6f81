import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badge, type Office, openOffice, openPanel } from './staff.ts'
import { background, declareUnit, staffUnit } from './unit.ts'

/** The extension's API, in its background. */
declare const chrome: typeof import('wxt/browser').browser
declare const axe: { run(): Promise<AxeResults> }

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A unit whose name is as long as such names get, with a clause of its own. */
const longUnit = {
  ...staffUnit,
  name: 'Đảng bộ bộ phận Trung tâm Kiểm soát, Phòng ngừa và Hỗ trợ nạn nhân tai nạn thương tích trẻ em liên huyện vùng núi và hải đảo phía Đông',
  clauses: [{ id: 'rieng-1', section: 'tasks', title: 'Việc của ta', text: 'Lo cho các cháu.' }],
}
/** A draft in which sixty dates are wrong. */
const manyFaults = [
  'KẾ HOẠCH',
  'thực hiện Chỉ thị số 28-CT/TW',
  'I. MỤC ĐÍCH',
  ...Array.from(
    { length: 60 },
    (_, index) => `${index + 1}. Theo Chỉ thị số 28-CT/TW ngày 25/11/2023, lo cho trẻ em.`,
  ),
].join('\n')

let office: Office
beforeAll(async () => {
  office = await openOffice({ unit: longUnit })
})
afterAll(() => office?.close())

/** What axe-core has to say against what is shown: the rule, and where. */
async function faults(shown: Page | Frame): Promise<string[]> {
  await shown.evaluate(axeSource)
  const { violations } = await shown.evaluate(() => axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Whether something is cut at the right, so that the whole page scrolls sideways. */
const isCut = (shown: Page | Frame) =>
  shown.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

async function speak(language: 'vi' | 'en'): Promise<void> {
  const worker = await background(office.context)
  await worker.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language)
}

async function openOptions(): Promise<Page> {
  const page = await office.context.newPage()
  const { host } = new URL((await background(office.context)).url())
  await page.goto(`chrome-extension://${host}/options.html?first`)
  await page.locator('form').waitFor()
  return page
}

async function draftWith(text: string): Promise<Page> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/textarea.html?draft=trong`)
  await page.locator('textarea.van-ban').fill(text)
  await page.locator('textarea.van-ban').click()
  return page
}

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test('the options page has nothing that axe-core would mend, with faults shown and in both languages', async () => {
    const page = await openOptions()
    await page.emulateMedia({ colorScheme })
    await page.locator('details.syntax summary').click()
    await page.locator('input[name=name]').fill('')
    await page.locator('button[type=submit]').click()
    await page.locator('.fault').first().waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Options' }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.close()
    await speak('vi')
  })

  test('nor have the panel with sixty findings, the palette, and the questions before a clause', async () => {
    const page = await draftWith(manyFaults)
    await page.emulateMedia({ colorScheme })
    const panel = await openPanel(page)
    await panel.locator('main:not(.unseen)').waitFor()
    expect(await panel.locator('.findings li').count()).toBeGreaterThan(60)
    expect(await faults(panel)).toEqual([])
    expect(await isCut(panel)).toBe(false)

    await panel.getByRole('button', { name: 'Tìm đoạn mẫu' }).click()
    await panel.getByRole('combobox').fill('nhiem vu')
    expect(await faults(panel)).toEqual([])
    await panel.getByRole('combobox').fill('chi bộ, đơn vị nhỏ')
    await panel.getByRole('combobox').press('Enter')
    await panel.getByRole('heading', { name: 'Văn bản sẽ chèn' }).waitFor()
    expect(await faults(panel)).toEqual([])
    expect(await isCut(panel)).toBe(false)
    await page.close()
  })
})

test('the panel speaks English as soon as the person does, and axe-core still finds nothing', async () => {
  const page = await draftWith('')
  const panel = await openPanel(page)
  await speak('en')
  await panel.getByRole('button', { name: 'Make the plan’s skeleton' }).click()
  await panel.getByLabel('Date of issue').waitFor()
  expect(await panel.locator('html').getAttribute('lang')).toBe('en')
  expect(await faults(panel)).toEqual([])
  await speak('vi')
  await panel.getByLabel('Ngày ban hành').waitFor()
  await page.close()
})

test('the badge is a button by role and name, in the tree that screen readers read', async () => {
  const page = await draftWith('KẾ HOẠCH\nthực hiện Chỉ thị số 28-CT/TW')
  const { label } = await badge(page)
  const session = await office.context.newCDPSession(page)
  await session.send('Accessibility.enable')
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const buttons = nodes.filter(({ role, ignored }) => role?.value === 'button' && !ignored)
  const own = buttons.filter(({ name }) => String(name?.value).startsWith('Soát'))
  expect(own.map(({ name }) => name?.value)).toEqual([label])
  expect(label).toMatch(/^Soát: còn \d+ lỗi, \d+ nhắc\. Mở bảng Soát$/)
  await page.close()
})

test('at 200 % zoom nothing of the options page is cut, and everything is reached by Tab', async () => {
  await declareUnit(office.context, longUnit)
  const page = await openOptions()
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await isCut(page)).toBe(false)
  const reached = new Set<string>()
  const wanted = await page
    .locator('button:not([disabled]), input:not([hidden]), select, textarea, summary')
    .evaluateAll((all) => all.map((item, index) => item.setAttribute('data-at', String(index))).length)
  for (let press = 0; press < wanted + 2; press += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const active = document.activeElement
      const box = active?.getBoundingClientRect()
      const seen = box && box.bottom > 0 && box.top < innerHeight
      return seen ? (active?.getAttribute('data-at') ?? '') : ''
    })
    reached.add(at)
  }
  reached.delete('')
  expect(reached.size).toBe(wanted)
  await page.close()
})

test('keys alone make a plan: skeleton, missing sections, and undo', async () => {
  await declareUnit(office.context, staffUnit)
  const page = await draftWith('')
  const panel = await openPanel(page)
  const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '')
  const tabTo = async (name: string) => {
    for (let press = 0; press < 40 && !(await focused()).startsWith(name); press += 1)
      await page.keyboard.press('Tab')
    expect(await focused()).toContain(name)
  }
  await panel.getByRole('heading', { name: 'Soát' }).click()
  await tabTo('Tạo khung kế hoạch')
  await page.keyboard.press('Enter')
  await panel.getByLabel('Ngày ban hành').waitFor()
  await page.keyboard.press('Enter')
  await panel.getByText('Đã tạo khung kế hoạch').waitFor()
  await panel.getByRole('heading', { name: 'Soát' }).click()
  await tabTo('Bổ sung mục còn thiếu')
  await page.keyboard.press('Enter')
  await panel.getByText('Đã bổ sung 4 mục').waitFor()
  await panel.getByText('Đủ các mục').waitFor()
  await page.close()
})

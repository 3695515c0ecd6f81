import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Unit } from '../../shared/schema/unit.ts'
import type { Model } from '../portal/portals/widgets/choices.ts'
import expected from '../portal/portals/widgets/expected.json'
import { type Office, openOffice, openPanel } from './staff.ts'

const unit: Unit = {
  schemaVersion: 1,
  name: expected.issuer,
  signer: expected.signer,
  signerPost: expected.signerPost,
  massOrganisations: [],
  heads: [],
  recipients: [],
  clauses: [],
}

/** No list offers it: some take it, the others are told apart as not having it. */
const unknown = 'Tỉnh Đoàn'
const draftFor = (recipients: string[]) => `MẬT
KHẨN
CHI BỘ THƯ VIỆN TỈNH\tHạ Long, ngày 20 tháng 5 năm 2024
Số 05-KH/CB

KẾ HOẠCH
${expected.subject}
-----
Thực hiện Kế hoạch số 162-KH/ĐUK ngày 20/3/2024 của Đảng ủy Khối, Chi bộ xây dựng kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao trách nhiệm của đảng viên với trẻ em trên địa bàn tỉnh, nhất là trẻ em có hoàn cảnh đặc biệt.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Mở cửa phòng đọc thiếu nhi cả ngày thứ bảy, tặng sách cho ba trường tiểu học vùng xa.
Nơi nhận:
${recipients.map((body) => `- ${body},`).join('\n')}
- Lưu Chi bộ.`

interface Kit {
  name: string
  /** What its list of recipients does with what it does not offer, where it is asked to. */
  unknown?: 'taken' | 'named'
  /** What is told where a list can't be made blank again, and what it goes on holding. */
  stays?: { says: string; type: string }
}

const kits: Kit[] = [
  { name: 'angular' },
  {
    name: 'mui',
    unknown: 'taken',
    stays: { says: 'Loại văn bản: cổng không cho để trống', type: expected.type },
  },
  { name: 'prime', unknown: 'named' },
  { name: 'jquery-ui' },
  { name: 'chosen' },
  { name: 'tom-select', unknown: 'taken' },
  { name: 'shoelace' },
  { name: 'bare' },
]

let office: Office
beforeAll(async () => {
  office = await openOffice({ unit })
  // Bundled when first asked for: not in the time of the first page.
  await fetch(`${office.portal.origin}/cong/goi/widgets-mui.js`)
})
afterAll(() => office?.close())

const model = (page: Page): Promise<Model> => page.evaluate(() => window.model())
const outcomes = (panel: Frame) => panel.locator('.form .outcomes li').allInnerTexts()

test.each(kits)(
  '$name: its widgets take what draft and profile say, in their own model, and give it back',
  async ({ name, unknown: asked, stays }) => {
    const page = await office.context.newPage()
    await page.goto(`${office.portal.origin}/cong/widgets/${name}.html`)
    await page.waitForFunction(() => 'model' in window)
    const before = await model(page)
    const wanted = asked ? [...expected.recipients, unknown] : expected.recipients
    await page.locator('#toan-van').fill(draftFor(wanted))
    const panel = await openPanel(page)
    await panel.locator('.form > summary').click()
    await panel.locator('.form .fill').click()
    await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
    expect(await outcomes(panel)).toEqual(
      asked === 'named' ? [expect.stringMatching(new RegExp(`^Nơi nhận: .*${unknown}`))] : [],
    )
    const recipients = asked === 'taken' ? wanted : expected.recipients
    await vi.waitFor(async () => expect(await model(page)).toEqual({ ...expected, recipients }))

    await panel.locator('.form .restore').click()
    await panel.getByText(/^Đã trả lại \d+ ô/).waitFor({ timeout: 30_000 })
    const said = await outcomes(panel)
    expect(said.filter((line) => !line.startsWith(stays?.says ?? '—'))).toEqual([])
    await vi.waitFor(async () =>
      expect(await model(page)).toEqual({ ...before, ...(stays && { type: stays.type }) }),
    )
    await page.close()
  },
)

test('a day that can’t be typed is chosen in the calendar that its field opens', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/widgets/jquery-ui.html`)
  await page.waitForFunction(() => 'model' in window)
  await page.locator('[name=date]').evaluate((input) => input.setAttribute('readonly', ''))
  await page.locator('#toan-van').fill(draftFor([]))
  const panel = await openPanel(page)
  await panel.locator('.form > summary').click()
  for (const tick of await panel.locator('.form [data-role]:not([data-role=date]) input').all())
    await tick.uncheck()
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền 1 ô/).waitFor()
  expect((await model(page)).date).toBe(expected.date)
  await page.close()
})

test('a date that stands in three boxes is one field: filled, held against the draft and put back', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/widgets/jquery-ui.html`)
  await page.waitForFunction(() => 'model' in window)
  await page.locator('[name=date]').evaluate((input) => {
    const months = Array.from({ length: 12 }, (_, index) => `<option>${index + 1}</option>`)
    const boxes = document.createElement('span')
    boxes.innerHTML = `ngày <input class="hop" size="2"> tháng <select class="hop"><option></option>${months.join('')}</select>
      năm <input class="hop" size="4">`
    input.replaceWith(boxes)
  })
  await page.locator('#toan-van').fill(draftFor([]))
  const panel = await openPanel(page)
  await panel.locator('.form > summary').click()
  const held = () =>
    page.locator('.hop').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
  await vi.waitFor(async () => expect(await held()).toEqual(['20', '5', '2024']))
  expect(await outcomes(panel)).toEqual([])
  await page.locator('.hop').first().fill('21')
  await page.keyboard.press('Tab')
  await panel.getByText('21/05/2024').first().waitFor()
  await page.locator('.hop').first().fill('20')
  await panel.locator('.form .restore').click()
  await panel.getByText(/^Đã trả lại \d+ ô/).waitFor({ timeout: 30_000 })
  await vi.waitFor(async () => expect(await held()).toEqual(['', '', '']))
  await page.close()
})

test('a value that a page takes out again while the other fields are filled is named', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/widgets/jquery-ui.html`)
  await page.waitForFunction(() => 'model' in window)
  await page.locator('[name=number]').evaluate((input: HTMLInputElement) => {
    document.addEventListener('focusin', ({ target }) => {
      if (target !== input) input.value = ''
    })
  })
  await page.locator('#toan-van').fill(draftFor([]))
  const panel = await openPanel(page)
  await panel.locator('.form > summary').click()
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
  expect((await model(page)).number).toBe('')
  expect(await outcomes(panel)).toEqual([expect.stringMatching(/^Số.*không nhận giá trị/)])
  await page.close()
})

test('what the page marks as wrong goes in another way or is named, and so is a calendar that keeps its day', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/widgets/jquery-ui.html`)
  await page.waitForFunction(() => 'model' in window)
  await page.locator('[name=number]').evaluate((input: HTMLInputElement) => {
    input.addEventListener('input', () => input.setAttribute('aria-invalid', String(input.value !== '')))
  })
  await page.locator('[name=date]').evaluate((old) => {
    const days = Array.from({ length: 31 }, (_, day) => `<b>${day + 1}</b>`).join('')
    old.outerHTML = `<input id="ngay"><div class="picker" hidden><h4>Tháng 5 2024</h4><p>${days}</p></div>`
    const input = document.querySelector('#ngay') as HTMLInputElement
    const calendar = input.nextElementSibling as HTMLElement
    input.addEventListener('focus', () => calendar.toggleAttribute('hidden', false))
    input.addEventListener('blur', () => calendar.toggleAttribute('hidden', true))
    input.addEventListener('input', () => {
      const isRead = /^\d{4}-\d\d-\d\d$/.test(input.value)
      input.setAttribute('aria-invalid', String(input.value !== '' && !isRead))
      if (isRead) calendar.querySelectorAll('b')[19]?.setAttribute('aria-selected', 'true')
    })
  })
  await page.locator('#toan-van').fill(draftFor([]))
  const panel = await openPanel(page)
  await panel.locator('.form > summary').click()
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
  expect(await page.locator('#ngay').inputValue()).toBe('2024-05-20')
  expect(await outcomes(panel)).toEqual([expect.stringMatching(/^Số.*chưa hợp lệ/)])
  await panel.locator('.form .restore').click()
  await panel.getByText(/^Đã trả lại \d+ ô/).waitFor({ timeout: 30_000 })
  expect(await page.locator('#ngay').inputValue()).toBe('')
  expect(await outcomes(panel)).toEqual([expect.stringMatching(/^Ngày.*lịch của cổng vẫn giữ/)])
  await page.close()
})

import { readFile } from 'node:fs/promises'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { portalList } from '../../shared/schema/portal.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { type Office, openOffice, openPanel, pierced } from './staff.ts'

const unit: Unit = {
  schemaVersion: 1,
  name: 'Chi bộ Thư viện tỉnh',
  signer: 'Đặng Thị Hải Yến',
  signerPost: 'Bí thư',
  massOrganisations: [],
  heads: [],
  recipients: ['Nơi khác'],
  clauses: [],
}

const subject = 'thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về trẻ em'
const bodies = ['Ban Thường vụ Đảng ủy Khối', 'Ban Tuyên giáo và Dân vận Đảng ủy Khối']
const draft = `CHI BỘ THƯ VIỆN TỈNH\tHạ Long, ngày 20 tháng 5 năm 2024
Số 05-KH/CB

KẾ HOẠCH
${subject}
-----
Thực hiện Kế hoạch số 162-KH/ĐUK ngày 20/3/2024 của Đảng ủy Khối, Chi bộ xây dựng kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao trách nhiệm của đảng viên với trẻ em trên địa bàn tỉnh, nhất là trẻ em có hoàn cảnh đặc biệt.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Mở cửa phòng đọc thiếu nhi cả ngày thứ bảy, tặng sách cho ba trường tiểu học vùng xa.
Nơi nhận:
${bodies.map((body) => `- ${body},`).join('\n')}
- Lưu Chi bộ.`

/** For each portal: where the draft goes, and what its fields then hold, worked out by hand. */
const portals: Record<string, { editor: string; holds: Record<string, string> }> = {
  react: {
    editor: 'textarea.body',
    holds: {
      '.field:nth-child(1) [class*=control]': 'Kế hoạch',
      '.field:nth-child(2) input': '05-KH/CB',
      '.field:nth-child(3) input': '20/05/2024',
      '.field:nth-child(5) textarea': subject,
      '.field:nth-child(6) input': unit.name,
      '.field:nth-child(7) input': 'Đặng Thị Hải Yến',
      '.field:nth-child(8) [class*=control]': 'Bí thư',
      '.field:nth-child(9) [class*=ValueContainer], .field:nth-child(9) [class*=control]': bodies.join('\n'),
    },
  },
  antd: {
    editor: '[contenteditable=true]',
    holds: {
      '.ant-select:has(#docType)': 'Kế hoạch',
      '#docNumber': '05-KH/CB',
      '#issuedDate': '20/05/2024',
      '#summary': subject,
      '#issuer': unit.name,
      '#signer': 'Đặng Thị Hải Yến',
      '#signerTitle': 'Bí thư',
      '.ant-select:has(#recipients)': bodies.join('\n'),
    },
  },
  jquery: {
    editor: '#editor',
    holds: {
      '[name=hinh_thuc]': 'Kế hoạch',
      '[name=so_kh]': '05-KH/CB',
      '[name=ngay_bh]': '20/05/2024',
      '[name=trich_yeu]': subject,
      '[name=can_cu]': 'Chỉ thị số 28-CT/TW ngày 25/12/2023\nKế hoạch số 162-KH/ĐUK ngày 20/3/2024',
      '[name=cqbh]': unit.name,
      '[name=nguoi_ky]': 'Đặng Thị Hải Yến',
      '[name=chuc_vu]': 'Bí thư',
      '[name=noi_nhan]': bodies.join('\n'),
      '[name=han_xl]': '',
      '#quick': '',
    },
  },
  hostile: {
    editor: '#noiDung',
    holds: {
      '[name=loai]': 'Kế hoạch',
      '[name=so]': '05-KH/CB',
      '[name=ngay]': '20/05/2024',
      '[name=trich_yeu]': subject,
      '[name=nguoi_ky]': 'Đặng Thị Hải Yến',
      '[name=noi_nhan]': bodies.join('\n'),
    },
  },
}

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const [worker] = office.context.serviceWorkers()
  const background = worker ?? (await office.context.waitForEvent('serviceworker'))
  await background.evaluate(async (profile) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(kept: object): Promise<void> } } }
    }
    await chrome.storage.local.set({ unit: { profile, revision: 1 } })
  }, unit)
})
afterAll(() => office.close())

/** A portal with the draft written into its editor, and the panel with the form's preview open. */
async function open(name: string): Promise<{ page: Page; panel: Frame }> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/${name}/${name === 'react' ? '#/soan-thao' : ''}`)
  const editor = page.locator(portals[name]?.editor ?? '').first()
  await editor.click()
  await page.evaluate((text) => navigator.clipboard.writeText(text), draft)
  await page.keyboard.press('ControlOrMeta+V')
  const panel = await openPanel(page)
  await panel.locator('.form > summary').click()
  await panel.locator('.form .fill').waitFor()
  return { page, panel }
}

/** What controls hold, or show where they are drawn: chips one a line. */
function held(page: Page, selectors: string[]): Promise<Record<string, string>> {
  return page.evaluate((wanted) => {
    const read = (element: Element | null): string => {
      if (element instanceof HTMLSelectElement)
        return [...element.selectedOptions].map((option) => option.text).join('\n')
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value
      const chips =
        element?.querySelectorAll(
          '.ant-select-selection-item-content, [class*=multiValue] > div:first-child',
        ) ?? []
      if (chips.length > 0) return [...chips].map((chip) => chip.textContent).join('\n')
      return (element as HTMLElement | null)?.innerText.trim() ?? ''
    }
    return Object.fromEntries(wanted.map((selector) => [selector, read(document.querySelector(selector))]))
  }, selectors)
}

const outcomes = (panel: Frame) => panel.locator('.form .outcomes li').allInnerTexts()

test.each(Object.keys(portals))(
  '%s: one click fills the form with what is in draft and profile, another puts it back',
  async (name) => {
    const { page, panel } = await open(name)
    const holds = portals[name]?.holds ?? {}
    const before = await held(page, Object.keys(holds))
    await panel.locator('.form .fill').click()
    await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
    expect(await outcomes(panel)).toEqual([])
    await vi.waitFor(async () => expect(await held(page, Object.keys(holds))).toEqual(holds), 5000)
    await vi.waitFor(async () => expect(await panel.locator('.form [data-same=false]').count()).toBe(0))
    expect(page.url()).toContain(`/cong/${name}/`)

    await panel.locator('.form .restore').click()
    await panel.getByText(/^Đã trả lại \d+ ô/).waitFor({ timeout: 30_000 })
    // Lists that no portal lets become blank again are named, and nothing else.
    for (const said of await outcomes(panel))
      expect(said).toMatch(/^(?:Loại văn bản|Chức vụ người ký): cổng không cho để trống/)
    const staying = new Set<string>(
      (await outcomes(panel)).map((said) => (said.startsWith('Loại') ? 'Kế hoạch' : 'Bí thư')),
    )
    const after = await held(page, Object.keys(holds))
    for (const [selector, value] of Object.entries(after))
      if (!staying.has(value)) expect(value, selector).toBe(before[selector])
    await page.close()
  },
)

test('a portal with false fields: none of them is touched, and nothing is clicked or submitted', async () => {
  const { page, panel } = await open('hostile')
  await page.evaluate(() => (window as unknown as { happened: string[] }).happened.splice(0))
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
  expect(await page.evaluate(() => (window as unknown as { happened: string[] }).happened)).toEqual([])
  await page.close()
})

test('a field that the person unticks stays as it is', async () => {
  const { page, panel } = await open('hostile')
  await panel.locator('[data-role=subject] input').uncheck()
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
  expect(await held(page, ['[name=trich_yeu]', '[name=so]'])).toEqual({
    '[name=trich_yeu]': '',
    '[name=so]': '05-KH/CB',
  })
  await page.close()
})

test('what the person changes after the filling is not put back', async () => {
  const { page, panel } = await open('hostile')
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
  await page.locator('[name=nguoi_ky]').fill('Người khác')
  await panel.locator('.form .restore').click()
  await panel.getByText('Người ký: bạn vừa gõ hoặc sửa').waitFor({ timeout: 30_000 })
  expect(await held(page, ['[name=nguoi_ky]', '[name=so]'])).toEqual({
    '[name=nguoi_ky]': 'Người khác',
    '[name=so]': '',
  })
  await page.close()
})

test('form and draft are held against each other while either changes, and each can follow the other', async () => {
  const { page, panel } = await open('hostile')
  const said = panel.locator('.agreement li')
  expect(await said.count()).toBe(0)
  await page.locator('[name=trich_yeu]').fill('về phòng cháy')
  await page.locator('[name=noi_nhan]').fill('Ban Thường vụ Đảng ủy Khối')
  await page.locator('[name=ngay]').fill('03/06/2024')
  await vi.waitFor(async () => expect(await said.count()).toBe(3))
  expect(await panel.locator('[data-rule=form-recipients] p').first().innerText()).toContain(bodies[1])
  expect(await panel.locator('[data-rule=form-date] .source').innerText()).toBe('Nguồn: biểu mẫu của cổng')

  await panel.locator('[data-rule=form-subject]').getByText('Sửa biểu mẫu theo dự thảo').click()
  await vi.waitFor(async () =>
    expect(await held(page, ['[name=trich_yeu]'])).toEqual({ '[name=trich_yeu]': subject }),
  )
  await panel.locator('[data-rule=form-date]').getByText('Sửa dự thảo theo biểu mẫu').click()
  await vi.waitFor(async () =>
    expect(await page.locator('#noiDung').innerText()).toContain('Hạ Long, ngày 03 tháng 6 năm 2024'),
  )
  await vi.waitFor(async () => expect(await said.count()).toBe(1))

  await page.locator('#noiDung').evaluate((editor, name) => {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
    while (walker.nextNode())
      if (walker.currentNode.nodeValue?.includes(name ?? '')) {
        getSelection()?.selectAllChildren(walker.currentNode.parentElement as Element)
        break
      }
  }, bodies[1])
  await page.keyboard.press('Delete')
  await vi.waitFor(async () => expect(await said.count()).toBe(0))
  await page.close()
})

test('«Chỉ cho Soát» by keys alone: the arrows go from field to field, Enter takes one, and the page hears nothing', async () => {
  const { page, panel } = await open('hostile')
  const happened = () => page.evaluate(() => (window as unknown as { happened: string[] }).happened)
  await panel.locator('.point > summary').click()
  await panel.locator('.point select').selectOption('issuer')
  await page.evaluate(() => (window as unknown as { happened: string[] }).happened.splice(0))
  await panel.locator('.point select').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await vi.waitUntil(() => page.evaluate(sheetHasFocus))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await vi.waitUntil(() => page.evaluate(() => document.activeElement === document.body))
  expect(await panel.getByRole('button', { name: 'Tải hồ sơ cổng để gửi Ban' }).count()).toBe(0)
  await panel.getByRole('button', { name: 'Chỉ ô trên trang' }).focus()
  await page.keyboard.press('Enter')
  await vi.waitUntil(() => page.evaluate(sheetHasFocus))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Tải hồ sơ cổng để gửi Ban' }).waitFor()
  expect(await happened()).toEqual([])
  await panel.getByRole('button', { name: 'Bỏ những gì đã chỉ' }).click()
  await page.close()
})

/** Beside the page's body stand hosts of ours; that of the panel is not meant. */
function sheetHasFocus(): boolean {
  const panel = document.elementFromPoint(innerWidth - 50, 50)
  const { activeElement } = document
  return (
    activeElement?.parentElement === document.documentElement &&
    activeElement !== panel &&
    activeElement !== document.body
  )
}

test('«Chỉ cho Soát»: a field that is pointed at is known from then on, the page gets no click, and the Board a file', async () => {
  const { page, panel } = await open('hostile')
  const happened = () => page.evaluate(() => (window as unknown as { happened: string[] }).happened)
  await page.evaluate(() => (window as unknown as { happened: string[] }).happened.splice(0))
  await panel.locator('.point > summary').click()
  await panel.locator('.point select').selectOption('issuer')
  await panel.getByRole('button', { name: 'Chỉ ô trên trang' }).click()
  await page.locator('[name=bay_aria]').scrollIntoViewIfNeeded()
  await vi.waitUntil(() =>
    pierced(page, async (nodes) =>
      nodes.some(({ nodeValue }) => nodeValue.startsWith('Hãy bấm vào ô cần chỉ')),
    ),
  )
  const { x, y, width, height } = (await page.locator('[name=bay_aria]').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  }
  await page.mouse.click(x + width / 2, y + height / 2)
  const line = panel.locator('.form [data-role=issuer]')
  await line.waitFor()
  expect((await happened()).filter((what) => what.includes('bay_'))).toEqual([])
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền \d+ ô/).waitFor({ timeout: 30_000 })
  expect(await page.locator('[name=bay_aria]').inputValue()).toBe(unit.name)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Tải hồ sơ cổng để gửi Ban' }).click(),
  ])
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(portalList.parse(saved).portals).toMatchObject([
    {
      matches: [`${office.portal.origin}/*`],
      fields: [{ role: 'issuer', selector: 'input[name="bay_aria"]' }],
    },
  ])

  await panel.getByRole('button', { name: 'Bỏ những gì đã chỉ' }).click()
  await line.waitFor({ state: 'detached' })
  await page.close()
})

test('a form spread over frames is filled, put back, held against the draft, and pointed at as one', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/cong/frames/`)
  const field = (frame: string, name: string) => page.frame({ name: frame })?.locator(`[name=${name}]`)
  const values = async () =>
    Promise.all([
      field('chinh', 'so_ky_hieu')?.inputValue(),
      field('chinh', 'trich_yeu')?.inputValue(),
      field('gui', 'noi_nhan')?.inputValue(),
      field('trai', 'tim_co_quan')?.inputValue(),
    ])
  await page.frameLocator('[name=soan]').locator('#noi-dung').fill(draft)
  const panel = await openPanel(page)
  await panel.locator('.form > summary').click()
  await panel.locator('.form .fill').click()
  await panel.getByText(/^Đã điền \d+ ô/).waitFor()
  expect(await values()).toEqual(['05-KH/CB', subject, bodies.join('\n'), ''])
  await panel.locator('.form .restore').click()
  await panel.getByText(/^Đã trả lại \d+ ô/).waitFor()
  expect(await values()).toEqual(['', '', '', ''])

  await field('gui', 'noi_nhan')?.fill(bodies[0] ?? '')
  await panel.locator('[data-rule=form-recipients]').waitFor()

  await panel.locator('.point > summary').click()
  await panel.locator('.point select').selectOption('issuer')
  await panel.getByRole('button', { name: 'Chỉ ô trên trang' }).click()
  await vi.waitUntil(() =>
    pierced(page, async (nodes) =>
      nodes.some(({ nodeValue }) => nodeValue.startsWith('Hãy bấm vào ô cần chỉ')),
    ),
  )
  const box = await field('trai', 'tim_co_quan')?.boundingBox()
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 8)
  await panel.locator('.form [data-role=issuer]').waitFor()
  await panel.locator('.form .fill').click()
  await vi.waitFor(async () => expect((await values())[3]).toBe(unit.name), 5000)
  await panel.getByRole('button', { name: 'Bỏ những gì đã chỉ' }).click()
  await page.close()
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Extra } from '../portal/server.ts'
import { badge, hasBadge, type Office, openOffice, openPanel, sections } from './staff.ts'

const draft = `ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH
CHI BỘ THƯ VIỆN TỈNH
KẾ HOẠCH
thực hiện Chỉ thị số 28-CT/TW ngày 25/11/2023 của Bộ Chính trị về chăm sóc, giáo dục và bảo vệ trẻ em
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao trách nhiệm của đảng viên 😀 với trẻ em trên địa bàn tỉnh, nhất là trẻ em có hoàn cảnh đặc biệt.
2. Yêu cầu
- Việc làm thiết thực, có người phụ trách rõ ràng, có thời hạn và được kiểm tra thường xuyên.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Tuyên truyền Chỉ thị số 28-CT/TW trong sinh hoạt chi bộ, trên trang tin của Thư viện.
2. Mở cửa phòng đọc thiếu nhi cả ngày thứ bảy, tặng sách cho ba trường tiểu học vùng xa.
Trên đây là Kế hoạch của Chi bộ.
Nơi nhận:
- Đảng ủy Khối,
- Lưu Chi bộ.`

const style = 'width:760px;height:420px;overflow:auto;font:16px/24px sans-serif;border:1px solid #777'
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')
const editable = (text: string, more = '') =>
  `<div class="soan" contenteditable="true" style="${style}" ${more}>${paragraphs(text)}</div>`

const pages: Record<string, string> = {
  textarea: `<textarea style="${style}">\n${draft}</textarea>`,
  editable: editable(draft),
  decomposed: editable(draft.normalize('NFD')),
  // An editor that keeps its own text and takes neither paste nor typing from outside.
  stubborn: `${editable(draft)}<script>
    const root = document.querySelector('.soan')
    for (const type of ['beforeinput', 'paste']) root.addEventListener(type, (event) => event.preventDefault())
  </script>`,
  frames: `<iframe src="/viet/editable" style="width:820px;height:480px"></iframe><iframe src="/viet/editable" style="width:820px;height:480px"></iframe>`,
  // One editing root for each paragraph.
  pieces: draft
    .split('\n')
    .map(
      (line) => `<div class="doan" contenteditable="true" style="width:760px;min-height:90px">${line}</div>`,
    )
    .join(''),
  // An editor that draws its text itself.
  drawn: `<div class="ve" tabindex="0" style="${style}"></div><script>
    const root = document.querySelector('.ve')
    root.editContext = new EditContext({ text: 'KẾ HOẠCH' })
  </script>`,
  small: `<label>Ý kiến <textarea style="width:600px;height:200px"></textarea></label>`,
}

const extra: Extra = async (path, response) => {
  const body = pages[path.replace('/viet/', '')]
  if (!path.startsWith('/viet/') || body === undefined) return false
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(`<!doctype html><title>Viết</title><body style="margin:20px">${body}`)
  return true
}

let office: Office
beforeAll(async () => {
  office = await openOffice({ extra })
})
afterAll(() => office.close())

async function open(name: string): Promise<Page> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/viet/${name}`)
  return page
}

const text = (page: Page) => page.locator('.soan').innerText()
const insertImplementation = '[data-section=implementation] .insert .act'

test('while a keyboard composes nothing is checked, and afterwards it is', async () => {
  const page = await open('editable')
  const panel = await openPanel(page)
  const session = await office.context.newCDPSession(page)
  const history = await panel.evaluateHandle(() => {
    const row = document.querySelector('[data-section=tasks]') as HTMLElement
    const seen: (string | undefined)[] = []
    new MutationObserver(() => seen.push(row.dataset.status)).observe(row, { attributes: true })
    return seen
  })
  const heading = page.locator('.soan p').nth(9)
  const words = await heading.innerText()
  await heading.click({ clickCount: 3 })
  await session.send('Input.imeSetComposition', { text: 'xin', selectionStart: 3, selectionEnd: 3 })
  expect(await heading.innerText()).toBe('xin')
  // Held for a second's frames, longer than any pause before a check.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame)
  })
  await session.send('Input.insertText', { text: words })
  await page.locator('.soan p').nth(13).click({ clickCount: 3 })
  await page.keyboard.press('Delete')
  await vi.waitFor(async () => expect(await sections(panel)).toMatchObject({ recipients: 'missing' }), 5000)
  expect(await history.evaluate((seen) => seen)).toEqual([])
  await page.close()
})

test('a keyboard that retypes by Backspace is not checked between two of its strokes', async () => {
  const page = await open('textarea')
  const found = await badge(page)
  const area = page.locator('textarea')
  await area.focus()
  await area.evaluate((element) => {
    const control = element as HTMLTextAreaElement
    const at = control.value.indexOf('Yêu cầu')
    control.setSelectionRange(at, at + 'Yêu cầu'.length)
  })
  // Unikey's way of turning «Yeu» into «Yêu»: letters, then Backspaces, then letters anew.
  for (const key of [
    'Y',
    'e',
    'u',
    'Backspace',
    'Backspace',
    'ê',
    'u',
    ' ',
    'c',
    'a',
    'u',
    'Backspace',
    'Backspace',
    'ầ',
    'u',
  ])
    await (key.length > 1 ? page.keyboard.press(key) : page.keyboard.insertText(key))
  await vi.waitFor(async () => expect(await area.inputValue()).toBe(draft))
  await vi.waitFor(async () => expect((await badge(page)).label).toBe(found.label))
  await page.close()
})

test.each(['editable', 'decomposed'])(
  'offsets hold behind emoji and in decomposed letters: %s',
  async (name) => {
    const page = await open(name)
    const panel = await openPanel(page)
    const before = await page.locator('.soan').innerHTML()
    await panel.locator('[data-rule=reference-date] .act').first().click()
    await vi.waitFor(async () => expect(await text(page)).toContain('25/12/2023'), 5000)
    expect(await page.locator('.soan').innerHTML()).toBe(before.replace('25/11/2023', '25/12/2023'))
    await page.close()
  },
)

test('an editor that takes nothing keeps its text, and the clause is offered for copying', async () => {
  const page = await open('stubborn')
  const panel = await openPanel(page)
  const before = await page.locator('.soan').innerHTML()
  await panel.locator(insertImplementation).first().click()
  await panel.getByText('Đoạn mẫu đã được chép').waitFor()
  expect(await page.locator('.soan').innerHTML()).toBe(before)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^III\. TỔ CHỨC THỰC HIỆN\n/)
  await page.close()
})

test('after a click in the panel the keys go to the editor at once, time after time', async () => {
  const page = await open('textarea')
  const panel = await openPanel(page)
  const area = page.locator('textarea')
  for (let times = 0; times < 12; times += 1) {
    // Now and then the panel has the focus beforehand, by a menu that was opened there.
    if (times % 3 === 2) await panel.locator('header summary').click({ clickCount: 2 })
    await panel.locator(insertImplementation).first().click()
    await panel.locator('[data-section=implementation][data-status=present]').waitFor({ timeout: 5000 })
    expect(await area.inputValue()).toContain('TỔ CHỨC THỰC HIỆN')
    await page.keyboard.press('Control+z')
    await vi.waitFor(async () => expect(await area.inputValue()).toBe(draft), 5000)
    await panel.locator(insertImplementation).first().waitFor({ timeout: 5000 })
  }
  await page.close()
})

test('a double click puts a clause in once', async () => {
  const page = await open('editable')
  const panel = await openPanel(page)
  await panel.locator(insertImplementation).first().dblclick()
  await panel.locator('[data-section=implementation][data-status=present]').waitFor({ timeout: 5000 })
  await panel.getByText(/^Đã chèn/).waitFor()
  expect((await text(page)).match(/TỔ CHỨC THỰC HIỆN/g)).toHaveLength(1)
  await page.close()
})

test('of two editors in two frames, the one that the person is in gets the clause', async () => {
  const page = await open('frames')
  const [first, second] = page.frames().slice(1)
  if (!first || !second) throw new Error('no frames')
  await second.locator('.soan p').first().click()
  const panel = await openPanel(page)
  const untouched = await first.locator('.soan').innerHTML()
  await panel.locator(insertImplementation).first().click()
  await vi.waitFor(
    async () => expect(await second.locator('.soan').innerText()).toContain('TỔ CHỨC THỰC HIỆN'),
    5000,
  )
  expect(await first.locator('.soan').innerHTML()).toBe(untouched)
  await page.close()
})

test.each(['pieces', 'drawn'])(
  'an editor whose whole text cannot be read gets no verdict: %s',
  async (name) => {
    const page = await open(name)
    await page
      .locator(name === 'pieces' ? '.doan' : '.ve')
      .first()
      .click()
    if (name === 'pieces') expect((await badge(page)).label).toContain('không đọc được trọn')
    else expect(await hasBadge(page)).toBe(false)
    await page.close()
  },
)

test('the person can say which box is the draft, and is then asked nothing more', async () => {
  const page = await open('small')
  await page.locator('textarea').click()
  expect(await hasBadge(page)).toBe(false)
  await page.locator('textarea').fill(draft)
  await page.locator('textarea').blur()
  await page.locator('textarea').focus()
  const panel = await openPanel(page)
  await vi.waitFor(
    async () => expect(await sections(panel)).toMatchObject({ implementation: 'missing' }),
    5000,
  )
  await page.close()
})

test('where the portal has a profile, the editor that it names is the draft, whatever the person goes into', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/textarea.html?draft=trong`)
  await page.evaluate(() => {
    const other = document.createElement('textarea')
    Object.assign(other.style, { width: '900px', height: '120px' })
    document.body.prepend(other)
  })
  await page.locator('textarea').first().fill(draft)
  await page.locator('textarea').first().click()
  expect((await badge(page)).label).toContain('chưa có nội dung')
  await page.close()
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Extra } from '../portal/server.ts'
import { ink } from './editors/pixels.ts'
import { badge, clickButton, findButton, type Office, openOffice, openPanel } from './staff.ts'

const red = [198, 40, 40] as const
const lineHeight = 24

const draft = [
  'ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH',
  'CHI BỘ THƯ VIỆN TỈNH',
  '*',
  'Số 05-KH/CB',
  'KẾ HOẠCH',
  'chăm sóc, giáo dục và bảo vệ trẻ em năm 2024',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  '- Nâng cao trách nhiệm của đảng viên với trẻ em.',
  '- Mở rộng phòng đọc thiếu nhi, phục vụ trẻ em khó khăn.',
  '2. Yêu cầu',
  '- Việc làm thiết thực, có người phụ trách rõ ràng.',
  'II. NHIỆM VỤ VÀ GIẢI PHÁP',
  '1. Tuyên truyền',
  'Học Chỉ thị số 28-CT/TW ngày 25/11/2023 của Bộ Chính trị.',
  '2. Phục vụ bạn đọc nhỏ tuổi',
  'Mở cửa phòng đọc thiếu nhi cả ngày thứ bảy.',
  'Tặng sách cho ba trường tiểu học vùng xa.',
]
const wrong = '25/11/2023'
const row = draft.findIndex((line) => line.includes(wrong))
const column = draft[row]?.indexOf(wrong) ?? -1

/** Textareas in places where a naive overlay goes astray. */
const places: Record<string, string> = {
  'in the flow of the page': '<div>AREA</div>',
  'in a box that scrolls':
    '<div style="height:260px;overflow:auto"><p style="height:120px">Đầu</p>AREA<p style="height:600px">Cuối</p></div>',
  'in a fixed box': '<div style="position:fixed;left:120px;top:90px">AREA</div>',
  'in a box that is scaled down': '<div style="transform:scale(.8);transform-origin:40px 10px">AREA</div>',
  'in a zoomed box': '<div style="zoom:1.25">AREA</div>',
  'in a centred box with borders':
    '<div style="width:760px;margin:0 auto;border:7px solid #ccc;padding:13px">AREA</div>',
  'on a dark page':
    '<style>body{background:#111;color:#eee}textarea{background:#111;color:#eee}</style><div>AREA</div>',
}

const area = `<textarea name="noidung" style="width:640px;height:${8 * lineHeight}px;font:16px/${lineHeight}px monospace;padding:6px 9px;border:3px solid #567;white-space:pre-wrap">\n${draft.join('\n')}</textarea>`

/** A draft in which the wrong date stands far below what the window shows, in what may scroll there. */
const lines = [
  ...draft.slice(0, row),
  ...Array.from({ length: 300 }, (_, at) => `- Việc thứ ${at} của chi bộ.`),
]
const long = [...lines, ...draft.slice(row)]
const paragraphs = long.map((line) => `<p>${line}</p>`).join('')
const boxed = `<div contenteditable style="height:400px;overflow:auto">${paragraphs}</div>`
const farBelow: Record<string, string> = {
  'the page': `<div contenteditable>${paragraphs}</div>`,
  'the editor': boxed,
  'a frame': `<iframe style="width:700px;height:400px" srcdoc='<body contenteditable>${paragraphs}'></iframe>`,
}

const extra: Extra = async (path, response) => {
  const name = decodeURIComponent(path.replace('/dau/', ''))
  if (path.startsWith('/xa/')) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><title>Xa</title><body>${farBelow[decodeURIComponent(path.slice(4))] ?? ''}`)
    return true
  }
  if (!path.startsWith('/dau/') || !places[name]) return false
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(
    `<!doctype html><title>Dấu</title><body style="margin:20px">${places[name].replace('AREA', area)}<p style="height:900px"></p>`,
  )
  return true
}

let office: Office
beforeAll(async () => {
  office = await openOffice({ extra })
})
afterAll(() => office.close())

/** Where the wrong date stands on the screen, worked out from the control itself, and how it is scaled. */
function boxOfDate(page: Page) {
  return page.locator('textarea').evaluate(
    (element, [line, column, word, lineHeight]) => {
      const control = element as HTMLTextAreaElement
      const paper = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      paper.font = '16px monospace'
      const letter = paper.measureText('M').width
      const { left, top, width } = control.getBoundingClientRect()
      const scale = width / control.offsetWidth
      const x = control.clientLeft + 9 + column * letter - control.scrollLeft
      const y = control.clientTop + 6 + line * lineHeight - control.scrollTop
      return {
        x: left + x * scale,
        y: top + y * scale,
        width: word.length * letter * scale,
        height: lineHeight * scale,
      }
    },
    [row, column, wrong, lineHeight] as const,
  )
}

/** The mark is under the date and nowhere else on its line. */
async function markedAtDate(page: Page) {
  const box = await boxOfDate(page)
  const line = { ...box, x: box.x - 100, width: box.width + 200 }
  await vi.waitFor(async () => {
    const { pixels, first, last } = await ink(page, line, red)
    expect(pixels).toBeGreaterThan(20)
    expect(first).toBeGreaterThan(100 - 6)
    expect(last).toBeLessThan(100 + box.width + 6)
  }, 5000)
}

describe('a mark in a textarea stays under its words', () => {
  test.each(Object.keys(places))('%s, scrolled and resized', async (name) => {
    const page = await office.context.newPage()
    await page.goto(`${office.portal.origin}/dau/${encodeURIComponent(name)}`)
    await badge(page)
    const control = page.locator('textarea')
    await control.scrollIntoViewIfNeeded()
    await control.evaluate((element, to) => element.scrollTo({ top: to }), 9 * lineHeight)
    await markedAtDate(page)
    await control.evaluate((element, to) => element.scrollTo({ top: to }), 11 * lineHeight)
    await markedAtDate(page)
    await page.evaluate(() => scrollTo({ top: 30 }))
    await markedAtDate(page)
    await control.evaluate((element) => {
      ;(element as HTMLElement).style.width = '700px'
    })
    await markedAtDate(page)
    await page.close()
  })

  test('where the width is no whole number of pixels, and half a pixel more would let a word stand a line higher', async () => {
    const page = await office.context.newPage()
    await page.goto(`${office.portal.origin}/dau/${encodeURIComponent('in the flow of the page')}`)
    await badge(page)
    const start = 'Học Chỉ thị số 28-CT/TW ngày'
    const { at, letter } = await page.locator('textarea').evaluate((element, start) => {
      const control = element as HTMLTextAreaElement
      const paper = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      paper.font = '16px monospace'
      const letter = paper.measureText('M').width
      // So many letters end shortly before a whole pixel: with a fifth of a pixel less room, the last word wraps.
      const count =
        Array.from({ length: 40 }, (_, index) => 60 + index).find((n) => (n * letter) % 1 > 0.8) ?? 0
      control.style.width = `${count * letter - 0.2}px`
      control.style.height = '600px'
      const filler = `${'x'.repeat(count - start.length - 1)} `
      control.value = control.value.replace(start, filler + start)
      control.dispatchEvent(new Event('input', { bubbles: true }))
      const { left, top } = control.getBoundingClientRect()
      return { at: { x: left + 3 + 9 + 5 * letter, y: top + 3 + 6 }, letter }
    }, start)
    const box = {
      x: at.x - 40,
      y: at.y + (row + 1) * lineHeight,
      width: 80 + 10 * letter,
      height: lineHeight,
    }
    await vi.waitFor(async () => {
      const { pixels, first, last } = await ink(page, box, red)
      expect(pixels).toBeGreaterThan(20)
      expect(first).toBeGreaterThan(40 - 6)
      expect(last).toBeLessThan(40 + 10 * letter + 6)
    }, 5000)
    await page.close()
  })

  test('and is not there when it is scrolled out of the control', async () => {
    const page = await office.context.newPage()
    await page.goto(`${office.portal.origin}/dau/${encodeURIComponent('in the flow of the page')}`)
    await badge(page)
    await page.locator('textarea').evaluate((element) => element.scrollTo({ top: 9999 }))
    await page.locator('textarea').evaluate((element) => element.scrollTo({ top: 0 }))
    // Beside the badge, which is red too.
    const whole = { x: 0, y: 0, width: 500, height: 768 }
    await vi.waitFor(async () => expect((await ink(page, whole, red)).pixels).toBe(0), 5000)
    await page.close()
  })

  test('in one that was scrolled before it was found', async () => {
    const page = await office.context.newPage()
    await page.addInitScript((to) => {
      addEventListener('DOMContentLoaded', () => document.querySelector('textarea')?.scrollTo({ top: to }))
    }, 9 * lineHeight)
    await page.goto(`${office.portal.origin}/dau/${encodeURIComponent('in the flow of the page')}`)
    await badge(page)
    await markedAtDate(page)
    await page.close()
  })

  test('while the person types above it, before the next check', async () => {
    const page = await office.context.newPage()
    await page.goto(`${office.portal.origin}/dau/${encodeURIComponent('in the flow of the page')}`)
    await badge(page)
    const control = page.locator('textarea')
    await control.evaluate((element, to) => element.scrollTo({ top: to }), 9 * lineHeight)
    await markedAtDate(page)
    // Composition holds every check back, so what is seen is the mark of before, moved along.
    const session = await office.context.newCDPSession(page)
    await control.evaluate((element, at) => {
      const area = element as HTMLTextAreaElement
      area.focus()
      area.setSelectionRange(at, at)
      area.scrollTo({ top: 9 * 24 })
    }, draft.slice(0, row).join('\n').length + 1)
    await session.send('Input.imeSetComposition', { text: 'xyz', selectionStart: 3, selectionEnd: 3 })
    const box = await boxOfDate(page)
    const letter = box.width / wrong.length
    await vi.waitFor(async () => {
      const { first, pixels } = await ink(page, { ...box, x: box.x - 100, width: box.width + 200 }, red)
      expect(pixels).toBeGreaterThan(20)
      expect(Math.abs(first - 100 - 3 * letter)).toBeLessThan(6)
    }, 5000)
    await page.close()
  })
})

test.each(Object.keys(farBelow))('a mark far below is drawn once %s has scrolled to it', async (name) => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/xa/${encodeURIComponent(name)}`)
  await badge(page)
  const inside = page.frames().at(-1) ?? page.mainFrame()
  expect(await inside.evaluate(drawn)).not.toContain(wrong)
  const paragraph = inside.getByText(wrong)
  await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await paragraph.boundingBox()
  if (!box) throw new Error('the wrong date does not show')
  await vi.waitFor(async () => expect((await ink(page, box, red)).pixels).toBeGreaterThan(20), 5000)
  await inside.evaluate(() => document.querySelector('p')?.scrollIntoView())
  await vi.waitFor(async () => expect(await inside.evaluate(drawn)).not.toContain(wrong), 5000)
  await page.close()
})

/** The words under the marks that the browser looks after at each key. */
function drawn(): string[] {
  return [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String))
}

test('nothing of the marks is printed', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/contenteditable.html?draft=loi`)
  await badge(page)
  const whole = { x: 190, y: 420, width: 800, height: 340 }
  await vi.waitFor(async () => expect((await ink(page, whole, red)).pixels).toBeGreaterThan(20), 5000)
  await page.emulateMedia({ media: 'print' })
  await vi.waitFor(async () => expect((await ink(page, whole, red)).pixels).toBe(0), 5000)
  await page.close()
})

describe('a card at the mark', () => {
  const fix = 'Sửa thành 25/12/2023'

  async function openDraft(path: string) {
    const page = await office.context.newPage()
    await page.goto(`${office.portal.origin}${path}?draft=loi`)
    await badge(page)
    return page
  }

  /** The middle of the first wrong date in the contenteditable, on the screen. */
  const wrongDate = (page: Page) =>
    page.locator('#divNoiDung').evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('25/11/2023') ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 10)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        return { x: (left + right) / 2, y: (top + bottom) / 2 }
      }
      throw new Error('no wrong date')
    })

  test('opens under the pointer, mends by a click, and one Ctrl+Z takes it back', async () => {
    const page = await openDraft('/contenteditable.html')
    const before = await page.locator('#divNoiDung').innerHTML()
    const { x, y } = await wrongDate(page)
    await page.mouse.move(x - 3, y)
    await page.mouse.move(x, y)
    await clickButton(page, fix)
    await vi.waitFor(async () => {
      const text = await page.locator('#divNoiDung').innerText()
      expect(text).toContain('25/12/2023')
    }, 5000)
    await page.keyboard.press('Control+z')
    await vi.waitFor(async () => expect(await page.locator('#divNoiDung').innerHTML()).toBe(before), 5000)
    await page.close()
  })

  test('opens where the caret goes, and Escape closes it', async () => {
    const page = await openDraft('/contenteditable.html')
    const { x, y } = await wrongDate(page)
    await page.mouse.click(x, y)
    await page.mouse.move(5, 5)
    await page.keyboard.press('ArrowRight')
    await vi.waitUntil(() => findButton(page, fix), 5000)
    await page.keyboard.press('Escape')
    await vi.waitUntil(async () => !(await findButton(page, fix)), 5000)
    await page.close()
  })
})

test('«Sửa hết» mends one place after the other; «Hoàn tác tất cả» takes all of it back', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/contenteditable.html?draft=loi`)
  const panel = await openPanel(page)
  const before = await page.locator('#divNoiDung').innerHTML()
  await panel.getByRole('button', { name: /^Sửa hết/ }).click()
  await panel.getByText(/^Đã sửa \d+ chỗ/).waitFor()
  expect(await page.locator('#divNoiDung').innerText()).not.toContain('25/11/2023')
  await panel.getByRole('button', { name: 'Hoàn tác tất cả' }).click()
  await vi.waitFor(async () => expect(await page.locator('#divNoiDung').innerHTML()).toBe(before), 5000)
  await page.close()
})

test('«Hoàn tác tất cả» stops where the person has typed since', async () => {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/contenteditable.html?draft=loi`)
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: /^Sửa hết/ }).click()
  await panel.getByText(/^Đã sửa \d+ chỗ/).waitFor()
  await page.locator('#divNoiDung p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' XYZ')
  const typed = await page.locator('#divNoiDung').innerHTML()
  await panel.getByRole('button', { name: 'Hoàn tác tất cả' }).click()
  await panel.getByText('Văn bản đã thay đổi').waitFor()
  expect(await page.locator('#divNoiDung').innerHTML()).toBe(typed)
  await page.close()
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Extra } from '../portal/server.ts'
import { type Office, openOffice, openPanel } from './staff.ts'

const wrongDate = '25/11/2023'
const rightDate = '25/12/2023'
const last = 'Trên đây là Kế hoạch của Chi bộ.'
const draft = `CHI BỘ THƯ VIỆN TỈNH
KẾ HOẠCH
thực hiện Chỉ thị số 28-CT/TW <b>ngày ${wrongDate} của Bộ Chính trị</b> về chăm sóc, giáo dục và bảo vệ trẻ em
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao trách nhiệm của đảng viên với trẻ em trên địa bàn tỉnh, nhất là trẻ em có hoàn cảnh đặc biệt.
2. Yêu cầu
- Việc làm thiết thực, có người phụ trách rõ ràng, có thời hạn và được kiểm tra thường xuyên.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Tuyên truyền Chỉ thị số 28-CT/TW trong sinh hoạt chi bộ, trên trang tin của Thư viện.
${last}`

const style = 'width:760px;height:420px;overflow:auto;font:16px/24px sans-serif;border:1px solid #777'
const paragraphs = draft
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('')

/** A home-made editor that does with a paste what `pasted` says, given `text`, `root` and the caret's `range`. */
const pasting = (pasted: string) =>
  `<div class="soan" contenteditable="true" style="${style}">${paragraphs}</div><script>
    const root = document.querySelector('.soan')
    root.addEventListener('paste', (event) => {
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain')
      const range = getSelection().getRangeAt(0)
      root.dataset.pastes = 1 + Number(root.dataset.pastes ?? 0)
      ${pasted}
    })
  </script>`
const lines = "const lines = text.split('\\n')"

/** A home-made editor with an undo of its own, which knows nothing of what is typed. */
const stepping = (script: string) =>
  `<div class="soan" contenteditable="true" style="${style}">${paragraphs}</div><script>
    const root = document.querySelector('.soan')
    const steps = [root.innerHTML]
    let at = 0
    const step = () => {
      steps.length = at + 1
      at = steps.push(root.innerHTML) - 1
    }
    root.addEventListener('keydown', (event) => {
      if (!event.ctrlKey || !/^[yz]$/.test(event.key)) return
      event.preventDefault()
      at = Math.min(Math.max(0, at + (event.key === 'z' ? -1 : 1)), steps.length - 1)
      root.innerHTML = steps[at]
    })
    const caret = () => getSelection().getRangeAt(0)
    const behind = (range, html) => {
      const node = range.startContainer
      const block = (node.nodeType === 1 ? node : node.parentElement).closest('p')
      block.insertAdjacentHTML('afterend', html)
      step()
    }
    const marked = (text) => '<p>' + text.trim().replaceAll('\\n', '</p><p>') + '</p>'
    ${script}
  </script>`

/** Editors whose undo is right only for what they put in by themselves. */
const steppers: Record<string, string> = {
  // Lines of plain text are broken within the paragraph.
  breaks: stepping(`root.addEventListener('paste', (event) => {
      event.preventDefault()
      const html = event.clipboardData.getData('text/html')
      if (html) return behind(caret(), html)
      const text = event.clipboardData.getData('text/plain').replaceAll('\\n', '<br>')
      caret().insertNode(caret().createContextualFragment(text))
      step()
    })`),
  // A box beside the page, in which the browser is to paste; a blank line would stay.
  beside: stepping(`root.addEventListener('paste', () => {
      const range = caret()
      const box = document.createElement('div')
      box.contentEditable = true
      box.style.cssText = 'position:fixed;left:-9999px;width:9px'
      document.body.append(box)
      box.focus()
      setTimeout(() => {
        if (box.innerText.trim()) behind(range, '<p>' + box.innerText.replace(/\\n+/g, '</p><p>').replace('<p></p>', '<p><br></p>') + '</p>')
        root.focus()
      }, 1)
    })`),
  // The caret is where it stood when a key was last let go.
  keys: stepping(`let last = null
    root.addEventListener('keyup', () => { last = caret().cloneRange() })
    root.addEventListener('paste', (event) => {
      event.preventDefault()
      behind(last, marked(event.clipboardData.getData('text/plain')))
    })`),
  // What a keyboard composes is a step.
  composed: stepping(`root.addEventListener('compositionend', step)`),
}

/** Ways in which editors that nobody here has seen take a paste. */
const pages: Record<string, string> = {
  // The browser puts such a text beside the bold that it was to stand in.
  html: pasting("document.execCommand('insertHTML', false, text.replaceAll('\\n', '<br>'))"),
  late: pasting("setTimeout(() => document.execCommand('insertText', false, text), 900)"),
  // Lines are broken where paragraphs were wanted: to be taken back, were it not for the person.
  broken: pasting(
    "setTimeout(() => document.execCommand('insertHTML', false, text.replaceAll('\\n', '<br>')), 300)",
  ),
  // Past the browser's undo.
  past: pasting(`${lines}
      range.deleteContents()
      range.insertNode(document.createRange().createContextualFragment(lines.join('<br>')))`),
  // The document ends with an empty paragraph from then on, whatever is taken back.
  ends: pasting(`root.append(Object.assign(document.createElement('p'), { innerHTML: '<br>' }))
      document.execCommand('insertText', false, text)`),
  // Nothing of it can be used, and undo knows nothing of it.
  spoilt: pasting(`range.insertNode(document.createTextNode(text.slice(0, 7)))`),
  // The whole document gives way to what is pasted, and undo knows nothing of it.
  ruinous: pasting(`root.replaceChildren(document.createTextNode(text))`),
  // As editors did before the clipboard could be read: what lands in a box of theirs is taken from there.
  boxed: pasting('')
    .replace('event.preventDefault()', '')
    .replace(
      'root.dataset.pastes = 1',
      `range.deleteContents()
      const box = document.createElement('span')
      box.innerHTML = '&nbsp;'
      range.insertNode(box)
      getSelection().selectAllChildren(box)
      setTimeout(() => box.replaceWith(box.textContent), 100)
      root.dataset.pastes = 1`,
    ),
  // Two lines at a time of a long plan.
  low: `<textarea class="soan" style="width:760px;height:50px">${`${draft.replace(/<.?b>/g, '')}\n`.repeat(3)}</textarea>`,
  // Paragraphs are editors of their own; the first is all there is.
  single: `<div style="width:760px;height:420px"><p class="soan" contenteditable="true" style="min-height:24px"></p></div><script>
    document.querySelector('.soan').focus()
    document.querySelector('.soan').addEventListener('paste', (event) => {
      event.preventDefault()
      const lines = event.clipboardData.getData('text/plain').split('\\n')
      event.target.before(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })))
    })
  </script>`,
  ...steppers,
  limited: `<textarea class="soan" maxlength="900" style="${style}">${draft.replace(/<.?b>/g, '')}</textarea>`,
}

const extra: Extra = async (path, response) => {
  const body = pages[path.replace('/la/', '')]
  if (!path.startsWith('/la/') || body === undefined) return false
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(`<!doctype html><title>Soạn</title><body style="margin:20px">${body}`)
  return true
}

let office: Office
beforeAll(async () => {
  office = await openOffice({ extra })
})
afterAll(() => office?.close())

async function open(name: string) {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/la/${name}`)
  return { page, panel: await openPanel(page), root: page.locator('.soan') }
}

const insert = '[data-section=implementation] .insert .act'
const heading = /TỔ CHỨC THỰC HIỆN/g
const shown = (page: Page) => page.locator('.soan').innerText()

test('a word is mended within its bold, though the editor would put a paste beside it', async () => {
  const { page, panel, root } = await open('html')
  const before = await root.innerHTML()
  await panel.locator('[data-rule=reference-date] .act').first().click()
  await panel.getByText('Đã sửa.').waitFor()
  expect(await root.innerHTML()).toBe(before.replace(wrongDate, rightDate))
  await page.keyboard.press('Control+z')
  await vi.waitFor(async () => expect(await root.innerHTML()).toBe(before))
  await page.close()
})

test('where an editor has pastes land in a box of its own, a word is mended and not lost', async () => {
  const { page, panel, root } = await open('boxed')
  const before = await root.innerText()
  await panel.locator('[data-rule=reference-date] .act').first().click()
  await panel.getByText('Đã sửa.').waitFor()
  await vi.waitFor(async () => expect(await root.innerText()).toBe(before.replace(wrongDate, rightDate)))
  await page.close()
})

test('an editor that takes its time over a paste is waited for, and gets the clause once', async () => {
  const { page, panel } = await open('late')
  await panel.locator(insert).first().click()
  await panel.getByText(/^Đã chèn/).waitFor()
  expect((await shown(page)).match(heading)).toHaveLength(1)
  await page.close()
})

test('an empty paragraph with which an editor ends each document is no reason to take a clause back', async () => {
  const { page, panel, root } = await open('ends')
  await panel.locator(insert).first().click()
  await panel.getByText(/^Đã chèn/).waitFor()
  expect((await shown(page)).match(heading)).toHaveLength(1)
  expect(await root.getAttribute('data-pastes')).toBe('1')
  await page.close()
})

test('what the person types while a clause goes in is never taken back', async () => {
  const { page, panel, root } = await open('broken')
  await panel.locator(insert).first().click()
  await page.locator('.soan[data-pastes]').waitFor()
  await page.keyboard.type('ZW')
  await panel.locator('.notice').waitFor()
  expect(await shown(page)).toContain('ZW')
  expect((await shown(page)).match(heading)).toHaveLength(1)
  expect(await root.getAttribute('data-pastes')).toBe('1')
  await page.close()
})

test.each(['past', 'spoilt'])(
  'where undo knows nothing of a paste, what the person wrote before stays, and the truth is told: %s',
  async (name) => {
    const { page, panel } = await open(name)
    await page.locator('.soan p').last().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Xin cảm ơn.')
    await panel.locator('[data-section=implementation][data-status=missing]').waitFor()
    await panel.locator(insert).first().click()
    await panel.getByText(name === 'past' ? /^Đã chèn/ : /^Ô soạn thảo không nhận đúng/).waitFor()
    const now = await shown(page)
    expect(now).toContain(`${last} Xin cảm ơn.`)
    if (name === 'past') expect(now.match(heading)).toHaveLength(1)
    await page.close()
  },
)

test('an editor that loses the draft over a paste gets it back, and the clause is for copying', async () => {
  const { page, panel, root } = await open('ruinous')
  const before = await root.innerHTML()
  await panel.locator(insert).first().click()
  await panel
    .getByText(/Ctrl\+[VC]/)
    .first()
    .waitFor()
  expect(await root.innerHTML()).toBe(before)
  await page.close()
})

test.each(Object.keys(steppers))(
  'where only the editor itself makes steps of undo, one key takes a clause back, another brings it again: %s',
  async (name) => {
    const { page, panel, root } = await open(name)
    const before = await root.innerHTML()
    await panel.locator(insert).first().click()
    await panel.getByText(/^Đã chèn/).waitFor()
    const after = await root.innerHTML()
    expect(await root.locator('p', { hasText: heading }).count()).toBe(1)
    expect(await root.locator('br').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await vi.waitFor(async () => expect(await root.innerHTML()).toBe(before))
    await page.keyboard.press('Control+y')
    await vi.waitFor(async () => expect(await root.innerHTML()).toBe(after))
    await page.close()
  },
)

test('where the editor has put a clause beside what was read, the panel does not say that it was refused', async () => {
  const { page, panel } = await open('single')
  await panel.locator(insert).first().click()
  await panel.getByText(/^Ô soạn thảo không nhận đúng/).waitFor()
  await page.close()
})

test('a low textarea is found where it holds a long plan', async () => {
  const { page, panel } = await open('low')
  await panel.locator('[data-section=implementation][data-status=missing]').waitFor()
  await page.close()
})

test('a textarea that has no room for a clause is left as it is, redo included', async () => {
  const { page, panel, root } = await open('limited')
  const before = await root.inputValue()
  await panel.locator(insert).first().click()
  await panel.getByText('Không chèn được vào ô soạn thảo này').waitFor()
  await root.focus()
  await page.keyboard.press('Control+y')
  expect(await root.inputValue()).toBe(before)
  await page.close()
})

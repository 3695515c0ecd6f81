import type { Frame, Page } from 'playwright-core'

/** One of the sample portal's editors, driven from outside as a person would: real clicks, keys and clipboard. */
export interface PortalEditor {
  name: string
  path: string
  /** The frame and the element that hold the text. */
  open(page: Page): Promise<{ frame: Frame; selector: string }>
}

export const portalEditors: PortalEditor[] = [
  {
    name: 'textarea',
    path: '/textarea.html',
    open: async (page) => ({ frame: page.mainFrame(), selector: 'textarea.van-ban' }),
  },
  {
    name: 'contenteditable',
    path: '/contenteditable.html',
    open: async (page) => ({ frame: page.mainFrame(), selector: '#divNoiDung' }),
  },
  {
    name: 'CKEditor 4 in nested frames',
    path: '/',
    open: async (page) => {
      const form = page.frameLocator('iframe').first()
      await form.frameLocator('iframe.cke_wysiwyg_frame').locator('body[contenteditable=true]').waitFor()
      const frame = page.frames().find((item) => item.parentFrame()?.parentFrame())
      if (!frame) throw new Error('CKEditor has no frame')
      return { frame, selector: 'body' }
    },
  },
]

/** What stands in the editor, exactly: the value of a form control, the markup of anything else. */
export function content(frame: Frame, selector: string): Promise<string> {
  return frame
    .locator(selector)
    .evaluate((element) => (element as HTMLTextAreaElement).value ?? element.innerHTML)
}

/** The editor's lines as people see them, without blank ones. */
export async function lines(frame: Frame, selector: string): Promise<string[]> {
  const text = await frame
    .locator(selector)
    .evaluate((element) => (element as HTMLTextAreaElement).value ?? (element as HTMLElement).innerText)
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

/** Puts `text` on the clipboard and pastes it where the caret is, with the keyboard. */
export async function paste(page: Page, frame: Frame, selector: string, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text)
  await frame.locator(selector).click()
  await page.keyboard.press('Control+V')
}

/** Selects from the start of the line that begins with `first` up to the line that begins with `next`. */
export async function selectLines(
  frame: Frame,
  selector: string,
  first: string,
  next: string,
): Promise<void> {
  await frame.locator(selector).evaluate(
    (element, [from, to]) => {
      if (element instanceof HTMLTextAreaElement) {
        element.focus()
        element.setSelectionRange(
          element.value.indexOf(`\n${from}`) + 1,
          element.value.indexOf(`\n${to}`) + 1,
        )
        return
      }
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const starts = new Map<string, Node>()
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const line of [from, to]) if (node.textContent?.trim().startsWith(line)) starts.set(line, node)
      const [begin, end] = [starts.get(from), starts.get(to)]
      if (!begin || !end) throw new Error(`no line begins with ${begin ? to : from}`)
      ;(element as HTMLElement).focus()
      getSelection()?.setBaseAndExtent(begin, 0, end, 0)
    },
    [first, next] as const,
  )
}

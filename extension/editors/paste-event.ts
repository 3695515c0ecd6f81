export type PageWindow = Window & typeof globalThis & { wrappedJSObject?: Window & typeof globalThis }

/** Firefox's way of handing an object to the page's world. */
declare const cloneInto: <Value>(value: Value, target: Window) => Value

/** Firefox gives a made event no other clipboard than these two make. */
interface FirefoxClipboardInit extends ClipboardEventInit {
  dataType: string
  data: string
}

/**
 * A paste of plain text that the page can read, in Chromium with the same as HTML beside it. In Firefox the page may
 * read only what was made in its own world, by its own constructor, and one kind of it; it learns the text that is about
 * to be inserted, and nothing else.
 */
export function pasteEvent(view: PageWindow, text: string, html?: string): ClipboardEvent {
  const init = { bubbles: true, cancelable: true, composed: true }
  const page = view.wrappedJSObject
  if (page) {
    const data: FirefoxClipboardInit = { ...init, dataType: 'text/plain', data: text }
    return new page.ClipboardEvent('paste', cloneInto(data, view))
  }
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  if (html) clipboardData.setData('text/html', html)
  return new ClipboardEvent('paste', { ...init, clipboardData })
}

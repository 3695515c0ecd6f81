import type { Frame, Locator, Page } from 'playwright-core'
import type { Office } from '../staff.ts'
import type { ZooPage } from './catalog.ts'
import type { Block } from './zoo.ts'

/** A page of the zoo in a tab: its model through `window.zoo`, its surface through real keys and clicks. */
export class OpenEditor {
  readonly page: Page
  readonly shown: ZooPage

  private constructor(page: Page, shown: ZooPage) {
    this.page = page
    this.shown = shown
  }

  /** Opens a page of the zoo and fills the editor through its own API. */
  static async open(
    office: Pick<Office, 'context' | 'portal'>,
    shown: ZooPage,
    blocks: Block[],
  ): Promise<OpenEditor> {
    const page = await office.context.newPage()
    await page.goto(`${office.portal.origin}/zoo/${shown.name}.html`)
    const editor = new OpenEditor(page, shown)
    await editor.fill(blocks)
    return editor
  }

  /** Replaces the document through the editor's own API, once the editor is ready. */
  async fill(blocks: Block[]): Promise<void> {
    await this.page.waitForFunction(() => typeof window.zoo?.text() === 'string')
    await this.page.evaluate((given) => window.zoo?.set(given), blocks)
    await (await this.root()).waitFor()
  }

  /** The frame that holds the editor now; some editors make a new document in it when they are filled. */
  async frame(): Promise<Frame> {
    let frame = this.page.mainFrame()
    for (const selector of this.shown.frame?.split(' ') ?? []) {
      const handle = await frame.waitForSelector(selector)
      const inner = await handle.contentFrame()
      if (!inner) throw new Error(`${selector} is not a frame`)
      frame = inner
    }
    return frame
  }

  async root(): Promise<Locator> {
    return (await this.frame()).locator(this.shown.root)
  }

  /** Puts the caret into the editor, as a person does. */
  async click(): Promise<void> {
    await (await this.root()).click({ position: { x: 60, y: 20 } })
  }

  /** The model as plain text. Which kind of space an editor keeps is its own affair. */
  async text(): Promise<string> {
    const text = await this.page.evaluate(() => window.zoo?.text() ?? '')
    return text.replaceAll('\u00a0', ' ')
  }

  html(): Promise<string> {
    return this.page.evaluate(() => window.zoo?.html() ?? '')
  }

  /** What is selected now, as text. */
  async selected(): Promise<string> {
    return (await this.root()).evaluate((root) => {
      if (root instanceof HTMLTextAreaElement) return root.value.slice(root.selectionStart, root.selectionEnd)
      const host = root.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection })
      const selection = host.getSelection?.() ?? root.ownerDocument.getSelection()
      return (selection?.toString() ?? '').replaceAll('\u00a0', ' ')
    })
  }

  /** List items and table cells as they stand in the DOM. */
  async items(): Promise<string[]> {
    return (await this.root()).evaluate((root) =>
      [...root.querySelectorAll('li, td')].map((item) => `${item.tagName} ${item.textContent}`),
    )
  }

  /** Sends the form by its button; returns what the portal received for the document. */
  async submit(field: string): Promise<string> {
    const frame = this.shown.frame?.includes(' ') ? await this.frame() : this.page.mainFrame()
    await frame.locator('#luu').click()
    await frame.waitForURL(/\/van-ban\/\d+$/)
    const { fields } = (await (await this.page.request.get(`${frame.url()}.json`)).json()) as {
      fields: Record<string, string>
    }
    return (fields[field] ?? '').replaceAll('\r\n', '\n')
  }
}

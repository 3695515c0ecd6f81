import type { Frame, Locator, Page } from 'playwright-core'
import { vi } from 'vitest'
import { SidePanel } from './side-panel.ts'
import { badge, clickButton, type Office } from './staff.ts'

/** Soát's panel, wherever it stands. */
export interface ClerksPanel {
  click(says: string | RegExp): Promise<void>
  /** Writes an answer into the field with this label. */
  answer(label: string, text: string): Promise<void>
  /** Waits until the panel says something. */
  reads(says: RegExp): Promise<string>
}

/** A member of staff who fills a portal's form, and whose clicks are counted. Typing an answer is none. */
export class Clerk {
  readonly page: Page
  readonly #office: Office
  clicks = 0

  constructor(office: Office, page: Page) {
    this.#office = office
    this.page = page
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1
    await what.click()
  }

  /** Chooses a file; the clicks in the browser's own dialogue are the browser's. */
  async choose(zone: Locator, path: string): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.click(zone)])
    await chooser.setFiles(path)
  }

  /** By a click on the badge, and one more where the page has no panel in it. */
  async openPanel({ aside }: { aside: boolean }): Promise<ClerksPanel> {
    const { x, y } = await badge(this.page)
    this.clicks += 1
    await this.page.mouse.click(x, y)
    if (!aside) return this.#docked()
    this.clicks += 1
    await clickButton(this.page, 'Mở bảng bên cạnh')
    return this.#beside()
  }

  async #docked(): Promise<ClerksPanel> {
    const find = () => this.page.frames().find((frame) => frame.url().includes('/panel.html'))
    const frame: Frame = await vi.waitUntil(find, { timeout: 10_000 })
    await frame.locator('main:not(.unseen)').waitFor()
    return {
      click: (says) => this.click(frame.getByRole('button', { name: says, exact: true }).first()),
      answer: (label, text) => frame.getByLabel(label).fill(text),
      reads: (says) => readUntil(() => frame.locator('body').innerText(), says),
    }
  }

  async #beside(): Promise<ClerksPanel> {
    const panel = await SidePanel.opened(this.#office.context)
    return {
      click: async (says) => {
        this.clicks += 1
        await panel.click(buttonThatSays(says))
      },
      answer: async (label, text) => {
        await panel.enter(label, text)
      },
      reads: (says) => readUntil(() => panel.text(), says),
    }
  }
}

/** An expression for the first button with such a name that shows. */
function buttonThatSays(says: string | RegExp): string {
  const test = typeof says === 'string' ? `name === ${JSON.stringify(says)}` : `${says}.test(name)`
  return `[...document.querySelectorAll('button')].find((button) => {
    const name = (button.getAttribute('aria-label') ?? button.innerText).trim()
    return button.checkVisibility() && !button.disabled && ${test}
  })`
}

async function readUntil(read: () => Promise<string>, says: RegExp): Promise<string> {
  return vi.waitUntil(
    async () => {
      const text = await read()
      return says.test(text) ? text : null
    },
    { timeout: 30_000, interval: 100 },
  )
}

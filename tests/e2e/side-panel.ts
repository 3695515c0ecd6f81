import type { BrowserContext, CDPSession } from 'playwright-core'
import { vi } from 'vitest'

/** The browser's own side panel, which is no page for Playwright: it is looked into and clicked by way of CDP. */
export class SidePanel {
  readonly #browser: CDPSession
  readonly #session: string
  readonly #answers = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>()
  #last = 0

  private constructor(browser: CDPSession, session: string) {
    this.#browser = browser
    this.#session = session
    browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      const answer = JSON.parse(message)
      if (sessionId === session) this.#answers.get(answer.id)?.(answer)
    })
  }

  /** Waits until the side panel is open. */
  static async opened(context: BrowserContext): Promise<SidePanel> {
    const browser = await context.browser()?.newBrowserCDPSession()
    if (!browser) throw new Error('the browser has no session of its own')
    const target = await vi.waitUntil(
      async () => {
        const { targetInfos } = await browser.send('Target.getTargets')
        return targetInfos.find(({ url }) => url.includes('/panel.html?place=side'))
      },
      { timeout: 10_000 },
    )
    const { targetId } = target
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
    return new SidePanel(browser, sessionId)
  }

  /** Runs an expression in the panel; an element can't come back, JSON can. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: Value }; exceptionDetails?: { text: string } }
    if (exceptionDetails) throw new Error(`${exceptionDetails.text}: ${expression}`)
    return result.value
  }

  /** Clicks an element, named by an expression, as a person does; waits until it is there. */
  async click(element: string): Promise<void> {
    const { x, y } = await vi.waitUntil(
      () =>
        this.evaluate<{ x: number; y: number } | null>(`(() => {
          const at = ${element}
          if (!at) return null
          at.scrollIntoView({ block: 'center' })
          const { x, y, width, height } = at.getBoundingClientRect()
          return { x: x + width / 2, y: y + height / 2 }
        })()`),
      { timeout: 10_000 },
    )
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.#send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  }

  /** Types into the field with this label, in place of what stands in it. */
  async enter(label: string, text: string): Promise<void> {
    const field = `[...document.querySelectorAll('label')].find((item) => item.innerText.startsWith(${JSON.stringify(label)}))?.control`
    await vi.waitUntil(
      () => this.evaluate<boolean>(`(${field})?.select() === undefined && Boolean(${field})`),
      {
        timeout: 10_000,
      },
    )
    await this.#send('Input.insertText', { text })
  }

  text(): Promise<string> {
    return this.evaluate('document.body.innerText')
  }

  #send(method: string, params: object): Promise<object> {
    this.#last += 1
    const id = this.#last
    const answered = new Promise<object>((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) =>
        error ? reject(new Error(error.message)) : resolve(result as object),
      )
    })
    void this.#browser.send('Target.sendMessageToTarget', {
      sessionId: this.#session,
      message: JSON.stringify({ id, method, params }),
    })
    return answered
  }
}

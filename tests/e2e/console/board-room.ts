import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { findBrowsers } from '../../../scripts/browser.ts'
import { migrate, type Server, startServer } from '../../../scripts/server.ts'
import { freePort } from '../gate.ts'

/** The people of the local Board; see scripts/local-board.ts. */
export type Person =
  | 'Biên tập viên 1'
  | 'Biên tập viên 2'
  | 'Người thẩm định 1'
  | 'Người phát hành'
  | 'Quản trị viên'
  | 'Người xem'

/** A member whom a test has added. */
export type NewPerson = `Bà ${string}`

/** The Board at work: its real server in workerd with D1, and a Chromium for each of its people. */
export interface BoardRoom {
  server: Server
  /** The publisher's key file. */
  keyFile: string
  /** A page of this person, signed in, in a browser profile of its own. */
  enter(person: Person | NewPerson, options?: { dark?: boolean }): Promise<Page>
  close(): Promise<void>
}

export async function openBoardRoom(): Promise<BoardRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'soat-console-'))
  await migrate(folder)
  const keys = inject('keys')
  const server = await startServer({ port: await freePort(), data: folder, bundle: inject('worker'), keys })
  const people = await openBrowser(server.origin)
  return {
    server,
    keyFile: join(keys, 'targets.key.json'),
    enter: people.enter,
    async close() {
      await people.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A Chromium for those who work at this server, each with a profile of their own. */
export async function openBrowser(origin: string): Promise<Pick<BoardRoom, 'enter' | 'close'>> {
  const browser = await launch()
  const contexts: BrowserContext[] = []
  return {
    async enter(person, { dark = false } = {}) {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width: 1366, height: 768 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      const page = await context.newPage()
      await page.goto('/')
      await signIn(page, person)
      return page
    },
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
    },
  }
}

async function launch(): Promise<Browser> {
  const [found] = await findBrowsers('chromium')
  if (!found) throw new Error('no Chromium on this machine')
  return chromium.launch({
    executablePath: found.path,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

export async function signIn(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: person }).click()
  await page.getByRole('navigation', { name: 'Các màn hình' }).waitFor()
}

/** Opens a checklist's page and waits until its form stands there. */
export async function openChecklist(page: Page, id: string): Promise<void> {
  await page.goto(`/bo-tieu-chi/${id}`)
  await titleField(page).waitFor()
}

export const titleField = (page: Page) => page.getByLabel('Tên bộ tiêu chí')

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
}

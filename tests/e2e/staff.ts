import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { type Portal, startPortal } from '../portal/server.ts'

/** A member of staff at work: Chromium with the built extension, and the sample portal. */
export interface Office {
  context: BrowserContext
  portal: Portal
  close(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const profile = await mkdtemp(join(tmpdir(), 'soat-e2e-'))
  const extension = inject('chromium')
  const portal = await startPortal({ port: inject('port') + 1 })
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  })
  return {
    context,
    portal,
    async close() {
      await context.close()
      await portal.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** The docked panel's frame, once the page side has introduced itself to it. */
export async function panelOf(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes('/panel.html'))
  const frame = find() ?? (await page.waitForEvent('framenavigated', { predicate: (item) => item.url().includes('/panel.html') }))
  await frame.locator('[data-section]').first().waitFor()
  return frame
}

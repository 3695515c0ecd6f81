/** Two browsers side by side, one with the built extension and one without, and the pages with editors. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findBrowsers } from '../../scripts/browser.ts'
import { need } from '../../scripts/command.ts'
import { copyForLoopback } from '../../scripts/loopback-copy.ts'
import { freePair } from '../../scripts/ports.ts'
import { buildEditors, zoo } from '../e2e/editors/serve.ts'
import { type Portal, startPortal } from '../portal/server.ts'

/** A browser at work: with the extension, or without. */
export interface Desk {
  context: BrowserContext
  portal: Portal
}

export interface Desks {
  with: Desk
  without: Desk
  /** The folder of the extension as shipped. */
  built: string
  /** The browser as it calls itself. */
  browser: string
  close(): Promise<void>
}

export async function openDesks(): Promise<Desks> {
  const port = await freePair()
  const output = resolve('.output/bench')
  await need('the extension was not built', 'scripts/build.ts', ['chrome'], {
    env: { SOAT_PORT: String(port), SOAT_OUT: output },
  })
  const built = join(output, 'chrome-mv3')
  const extension = await copyForLoopback(built)
  await buildEditors()
  const portal = await startPortal({ port: port + 1, extra: zoo })
  const [browser] = await findBrowsers('chromium')
  if (!browser) throw new Error('There is no Chromium on this machine.')
  const profiles: string[] = []
  const open = async (args: string[]): Promise<BrowserContext> => {
    const profile = await mkdtemp(join(tmpdir(), 'soat-bench-'))
    profiles.push(profile)
    return chromium.launchPersistentContext(profile, {
      executablePath: browser.path,
      headless: true,
      viewport: { width: 1366, height: 768 },
      args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-sync', ...args],
    })
  }
  const contexts = [
    await open([`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    await open(['--disable-extensions']),
  ] as const
  return {
    with: { context: contexts[0], portal },
    without: { context: contexts[1], portal },
    built,
    browser: browser.name,
    async close() {
      for (const context of contexts) await context.close()
      await portal.close()
      for (const profile of profiles) await rm(profile, { recursive: true, force: true })
    },
  }
}

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from './browser.ts'

/** Milliseconds that a browser has to end by itself. */
const patience = 5000

export interface OpenBrowser {
  /** Settles when the browser has ended, for whatever reason. */
  ended: Promise<void>
  /** Ends the browser and removes its profile. */
  close(): Promise<void>
}

/** Whether this machine has a screen to show a browser on. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Opens `urls` in a browser with a new profile of its own, and the unpacked extension in folder `extension`. */
export async function openBrowser(
  browser: Browser,
  extension: string,
  urls: readonly string[],
): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'soat-browser-'))
  const child = spawn(
    browser.path,
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...urls,
    ],
    { detached: process.platform !== 'win32', stdio: 'ignore' },
  )
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done())
    child.once('error', () => done())
  })
  return {
    ended,
    close: async () => {
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), patience)
      await ended
      clearTimeout(force)
      // The browser's last processes may still be writing.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { need } from '../../scripts/command.ts'
import { copyForLoopback } from '../../scripts/loopback-copy.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The port that the extension was built for: the server's; the sample portal's is the next. */
    port: number
    /** Folders of the built extension. */
    chromium: string
    firefox: string
  }
}

/** Builds the extension once for a free pair of ports, as `npm start` does for its own. */
export default async function setup({ provide }: TestProject) {
  const port = await freePair()
  const out = '.output/e2e'
  const env = { SOAT_PORT: String(port), SOAT_OUT: out }
  for (const browser of ['chrome', 'firefox'])
    await need(
      `the extension for ${browser} could not be built`,
      'node_modules/wxt/bin/wxt.mjs',
      ['build', '--browser', browser, '--mv3'],
      { env },
    )
  provide('port', port)
  provide('chromium', await copyForLoopback(`${out}/chrome-mv3`))
  provide('firefox', `${out}/firefox-mv3`)
}

async function freePair(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 20_000)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
  throw new Error('no two free ports beside each other')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

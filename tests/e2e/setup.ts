import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { need } from '../../scripts/command.ts'
import { copyForLoopback } from '../../scripts/loopback-copy.ts'
import { isFree } from '../../scripts/ports.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The port that the extension was built for: the server's; the sample portal's is the next. */
    port: number
    /** The Chromium build as shipped, and its copy with host permissions for loopback. */
    chromium: string
    chromiumLocal: string
    firefox: string
    worker: string
    /** The folder of the keys that the extension was built to trust. */
    keys: string
  }
}

/** Builds everything once for a free pair of ports, beside what a running `npm start` uses. */
export default async function setup({ provide }: TestProject) {
  const port = await freePair()
  const output = resolve('.output/e2e')
  const keys = resolve(output, 'keys')
  await need('the builds for the end-to-end tests failed', 'scripts/build.ts', [], {
    env: { SOAT_PORT: String(port), SOAT_OUT: output, SOAT_KEYS: keys },
  })
  provide('port', port)
  provide('chromium', resolve(output, 'chrome-mv3'))
  provide('chromiumLocal', await copyForLoopback(resolve(output, 'chrome-mv3')))
  provide('firefox', resolve(output, 'firefox-mv3'))
  provide('keys', keys)
  provide('worker', resolve(output, 'worker/index.js'))
}

async function freePair(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 20_000)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
  throw new Error('no two free ports beside each other')
}

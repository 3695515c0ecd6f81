import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { need } from '../../scripts/command.ts'
import { copyForLoopback } from '../../scripts/loopback-copy.ts'
import { isFree } from '../../scripts/ports.ts'

/** The ports, and the builds made for them, of the test files that one worker runs one after the other. */
export interface Lane {
  /** The server's; the sample portal's is the next. */
  port: number
  /** The folder of the Chromium build as shipped, and of its copy with host permissions for loopback. */
  chromium: string
  chromiumLocal: string
  firefox: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    lanes: Lane[]
    worker: string
    /** The folder of the keys that the extension was built to trust. */
    keys: string
  }
}

/** Builds everything once for free pairs of ports, beside what a running `npm start` uses. */
export default async function setup({ provide, config }: TestProject) {
  const output = resolve('.output/e2e')
  const keys = resolve(output, 'keys')
  const lanes: Lane[] = []
  while (lanes.length < config.maxWorkers) {
    const port = await freePair(lanes)
    const folder = lanes.length === 0 ? output : resolve(output, `lane-${lanes.length + 1}`)
    const targets = lanes.length === 0 ? [] : ['chrome', 'firefox']
    await need('the builds for the end-to-end tests failed', 'scripts/build.ts', targets, {
      env: { SOAT_PORT: String(port), SOAT_OUT: folder, SOAT_KEYS: keys },
    })
    const chromium = resolve(folder, 'chrome-mv3')
    const chromiumLocal = await copyForLoopback(chromium)
    lanes.push({ port, chromium, chromiumLocal, firefox: resolve(folder, 'firefox-mv3') })
  }
  provide('lanes', lanes)
  provide('keys', keys)
  provide('worker', resolve(output, 'worker/index.js'))
}

async function freePair(taken: readonly Lane[]): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 20_000 + 2 * Math.floor(Math.random() * 10_000)
    if (taken.every((lane) => lane.port !== port) && (await isFree(port)) && (await isFree(port + 1)))
      return port
  }
  throw new Error('no two free ports beside each other')
}

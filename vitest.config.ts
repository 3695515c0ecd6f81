import { mkdir } from 'node:fs/promises'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'

/** By itself, vitest would leave one of two cores alone. */
const maxWorkers = 2

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['shared', 'cli', 'extension', 'scripts', 'portal', 'console'].map(
            (folder) => `tests/${folder}/**/*.test.ts`,
          ),
          maxWorkers,
          // Some start real processes, and the machine may be busy: a limit for what hangs, not for what is slow.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => {
            // The worker's configuration names the folder, whether the console has been built or not.
            await mkdir('.output/console', { recursive: true })
            return {
              main: './worker/index.ts',
              wrangler: { configPath: './wrangler.jsonc' },
              miniflare: { cf: false, bindings: { migrations: await readD1Migrations('worker/migrations') } },
            }
          }),
        ],
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.ts'],
          maxWorkers,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Each has builds of its own, see setup.ts; most of their time they wait for a browser.
          maxWorkers,
          globalSetup: './tests/e2e/setup.ts',
          // What passes at the second try only is named at the end of the run.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

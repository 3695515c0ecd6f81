import { resolve } from 'node:path'

/** The repository. */
export const root = resolve(import.meta.dirname, '..')

/** Where builds go; tests set `SOAT_OUT` so as to leave a running `npm start` alone. */
export const output = resolve(root, process.env.SOAT_OUT ?? '.output')

/** The Chromium build as it is shipped. */
export const builtExtension = resolve(output, 'chrome-mv3')

/** The worker's bundle: one module. */
export const workerBundle = resolve(output, 'worker/index.js')

/** The console's files. */
export const builtConsole = resolve(output, 'console')

/** Where the local database is kept. This is wrangler's own place, so that `wrangler d1 execute --local` sees it. */
export const data = resolve(root, process.env.SOAT_DATA ?? '.wrangler/state')

/** The keys of the local feed. */
export const keys = resolve(root, process.env.SOAT_KEYS ?? resolve(data, 'keys'))

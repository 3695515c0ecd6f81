import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build as buildConsole } from 'vite'
import { build } from 'wxt'
import { need } from './command.ts'
import { builtConsole, keys, output, root, workerBundle } from './folders.ts'
import { localKeys } from './local-keys.ts'

const wrangler = resolve(root, 'node_modules/wrangler/bin/wrangler.js')

const targets: Record<string, () => Promise<unknown>> = {
  chrome: () => build({ root, outDir: output, browser: 'chrome' }),
  firefox: () => build({ root, outDir: output, browser: 'firefox' }),
  console: () =>
    buildConsole({ configFile: resolve(root, 'worker/console/vite.config.ts'), logLevel: 'warn' }),
  worker: async () => {
    // Part of what is deployed, whether it has been built or not.
    await mkdir(builtConsole, { recursive: true })
    const args = ['deploy', '--dry-run', '--outdir', dirname(workerBundle), '--assets', builtConsole]
    await need('the worker was not bundled', wrangler, args)
  },
}

/** The default build belongs to this machine; a Board names its root in soat.config.ts. */
process.env.SOAT_ROOT ??= (await localKeys(keys)).root

/** `node scripts/build.ts [chrome] [firefox] [console] [worker]`: builds these, or all. The port comes from `SOAT_PORT`. */
const { positionals } = parseArgs({ allowPositionals: true })
for (const name of positionals.length > 0 ? positionals : Object.keys(targets)) {
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined
  if (!target) throw new Error(`unknown build target ${name}; there are ${Object.keys(targets).join(', ')}`)
  await target()
}

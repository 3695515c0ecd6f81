import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { sha256 } from '../shared/tuf/digest.ts'
import { encodeUtf8 } from '../shared/tuf/platform.ts'
import { root } from './folders.ts'
import { openLocalBoard } from './local-board.ts'
import { openLocalFeed } from './local-feed.ts'
import { localKeys } from './local-keys.ts'

/** The process that `startServer` forks: `PORT DATA BUNDLE KEYS`. It says `ready`, and ends when its parent is gone. */
const [port, data, bundle, folder] = process.argv.slice(2)
if (!port || !data || !bundle || !folder) throw new Error('usage: server-process.ts PORT DATA BUNDLE KEYS')

const keys = await localKeys(folder)

const { workerOptions } = unstable_getMiniflareWorkerOptions(resolve(root, 'wrangler.jsonc'))
const miniflare = new Miniflare({
  ...workerOptions,
  modules: true,
  modulesRoot: dirname(bundle),
  scriptPath: bundle,
  host: '127.0.0.1',
  port: Number(port),
  cf: false,
  assets: { ...workerOptions.assets, directory: resolve(dirname(bundle), '../console') },
  bindings: {
    FEED_KEYS: keys.online,
    FEED_ROOT_SHA256: await sha256(encodeUtf8(keys.root)),
    LOCAL_MODE: 'on',
  },
  d1Persist: join(data, 'v3/d1'),
  log: new Log(LogLevel.ERROR),
  // One line a call is for a server's log, not for whoever tries things out.
  handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
    stdout.resume()
    stderr.pipe(process.stderr)
  },
})
process.on('disconnect', async () => {
  await miniflare.dispose()
  process.exit(0)
})

await miniflare.ready
await openLocalBoard(miniflare, keys)
await openLocalFeed(miniflare, keys)
process.send?.('ready')

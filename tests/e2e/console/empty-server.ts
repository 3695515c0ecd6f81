import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { Miniflare } from 'miniflare'
import { inject } from 'vitest'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { migrate } from '../../../scripts/server.ts'
import { sha256 } from '../../../shared/tuf/digest.ts'
import { memberIdOf, putMember } from '../../../worker/store/members.ts'

interface EmptyServer {
  origin: string
  miniflare: Miniflare
  close(): Promise<void>
}

/** A server as `wrangler deploy` leaves it, with its first administrator and nothing else. */
export async function openEmptyServer(): Promise<EmptyServer> {
  const folder = await mkdtemp(join(tmpdir(), 'soat-empty-'))
  await migrate(folder)
  const { workerOptions } = unstable_getMiniflareWorkerOptions(resolve('wrangler.jsonc'))
  const bundle = inject('worker')
  const keys = inject('keys')
  const miniflare = new Miniflare({
    ...workerOptions,
    modules: true,
    modulesRoot: dirname(bundle),
    scriptPath: bundle,
    host: '127.0.0.1',
    cf: false,
    assets: { ...workerOptions.assets, directory: resolve(dirname(bundle), '../console') },
    d1Persist: join(folder, 'v3/d1'),
    handleRuntimeStdio: (stdout: Readable) => void stdout.resume(),
    bindings: {
      FEED_KEYS: await readFile(join(keys, 'online.key'), 'utf8'),
      FEED_ROOT_SHA256: await sha256(await readFile(join(keys, '1.root.json'))),
      LOCAL_MODE: 'on',
    },
  })
  const { origin } = await miniflare.ready
  const email = 'quan-tri@ban.example'
  const administrator = {
    id: await memberIdOf(email),
    name: 'Quản trị viên',
    email,
    role: 'administrator' as const,
  }
  await putMember(await miniflare.getD1Database('DB'), administrator).run()
  return {
    origin,
    miniflare,
    async close() {
      await miniflare.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

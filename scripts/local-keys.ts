import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildRoot } from '../shared/tuf/build.ts'
import { exportPrivateKey, generateSigningKey, type SigningKey } from '../shared/tuf/key.ts'
import { lockKey } from '../shared/tuf/key-file.ts'
import { decodeUtf8, toBase64 } from '../shared/tuf/platform.ts'
import { seal } from '../shared/tuf/sign.ts'

/** The passphrase of the local feed's key files. It protects nothing: they are for trying out only. */
export const localPassphrase = 'soat-thu-nghiem'

const tenYears = 10 * 365 * 24 * 60 * 60 * 1000

export interface LocalKeys {
  /** The first root: what the local build trusts. */
  root: string
  /** The server's key, as its secret `FEED_KEYS` holds it. */
  online: string
  /** The key file of the targets role, to publish with. */
  targets: string
}

/** The keys of the local feed; made, with thresholds of one, where the folder has none. */
export async function localKeys(folder: string): Promise<LocalKeys> {
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  const root = await read('1.root.json').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (root === null) return makeKeys(folder)
  return { root, online: await read('online.key'), targets: await read('targets.key.json') }
}

async function makeKeys(folder: string): Promise<LocalKeys> {
  const make = () => generateSigningKey(true)
  const [root, targets, online] = await Promise.all([make(), make(), make()])
  const role = ({ publicKey }: SigningKey) => ({ keys: [publicKey], threshold: 1 })
  const stamp = { version: 1, expires: Date.now() + tenYears }
  const roles = { root: role(root), targets: role(targets), snapshot: role(online), timestamp: role(online) }
  const made = {
    'root.key.json': JSON.stringify(await lockKey(root, { role: 'root', name: 'local' }, localPassphrase)),
    'targets.key.json': JSON.stringify(
      await lockKey(targets, { role: 'targets', name: 'local' }, localPassphrase),
    ),
    'online.key': toBase64(await exportPrivateKey(online.privateKey)),
    // Last: a folder with a root has everything else.
    '1.root.json': decodeUtf8(await seal(await buildRoot(stamp, roles), [root])),
  }
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(made)) await writeFile(join(folder, name), text, { mode: 0o600 })
  return { root: made['1.root.json'], online: made['online.key'], targets: made['targets.key.json'] }
}

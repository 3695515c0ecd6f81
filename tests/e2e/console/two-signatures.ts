import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { localPassphrase } from '../../../scripts/local-keys.ts'
import { buildRoot, type RoleKeys } from '../../../shared/tuf/build.ts'
import { generateSigningKey, type SigningKey } from '../../../shared/tuf/key.ts'
import { lockKey, unlockKey } from '../../../shared/tuf/key-file.ts'
import { type Role, readMetadata } from '../../../shared/tuf/metadata.ts'
import { seal } from '../../../shared/tuf/sign.ts'

const year = 365 * 24 * 60 * 60 * 1000

/**
 * Brings the Board's feed to a root under which a release takes two signatures, as docs/keys.md tells; the command line
 * signs what is out anew. `folder` holds the Board's keys. Returns the second publisher's key file, in a folder that
 * `forget` takes away.
 */
export async function demandTwoSignatures(server: string, folder: string) {
  const keys = await mkdtemp(join(tmpdir(), 'soat-two-'))
  await cp(folder, keys, { recursive: true })
  const read = (name: string) => readFile(join(keys, name), 'utf8')
  const open = async (name: string): Promise<SigningKey> => unlockKey(await read(name), localPassphrase)
  const [rootKey, first, second] = [
    await open('root.key.json'),
    await open('targets.key.json'),
    await generateSigningKey(true),
  ]
  const secondFile = join(keys, 'second.key.json')
  const locked = await lockKey(second, { role: 'targets', name: 'ban-2' }, localPassphrase)
  await writeFile(secondFile, JSON.stringify(locked))

  const { signed } = readMetadata('root', await readFile(join(keys, '1.root.json')))
  const same = (role: Role) => ({
    keys: signed.roles[role].keyids.flatMap((id) => signed.keys[id] ?? []),
    threshold: signed.roles[role].threshold,
  })
  const roles: RoleKeys = {
    root: same('root'),
    targets: { keys: [first.publicKey, second.publicKey], threshold: 2 },
    snapshot: same('snapshot'),
    timestamp: same('timestamp'),
  }
  const root = await buildRoot({ version: 2, expires: Date.now() + year }, roles)
  await writeFile(join(keys, '2.root.json'), await seal(root, [rootKey]))

  const [passphrase, release] = [join(keys, 'passphrase'), join(keys, 'release.json')]
  await writeFile(passphrase, localPassphrase)
  const told = ['--server', server, '--keys', keys, '--passphrase-file', passphrase]
  const publish = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['cli/soat.ts', 'publish', ...told, ...args])
  await publish('--key', join(keys, 'targets.key.json'), '--save', release)
  const { stdout } = await publish('--key', secondFile, '--release', release)
  if (!stdout.includes('Đã phát hành')) throw new Error(stdout)
  return { secondFile, forget: () => rm(keys, { recursive: true, force: true }) }
}

import { sha256 } from './digest.ts'
import { keyIdOf } from './key.ts'
import type { MetaFile, PublicKey, Role, Signed } from './metadata.ts'

const specVersion = '1.0.31'

interface Stamp {
  version: number
  /** ms since 1970; metadata name whole seconds. */
  expires: number
}
const common = ({ version, expires }: Stamp) => ({
  spec_version: specVersion,
  version,
  expires: new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z'),
})

export type RoleKeys = Record<Role, { keys: readonly PublicKey[]; threshold: number }>

/** Names of keys are in ascending order: one Board's keys give one root, whoever adds them first. */
export async function buildRoot(stamp: Stamp, roleKeys: RoleKeys): Promise<Signed<'root'>> {
  const keys: Record<string, PublicKey> = {}
  const policyOf = async (role: Role) => {
    const named = await Promise.all(
      roleKeys[role].keys.map(async (key) => [await keyIdOf(key), key] as const),
    )
    for (const [id, key] of named) keys[id] = key
    return { keyids: named.map(([id]) => id).sort(), threshold: roleKeys[role].threshold }
  }
  const roles = {
    root: await policyOf('root'),
    targets: await policyOf('targets'),
    snapshot: await policyOf('snapshot'),
    timestamp: await policyOf('timestamp'),
  }
  return { ...common(stamp), _type: 'root', consistent_snapshot: true, keys, roles }
}

/** `files` by target path. */
export async function buildTargets(
  stamp: Stamp,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Signed<'targets'>> {
  const targets: Signed<'targets'>['targets'] = {}
  for (const [path, bytes] of files)
    targets[path] = { length: bytes.length, hashes: { sha256: await sha256(bytes) } }
  return { ...common(stamp), _type: 'targets', targets }
}

interface Described {
  version: number
  bytes: Uint8Array
}
const describe = async ({ version, bytes }: Described): Promise<MetaFile> => ({
  version,
  length: bytes.length,
  hashes: { sha256: await sha256(bytes) },
})

export const buildSnapshot = async (stamp: Stamp, targets: Described): Promise<Signed<'snapshot'>> => ({
  ...common(stamp),
  _type: 'snapshot',
  meta: { 'targets.json': await describe(targets) },
})

export const buildTimestamp = async (stamp: Stamp, snapshot: Described): Promise<Signed<'timestamp'>> => ({
  ...common(stamp),
  _type: 'timestamp',
  meta: { 'snapshot.json': await describe(snapshot) },
})

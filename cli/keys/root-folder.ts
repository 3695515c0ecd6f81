import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildRoot } from '../../shared/tuf/build.ts'
import { holdersOf } from '../../shared/tuf/holders.ts'
import {
  type Metadata,
  type PublicKey,
  type Role,
  readMetadata,
  type Signed,
} from '../../shared/tuf/metadata.ts'
import { metadataName } from '../../shared/tuf/names.ts'
import { envelope } from '../../shared/tuf/sign.ts'
import { isSigned } from '../../shared/tuf/verify.ts'
import { UsageError } from '../usage-error.ts'

const year = 365 * 24 * 60 * 60 * 1000

/** The roots of a key folder, oldest first: `1.root.json`, `2.root.json`, … */
export async function readRoots(folder: string): Promise<Metadata<'root'>[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new UsageError(`không đọc được thư mục khóa ${folder}`, { cause })
  })
  const roots: Metadata<'root'>[] = []
  while (names.includes(metadataName('root', roots.length + 1)))
    roots.push(readMetadata('root', await readFile(join(folder, metadataName('root', roots.length + 1)))))
  return roots
}

/** Whether a root has all signatures that it needs: of its own root keys, and of those of the root before it. */
export async function isComplete(
  root: Metadata<'root'>,
  before: Metadata<'root'> | undefined,
): Promise<boolean> {
  return (
    (await isSigned(root, 'root', root.signed)) && (!before || (await isSigned(root, 'root', before.signed)))
  )
}

/** What people decide about in a root. */
export interface Policy {
  keys: Record<Role, PublicKey[]>
  threshold: Record<Role, number>
  holders: Record<string, string>
}

const roles: Role[] = ['root', 'targets', 'snapshot', 'timestamp']

const policyOf = (root: Signed<'root'>): Policy => {
  const each = <Value>(value: (role: Role) => Value) =>
    Object.fromEntries(roles.map((role) => [role, value(role)])) as Record<Role, Value>
  return {
    keys: each((role) => root.roles[role].keyids.flatMap((id) => root.keys[id] ?? [])),
    threshold: each((role) => root.roles[role].threshold),
    holders: holdersOf(root),
  }
}

/**
 * Writes the next root with the policy changed. A newest root that is not yet completely signed is a draft and is
 * written anew, without the signatures it had. Returns the file's path.
 */
export async function draftRoot(folder: string, change: (policy: Policy) => void): Promise<string> {
  const roots = await readRoots(folder)
  const last = roots.at(-1)
  const complete = last && (await isComplete(last, roots.at(-2)))
  const version = (last?.signed.version ?? 0) + (last && !complete ? 0 : 1)
  const policy: Policy = last
    ? policyOf(last.signed)
    : {
        keys: { root: [], targets: [], snapshot: [], timestamp: [] },
        threshold: { root: 1, targets: 1, snapshot: 1, timestamp: 1 },
        holders: {},
      }
  change(policy)
  const { keys, threshold, holders } = policy
  const role = (name: Role) => ({ keys: keys[name], threshold: threshold[name] })
  const signed = await buildRoot(
    { version, expires: Date.now() + year },
    {
      root: role('root'),
      targets: role('targets'),
      snapshot: role('snapshot'),
      timestamp: role('timestamp'),
    },
  )
  const listed = Object.entries(holders).filter(([id]) => Object.hasOwn(signed.keys, id))
  const path = join(folder, metadataName('root', version))
  await writeFile(path, envelope({ ...signed, 'x-soat-holders': Object.fromEntries(listed) }, []))
  return path
}

import { canonicalBytes } from '../../shared/tuf/canonical.ts'
import { sha256, toHex } from '../../shared/tuf/digest.ts'
import {
  isExpired,
  type Metadata,
  type MetaFile,
  NotMetadata,
  type Role,
  readMetadata,
} from '../../shared/tuf/metadata.ts'
import { metadataName, timestampName } from '../../shared/tuf/names.ts'
import { isSigned } from '../../shared/tuf/verify.ts'
import { Refused } from './refused.ts'
import type { Transport } from './transport.ts'
import { type Floor, type Held, newestRoot, succeeds, type Trusted } from './trusted.ts'

/** Bytes; each far above what a Board will ever need. */
const limits = { root: 200_000, timestamp: 20_000, snapshot: 50_000, targets: 500_000 }
/** TUF 5.3.3: so many roots are followed in one update, and no more. */
const mostRoots = 256

/** Verified metadata, not yet stored. */
export interface Head {
  roots: Trusted['roots']
  timestamp: Metadata<'timestamp'>
  snapshot: Metadata<'snapshot'>
  targets: Metadata<'targets'>
  floor: Floor
}

/**
 * The client workflow of the TUF specification (1.0.31, section 5), from the root to the targets metadata; numbers in
 * comments are its sections. Nothing is stored here: the caller stores all of it, or nothing. Rejects with `Refused`.
 */
export async function update(trusted: Trusted, get: Transport, now: number, lowest: number): Promise<Head> {
  const roots = await updateRoot(trusted, get, now)
  const root = (roots.at(-1) ?? roots[0]).signed
  const known = await stillTrusted(trusted, root, lowest)
  const timestamp = await updateTimestamp(known, root, get, now)
  const snapshot = await updateSnapshot(timestamp, known, root, get, now)
  const targets = await updateTargets(snapshot, known, root, get, now)
  const floor = { version: targets.signed.version, root: root.version, keys: root.roles.targets.keyids }
  return { roots, timestamp, snapshot, targets, floor }
}

/** 5.3: every root after the trusted one, each signed by the one before and by itself. */
async function updateRoot(trusted: Trusted, get: Transport, now: number): Promise<Trusted['roots']> {
  const roots: Trusted['roots'] = [...trusted.roots]
  for (let followed = 0; ; followed += 1) {
    const last = roots.at(-1) ?? roots[0]
    // 5.3.3: only «there is none» ends the chain; any other failure ends the update.
    const bytes = await get(metadataName('root', last.signed.version + 1), limits.root)
    if (!bytes) break
    if (followed === mostRoots) throw new Refused('forged', 'an endless chain of roots')
    const next = read('root', bytes)
    // 5.3.4 and 5.3.5
    if (!(await succeeds(next, last.signed)))
      throw new Refused('forged', `root ${next.signed.version} does not follow root ${last.signed.version}`)
    roots.push(next)
  }
  // 5.3.10: roots on the way may have expired, the last may not.
  demandFresh(newestRoot({ roots }), now)
  return roots
}

interface Known {
  timestamp: Metadata<'timestamp'> | null
  snapshot: Metadata<'snapshot'> | null
  targets: Metadata<'targets'> | null
  floor: number
}

/**
 * 5.3.11, for every role: what was signed with keys that the newest root no longer lists fixes nothing any more. So
 * versions that a thief drove up are recovered from by rotating the stolen keys.
 */
async function stillTrusted(
  trusted: Trusted,
  root: Metadata<'root'>['signed'],
  lowest: number,
): Promise<Known> {
  const { active, previous, timestamp, snapshot, floor } = trusted
  const signed = async (held: Held | null) => held !== null && (await isSigned(held.targets, 'targets', root))
  const online =
    timestamp &&
    snapshot &&
    (await isSigned(timestamp, 'timestamp', root)) &&
    (await isSigned(snapshot, 'snapshot', root))
  const known = { timestamp: online ? timestamp : null, snapshot: online ? snapshot : null }
  const current = (await signed(active)) ? active : null
  if (current || !isRotated(floor, root))
    return { ...known, targets: current?.targets ?? null, floor: floor.version }
  const before = previous && (await signed(previous)) ? previous.targets.signed.version : 0
  return { ...known, targets: null, floor: Math.max(lowest, before) }
}

/** Whether the targets role has got other keys since the floor was set. */
function isRotated({ root: version, keys }: Floor, root: Metadata<'root'>['signed']): boolean {
  const { keyids } = root.roles.targets
  const same = keyids.length === keys.length && keyids.every((id) => keys.includes(id))
  return root.version > version && !same
}

/** 5.4: the new timestamp; the known one itself where there is no newer. */
async function updateTimestamp(
  known: Known,
  root: Metadata<'root'>['signed'],
  get: Transport,
  now: number,
): Promise<Metadata<'timestamp'>> {
  const bytes = await get(timestampName, limits.timestamp)
  if (!bytes) throw new Refused('unreachable', 'the server has no timestamp')
  const next = read('timestamp', bytes)
  await demandSigned(next, 'timestamp', root)
  const old = known.timestamp
  // 5.4.3.1; an equal version changes nothing, but its time may have run out meanwhile.
  if (old && next.signed.version < old.signed.version)
    throw new Refused('forged', `timestamp ${next.signed.version} after ${old.signed.version}`)
  if (old && next.signed.version === old.signed.version) {
    demandSame(next, old)
    demandFresh(old, now)
    return old
  }
  // 5.4.3.2
  const [named, before] = [next.signed.meta['snapshot.json'], old?.signed.meta['snapshot.json']]
  if (before && named.version < before.version)
    throw new Refused('forged', `the timestamp goes back to snapshot ${named.version}`)
  if (before && named.version === before.version && named.hashes?.sha256 !== before.hashes?.sha256)
    throw new Refused('forged', `another snapshot ${named.version}`)
  // 5.4.4
  demandFresh(next, now)
  return next
}

/** 5.5, but for 5.5.5: that the targets version never sinks is what the floor sees to, and a rotation can reset that. */
async function updateSnapshot(
  timestamp: Metadata<'timestamp'>,
  known: Known,
  root: Metadata<'root'>['signed'],
  get: Transport,
  now: number,
): Promise<Metadata<'snapshot'>> {
  const named = timestamp.signed.meta['snapshot.json']
  const held = known.snapshot && (await isNamed(known.snapshot, named)) ? known.snapshot : null
  const snapshot = held ?? (await take('snapshot', named, root, get))
  demandFresh(snapshot, now)
  return snapshot
}

/** 5.6 */
async function updateTargets(
  snapshot: Metadata<'snapshot'>,
  known: Known,
  root: Metadata<'root'>['signed'],
  get: Transport,
  now: number,
): Promise<Metadata<'targets'>> {
  const named = snapshot.signed.meta['targets.json']
  // 5.6.5, before anything is taken: the floor.
  if (named.version < known.floor)
    throw new Refused('forged', `targets ${named.version} below the floor ${known.floor}`)
  const held = known.targets && (await isNamed(known.targets, named)) ? known.targets : null
  const targets = held ?? (await take('targets', named, root, get))
  if (known.targets?.signed.version === targets.signed.version) demandSame(targets, known.targets)
  demandFresh(targets, now)
  return targets
}

/** Whether what is held is what another metadata file names by its hash. */
const isNamed = async ({ bytes, signed }: Metadata<Role>, { version, hashes }: MetaFile): Promise<boolean> =>
  signed.version === version && hashes?.sha256 === (await sha256(bytes))

/** Takes a metadata file as another names it: 5.5.1–5.5.4 and 5.6.1–5.6.4. */
async function take<Name extends 'snapshot' | 'targets'>(
  role: Name,
  named: MetaFile,
  root: Metadata<'root'>['signed'],
  get: Transport,
): Promise<Metadata<Name>> {
  const name = root.consistent_snapshot ? metadataName(role, named.version) : `${role}.json`
  const bytes = await get(name, Math.min(named.length ?? limits[role], limits[role]))
  if (!bytes) throw new Refused('unreachable', `the server has no ${name}`)
  const right =
    (named.length === undefined || named.length === bytes.length) &&
    (named.hashes === undefined || named.hashes.sha256 === (await sha256(bytes)))
  if (!right) throw new Refused('forged', `${name} is not the one that was named`)
  const metadata = read(role, bytes)
  await demandSigned(metadata, role, root)
  if (metadata.signed.version !== named.version)
    throw new Refused('forged', `${name} calls itself ${metadata.signed.version}`)
  return metadata
}

/** Bytes that are no metadata come from no feed: most often from a network that wants a sign-in first. */
function read<Name extends Role>(role: Name, bytes: Uint8Array): Metadata<Name> {
  try {
    return readMetadata(role, bytes)
  } catch (cause) {
    if (cause instanceof NotMetadata) throw new Refused('unreachable', cause.message, { cause })
    throw cause
  }
}

async function demandSigned<Name extends Role>(
  metadata: Metadata<Name>,
  role: Name,
  root: Metadata<'root'>['signed'],
): Promise<void> {
  if (!(await isSigned(metadata, role, root)))
    throw new Refused('forged', `${role} ${metadata.signed.version} is not signed as it must be`)
}

function demandSame<Name extends Role>(one: Metadata<Name>, other: Metadata<Name>): void {
  if (toHex(canonicalBytes(one.raw)) !== toHex(canonicalBytes(other.raw)))
    throw new Refused('forged', `two different ${one.signed._type} ${one.signed.version}`)
}

function demandFresh(metadata: Metadata<Role>, now: number): void {
  if (isExpired(metadata, now))
    throw new Refused('expired', `${metadata.signed._type} ${metadata.signed.version} is past its time`)
}

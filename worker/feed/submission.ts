import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { z } from '@hono/zod-openapi'
import { readContent, UnusableRelease } from '../../shared/release/content.ts'
import { largestRelease } from '../../shared/release/files.ts'
import { passesTrial } from '../../shared/release/trial.ts'
import { canonicalBytes, NotCanonical } from '../../shared/tuf/canonical.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import {
  isExpired,
  type Metadata,
  NotMetadata,
  type Role,
  readMetadata,
  type Signature,
} from '../../shared/tuf/metadata.ts'
import { metadataName, targetName } from '../../shared/tuf/names.ts'
import { decodeUtf8, encodeUtf8 } from '../../shared/tuf/platform.ts'
import { envelope } from '../../shared/tuf/sign.ts'
import { countSigners, isSigned } from '../../shared/tuf/verify.ts'
import type { Actor, Deed } from '../store/commit.ts'
import {
  feedFile,
  keepWaiting,
  metadataFile,
  newestPublication,
  type Publication,
  publication,
  waiting,
} from '../store/feed.ts'
import { keepInSigning } from '../store/releases.ts'
import { headFor } from './head.ts'
import { AlreadyPublished, noteSigning, recordRelease, type ToRecord } from './record.ts'

/** A new root, a new release, or both at once: what people have signed. */
export const submission = z
  .strictObject({
    root: z.string().optional(),
    targets: z.string().optional(),
    /** By target path; files that the server has already may be left out. */
    files: z.record(z.string(), z.string()).default({}),
  })
  .refine(({ root, targets }) => root !== undefined || targets !== undefined, 'neither a root nor targets')
type Submission = z.infer<typeof submission>

export type Outcome =
  | ({ state: 'published' } & Publication)
  | { state: 'awaiting-signatures'; have: number; need: number }

/** What a submission will do, verified; whoever carries it out does so all or nothing, and says who did it. */
export interface Prepared {
  outcome: Outcome
  /** Empty where it was done before. */
  statements: D1PreparedStatement[]
  deed: Pick<Deed, 'action' | 'subject' | 'detail'>
  /** The state that it makes; null where it makes none. */
  next: Publication | null
}

/** Why a submission was not taken. */
export class NotTaken extends Error {
  override name = 'NotTaken'
  readonly code: 'forbidden' | 'conflict' | 'invalid-request'

  constructor(code: NotTaken['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export interface Authority {
  db: D1Database
  /** The server's keys. */
  keys: string
  /** SHA-256 of the root that an empty feed may begin with. */
  firstRoot: string
  now: number
  door: 'console' | 'signatures'
  /** Who is signed in. */
  by: Actor
}

/**
 * Verifies what people have signed, and prepares its publication; signatures are all the authority that it looks at.
 * Versions go up one by one, so nothing can be played again or skip ahead. Throws `NotTaken`.
 */
export async function prepare(given: Submission, authority: Authority): Promise<Prepared> {
  const { db, keys, firstRoot, now, door, by } = authority
  const last = await newestPublication(db)
  const root = await rootOf(given, last, db, firstRoot)
  if (isExpired(root, now)) throw new NotTaken('conflict', `root ${root.signed.version} is past its time`)
  const files = new Map<string, string>()
  if (given.root !== undefined) files.set(metadataName('root', root.signed.version), given.root)

  let targets: Metadata<'targets'>
  let records: D1PreparedStatement[] = []
  const detail: Deed['detail'] = { door, root: root.signed.version }
  if (given.targets === undefined) {
    if (!last) throw new NotTaken('conflict', 'the first root comes with the first release')
    targets = read('targets', decodeUtf8(await metadataFile(db, 'targets', last)))
    if (!(await isSigned(targets, 'targets', root.signed)))
      throw new NotTaken('conflict', 'the release in use is not signed by the new keys: send it signed anew')
  } else {
    targets = await mergeWaiting(read('targets', given.targets), root, db)
    if (last && (await isPublished(targets, last, db)))
      return {
        outcome: { state: 'published', ...last },
        statements: [],
        deed: deedOf(last, detail),
        next: null,
      }
    if (targets.signed.version !== (last?.targets ?? 0) + 1)
      throw new NotTaken(
        'conflict',
        `the next release is ${(last?.targets ?? 0) + 1}, not ${targets.signed.version}`,
      )
    if (isExpired(targets, now)) throw new NotTaken('conflict', 'the release is past its time')
    const have = await countSigners(targets, 'targets', root.signed)
    if (have === 0) throw new NotTaken('forbidden', 'no key of the targets role has signed')
    if (door === 'console') await demandApproved(targets, given.files)
    const texts = await textsOf(targets, given.files, db)
    for (const [path, { hashes }] of Object.entries(targets.signed.targets))
      files.set(targetName(path, hashes.sha256), texts[path] ?? '')
    const need = root.signed.roles.targets.threshold
    const { version } = targets.signed
    const digest = await digestOf(targets)
    if (have < need) {
      const held = { targets: decodeUtf8(targets.bytes), root: given.root ?? null, have, need }
      return {
        outcome: { state: 'awaiting-signatures', have, need },
        statements: [
          keepWaiting(db, version, digest, JSON.stringify(targets.signatures)),
          keepInSigning(db, held),
          ...(await noteSigning(db, texts)),
        ],
        deed: {
          action: 'release.signed',
          subject: `release/${version}`,
          detail: { ...detail, digest, have, need },
        },
        next: null,
      }
    }
    records = await recordOf(db, {
      release: version,
      files: texts,
      door,
      by,
      at: new Date(now).toISOString(),
    })
    detail.digest = digest
    files.set(metadataName('targets', targets.signed.version), decodeUtf8(targets.bytes))
  }
  const described = { version: targets.signed.version, bytes: targets.bytes }
  const head = await headFor(root, described, last, keys, now)
  const all = new Map([...files, ...head.files])
  return {
    outcome: { state: 'published', ...head.publication },
    statements: [...publication(db, head.publication, head.timestamp, all, now), ...records],
    deed: deedOf(head.publication, detail),
    next: head.publication,
  }
}

const deedOf = ({ targets }: Publication, detail: Deed['detail']): Prepared['deed'] => ({
  action: 'release.published',
  subject: `release/${targets}`,
  detail,
})

async function recordOf(db: D1Database, given: ToRecord): Promise<D1PreparedStatement[]> {
  try {
    return await recordRelease(db, given)
  } catch (cause) {
    if (cause instanceof AlreadyPublished) throw new NotTaken('conflict', cause.message, { cause })
    throw cause
  }
}

/** The root that the submission is judged by: its own, once that has proved itself, or the one in use. */
async function rootOf(
  given: Submission,
  last: Publication | null,
  db: D1Database,
  firstRoot: string,
): Promise<Metadata<'root'>> {
  const current = last && read('root', decodeUtf8(await metadataFile(db, 'root', last)))
  if (given.root === undefined || given.root === (current && decodeUtf8(current.bytes))) {
    if (!current) throw new NotTaken('conflict', 'the feed has no root yet')
    return current
  }
  const next = read('root', given.root)
  if (!(await isSigned(next, 'root', next.signed)))
    throw new NotTaken('forbidden', 'the root does not sign itself')
  if (current) {
    if (next.signed.version !== current.signed.version + 1)
      throw new NotTaken(
        'conflict',
        `the next root is ${current.signed.version + 1}, not ${next.signed.version}`,
      )
    if (!(await isSigned(next, 'root', current.signed)))
      throw new NotTaken('forbidden', 'the root in use does not sign the new one')
  } else if ((await sha256(next.bytes)) !== firstRoot.trim().toLowerCase())
    throw new NotTaken('forbidden', 'this is not the root that the server was set up for')
  if (!next.signed.consistent_snapshot)
    throw new NotTaken('invalid-request', 'the feed needs consistent snapshots')
  return next
}

function read<Name extends Role>(role: Name, text: string): Metadata<Name> {
  try {
    const metadata = readMetadata(role, encodeUtf8(text))
    canonicalBytes(metadata.raw)
    return metadata
  } catch (cause) {
    if (cause instanceof NotMetadata || cause instanceof NotCanonical)
      throw new NotTaken('invalid-request', cause.message, { cause })
    throw cause
  }
}

const digestOf = ({ raw }: Metadata<Role>): Promise<string> => sha256(canonicalBytes(raw))

/** Adds the signatures that others gave to the same release before. */
async function mergeWaiting(
  targets: Metadata<'targets'>,
  root: Metadata<'root'>,
  db: D1Database,
): Promise<Metadata<'targets'>> {
  const held = await waiting(db, targets.signed.version, await digestOf(targets))
  const before = held === null ? [] : (JSON.parse(held) as Metadata<'targets'>['signatures'])
  const own = await onlyGood(targets, root)
  const others = before.filter(({ keyid }) => own.every((signature) => signature.keyid !== keyid))
  return readMetadata('targets', envelope(targets.raw, [...own, ...others]))
}

/** Signatures that do not hold are dropped, so that nobody's bad one takes the place of a good one that waits. */
async function onlyGood(targets: Metadata<'targets'>, root: Metadata<'root'>): Promise<Signature[]> {
  const good: Signature[] = []
  for (const signature of targets.signatures)
    if ((await countSigners({ ...targets, signatures: [signature] }, 'targets', root.signed)) === 1)
      good.push(signature)
  return good
}

/** A repeated submission has one effect. */
async function isPublished(
  targets: Metadata<'targets'>,
  last: Publication,
  db: D1Database,
): Promise<boolean> {
  if (targets.signed.version !== last.targets) return false
  return (
    (await digestOf(targets)) ===
    (await digestOf(readMetadata('targets', await metadataFile(db, 'targets', last))))
  )
}

/** What a signed-in publisher sends is exactly what the Board has approved, byte for byte. */
async function demandApproved({ signed }: Metadata<'targets'>, files: Submission['files']): Promise<void> {
  const paths = new Set([...Object.keys(files), ...Object.keys(signed.targets)])
  for (const path of paths) {
    const text = Object.hasOwn(files, path) ? files[path] : undefined
    const listed = Object.hasOwn(signed.targets, path) ? signed.targets[path]?.hashes.sha256 : undefined
    if (text === undefined || (await sha256(encodeUtf8(text))) !== listed)
      throw new NotTaken('conflict', `${path} is not what is approved now: look at the next release again`)
  }
}

/** The texts of the release by target path, once installs could use them. */
async function textsOf(
  { signed }: Metadata<'targets'>,
  given: Submission['files'],
  db: D1Database,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  const size = Object.values(signed.targets).reduce((sum, { length }) => sum + length, 0)
  if (size > largestRelease)
    throw new NotTaken('invalid-request', `the release has ${size} bytes; installs take ${largestRelease}`)
  for (const [path, { length, hashes }] of Object.entries(signed.targets)) {
    const name = targetName(path, hashes.sha256)
    const text = Object.hasOwn(given, path) ? given[path] : await feedFile(db, name)
    if (text === null || text === undefined) throw new NotTaken('invalid-request', `${path} is missing`)
    const bytes = encodeUtf8(text)
    if (bytes.length !== length || (await sha256(bytes)) !== hashes.sha256)
      throw new NotTaken('invalid-request', `${path} is not what was signed`)
    texts[path] = text
  }
  try {
    for (const checklist of readContent(texts, '9999').checklists)
      if (!passesTrial(checklist)) throw new UnusableRelease(`${checklist.id} takes too much work`)
  } catch (cause) {
    if (cause instanceof UnusableRelease) throw new NotTaken('invalid-request', cause.message, { cause })
    throw cause
  }
  return texts
}

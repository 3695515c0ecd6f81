import * as z from 'zod'
import { type Content, readContent, UnusableRelease } from '../../shared/release/content.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import { type Metadata, NotMetadata, type Role, readMetadata } from '../../shared/tuf/metadata.ts'
import { decodeUtf8, encodeUtf8 } from '../../shared/tuf/platform.ts'
import { isSigned } from '../../shared/tuf/verify.ts'

// The extension's CSP forbids code from strings; zod would try, and the browser would log it.
z.config({ jitless: true })

const stage = z.object({
  targets: z.string(),
  /** By target path. */
  files: z.record(z.string(), z.string()),
  /** When it arrived, ms since 1970. */
  received: z.number(),
})

const floor = z.object({
  /** No targets version below this is ever taken, */
  version: z.int().min(0),
  /** unless a root later than this one */
  root: z.int().min(0),
  /** has other keys than these, by name, for the targets role. */
  keys: z.array(z.string()),
})
export type Floor = z.infer<typeof floor>

/** What is stored, under one key and written at once. Metadata and files are kept as the text that was signed. */
export interface StoredFeed {
  /** The roots after the built-in one, oldest first: the chain that trust hangs on. */
  roots: string[]
  timestamp: string
  snapshot: string
  active: z.infer<typeof stage>
  previous: z.infer<typeof stage> | null
  floor: Floor
}

/** A release that was signed, together with what it holds. */
export interface Held {
  targets: Metadata<'targets'>
  files: Record<string, string>
  content: Content
  received: number
}

/** Everything of the store that could be verified anew. */
export interface Trusted {
  /** From the built-in one to the newest. */
  roots: [Metadata<'root'>, ...Metadata<'root'>[]]
  timestamp: Metadata<'timestamp'> | null
  snapshot: Metadata<'snapshot'> | null
  active: Held | null
  previous: Held | null
  floor: Floor
  /** Whether anything stored was not what had been written. */
  damaged: boolean
}

export interface BuiltIn {
  root: Metadata<'root'>
  /** The targets version of the release that was out when the extension was built. */
  floor: number
  /** The extension's version. */
  extension: string
}

export const newestRoot = ({ roots }: Pick<Trusted, 'roots'>): Metadata<'root'> => roots.at(-1) ?? roots[0]

export const textOf = ({ bytes }: Metadata<Role>): string => decodeUtf8(bytes)

/** Verifies what is stored as if it had just arrived, time aside, and leaves out what does not hold. */
export async function verifyStored(stored: unknown, builtIn: BuiltIn): Promise<Trusted> {
  const trusted: Trusted = {
    roots: [builtIn.root],
    timestamp: null,
    snapshot: null,
    active: null,
    previous: null,
    floor: { version: builtIn.floor, root: 0, keys: [] },
    damaged: false,
  }
  if (stored === undefined) return trusted
  const given = z.looseObject({}).catch({}).parse(stored)
  trusted.damaged = !(await readRoots(trusted, given.roots))
  const root = newestRoot(trusted).signed
  trusted.active = await readHeld(given.active, root, builtIn.extension)
  trusted.previous = given.previous === null ? null : await readHeld(given.previous, root, builtIn.extension)
  const timestamp = await readSigned('timestamp', given.timestamp, root)
  const snapshot = await readSigned('snapshot', given.snapshot, root)
  const set = floor.safeParse(given.floor).data ?? trusted.floor
  const versions = [trusted.active, trusted.previous].map((held) => held?.targets.signed.version ?? 0)
  trusted.floor = { ...set, version: Math.max(builtIn.floor, set.version, ...versions) }
  // Without the release itself they would only say that there is nothing new.
  if (trusted.active && timestamp && snapshot) Object.assign(trusted, { timestamp, snapshot })
  else trusted.damaged = true
  return trusted
}

/** Follows the stored chain as far as it holds; false where it breaks. */
async function readRoots(trusted: Trusted, stored: unknown): Promise<boolean> {
  const texts = z.array(z.string()).safeParse(stored)
  for (const text of texts.data ?? []) {
    const next = tryRead('root', text)
    const last = newestRoot(trusted).signed
    // An updated extension brings a later root of its own.
    if (next && next.signed.version <= last.version) continue
    if (!next || !(await succeeds(next, last))) return false
    trusted.roots.push(next)
  }
  return texts.success
}

/** Whether `next` is the root after `last`: TUF 5.3.4 and 5.3.5. */
export const succeeds = async (next: Metadata<'root'>, last: Metadata<'root'>['signed']): Promise<boolean> =>
  next.signed.version === last.version + 1 &&
  (await isSigned(next, 'root', last)) &&
  (await isSigned(next, 'root', next.signed))

function tryRead<Name extends Role>(role: Name, text: unknown): Metadata<Name> | null {
  if (typeof text !== 'string') return null
  try {
    return readMetadata(role, encodeUtf8(text))
  } catch (error) {
    if (error instanceof NotMetadata) return null
    throw error
  }
}

async function readSigned<Name extends Role>(
  role: Name,
  text: unknown,
  root: Metadata<'root'>['signed'],
): Promise<Metadata<Name> | null> {
  const metadata = tryRead(role, text)
  return metadata && (await isSigned(metadata, role, root)) ? metadata : null
}

async function readHeld(
  stored: unknown,
  root: Metadata<'root'>['signed'],
  extension: string,
): Promise<Held | null> {
  const parsed = stage.safeParse(stored)
  const targets = await readSigned('targets', parsed.data?.targets, root)
  if (!parsed.success || !targets) return null
  const { files, received } = parsed.data
  for (const [path, text] of Object.entries(files))
    if (!(await isTarget(targets, path, encodeUtf8(text)))) return null
  try {
    return { targets, files, content: readContent(files, extension), received }
  } catch (error) {
    if (error instanceof UnusableRelease) return null
    throw error
  }
}

/** Whether these bytes are what the targets metadata lists under the path: TUF 5.7.3. */
export async function isTarget(
  { signed }: Metadata<'targets'>,
  path: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const listed = Object.hasOwn(signed.targets, path) ? signed.targets[path] : undefined
  return (
    listed !== undefined && listed.length === bytes.length && listed.hashes.sha256 === (await sha256(bytes))
  )
}

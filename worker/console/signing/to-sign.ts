import { currentRelease } from '../../../shared/release/current.ts'
import { type Approved, type LookedOver, lookOver } from '../../../shared/release/look-over.ts'
import { rootChain } from '../../../shared/release/roots.ts'
import { buildTargets } from '../../../shared/tuf/build.ts'
import { canonicalBytes } from '../../../shared/tuf/canonical.ts'
import { sha256 } from '../../../shared/tuf/digest.ts'
import { type Metadata, readMetadata, type Signature } from '../../../shared/tuf/metadata.ts'
import { decodeUtf8, encodeUtf8 } from '../../../shared/tuf/platform.ts'
import type { NextRelease } from '../requests/releases.ts'
import { takeFile } from './take-file.ts'

const year = 365 * 24 * 60 * 60 * 1000

/** A release as this browser has verified it: what a person may put a signature to. */
export interface ToSign extends LookedOver {
  version: number
  /** What the signature will be over. */
  signed: unknown
  /** Of others. */
  signatures: Signature[]
  root: Metadata<'root'>
  /** SHA-256 of the first root: whose repository this is. */
  rootDigest: string
  /** SHA-256 of the canonical form of what is signed. */
  digest: string
  /** When it ends unless another comes first, ms since 1970. */
  expires: number
}

/** The feed is still empty: its first release is made with the first root, by the command line. */
export class EmptyFeed extends Error {
  override name = 'EmptyFeed'
}

/** What others have signed already is another release than the one that is approved. */
export class OtherRelease extends Error {
  override name = 'OtherRelease'
}

/**
 * Verifies the next release against the feed and the approved texts, without believing the server: a release that the
 * Board did not approve must not get a signature. Throws `EmptyFeed`, `OtherRelease`, `UntrustedRelease`,
 * `UnusableRelease` and `NotMetadata`.
 */
export async function toSign(next: NextRelease, approved: readonly Approved[], now: number): Promise<ToSign> {
  const chain = await rootChain(takeFile)
  const [first, root] = [chain[0], chain.at(-1)]
  if (!first || !root) throw new EmptyFeed('no root yet')
  const current = await currentRelease(
    takeFile,
    chain.slice(-2).map(({ signed }) => signed),
  )
  const lookedOver = await lookOver(next.files, current, approved)
  const files = new Map(Object.entries(next.files).map(([path, text]) => [path, encodeUtf8(text)]))
  const own = await buildTargets({ version: next.version, expires: now + year }, files)
  const held = next.signing && readMetadata('targets', encodeUtf8(next.signing.targets))
  if (held && !isSameRelease(held, own, now)) throw new OtherRelease('others have signed another release')
  const signed = held ? held.raw : own
  return {
    ...lookedOver,
    version: next.version,
    signed,
    signatures: held?.signatures ?? [],
    root,
    rootDigest: await sha256(first.bytes),
    digest: await sha256(canonicalBytes(signed)),
    expires: Date.parse(held ? held.signed.expires : own.expires),
  }
}

/** Whether what others signed says what this browser would say; the day of its end is theirs, within a year. */
function isSameRelease(
  { signed, raw }: Metadata<'targets'>,
  own: Metadata<'targets'>['signed'],
  now: number,
): boolean {
  const expires = Date.parse(signed.expires)
  const same = textOf({ ...own, expires: signed.expires }) === textOf(raw)
  return same && expires > now && expires <= now + year
}

/** The canonical form: equal where a signature over one is a signature over the other. */
const textOf = (value: unknown): string => decodeUtf8(canonicalBytes(value))

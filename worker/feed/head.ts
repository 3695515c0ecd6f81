import { buildSnapshot, buildTimestamp } from '../../shared/tuf/build.ts'
import type { Metadata } from '../../shared/tuf/metadata.ts'
import { metadataName } from '../../shared/tuf/names.ts'
import { decodeUtf8 } from '../../shared/tuf/platform.ts'
import { seal } from '../../shared/tuf/sign.ts'
import type { Publication } from '../store/feed.ts'
import { keysFor } from './online-keys.ts'

const day = 24 * 60 * 60 * 1000
/** A month for the snapshot, a week for the timestamp: so long may the cron fail before installs show a badge. */
export const lifetimes = { snapshot: 30 * day, timestamp: 7 * day }

/** What the server signs for a release: its snapshot and its timestamp. */
export interface Head {
  publication: Publication
  timestamp: string
  /** The snapshot, by its name in the repository. */
  files: Map<string, string>
}

export async function headFor(
  root: Metadata<'root'>,
  targets: { version: number; bytes: Uint8Array },
  last: Publication | null,
  secret: string,
  now: number,
): Promise<Head> {
  const version = (last?.snapshot ?? 0) + 1
  const expires = now + lifetimes.snapshot
  const snapshot = await seal(
    await buildSnapshot({ version, expires }, targets),
    await keysFor('snapshot', root.signed, secret),
  )
  const { publication, timestamp } = await timestampFor(root, { version, bytes: snapshot }, last, secret, now)
  return {
    publication: { ...publication, targets: targets.version },
    timestamp,
    files: new Map([[metadataName('snapshot', version), decodeUtf8(snapshot)]]),
  }
}

/** The next timestamp over this snapshot. */
export async function timestampFor(
  root: Metadata<'root'>,
  snapshot: { version: number; bytes: Uint8Array },
  last: Publication | null,
  secret: string,
  now: number,
): Promise<{ publication: Publication; timestamp: string }> {
  const version = (last?.timestamp ?? 0) + 1
  const signed = await buildTimestamp({ version, expires: now + lifetimes.timestamp }, snapshot)
  const bytes = await seal(signed, await keysFor('timestamp', root.signed, secret))
  return {
    publication: {
      root: root.signed.version,
      targets: last?.targets ?? 0,
      snapshot: snapshot.version,
      timestamp: version,
    },
    timestamp: decodeUtf8(bytes),
  }
}

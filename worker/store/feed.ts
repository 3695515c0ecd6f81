import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { metadataName } from '../../shared/tuf/names.ts'
import { ask } from './database.ts'

/** The state of the feed after one publication: versions of the four roles. */
export interface Publication {
  root: number
  targets: number
  snapshot: number
  timestamp: number
}

/** Another publication came first. */
export class PublishedMeanwhile extends Error {
  override name = 'PublishedMeanwhile'
}

/** Null before the first publication. */
export const newestPublication = (db: D1Database): Promise<Publication | null> =>
  ask(() =>
    db
      .prepare(
        `SELECT root, targets, snapshot, version AS timestamp FROM feed_publications ORDER BY version DESC LIMIT 1`,
      )
      .first<Publication>(),
  )

export const newestTimestamp = (db: D1Database): Promise<string | null> =>
  ask(() =>
    db
      .prepare('SELECT timestamp FROM feed_publications ORDER BY version DESC LIMIT 1')
      .first<string>('timestamp'),
  )

export const feedFile = (db: D1Database, name: string): Promise<string | null> =>
  ask(() => db.prepare('SELECT body FROM feed_files WHERE name = ?').bind(name).first<string>('body'))

/** A metadata file of the state; throws where the database has lost it. */
export async function metadataFile(
  db: D1Database,
  role: 'root' | 'targets' | 'snapshot',
  publication: Publication,
): Promise<Uint8Array> {
  const body = await feedFile(db, metadataName(role, publication[role]))
  if (body === null) throw new Error(`the feed has lost its ${role} ${publication[role]}`)
  return new TextEncoder().encode(body)
}

/** What stores files and the state that they make up; to be carried out within `publishing`. */
export function publication(
  db: D1Database,
  next: Publication,
  timestamp: string,
  files: ReadonlyMap<string, string>,
  now: number,
): D1PreparedStatement[] {
  const put = db.prepare('INSERT OR IGNORE INTO feed_files (name, body) VALUES (?, ?)')
  return [
    ...[...files].map(([name, body]) => put.bind(name, body)),
    db
      .prepare(
        'INSERT INTO feed_publications (version, published, root, targets, snapshot, timestamp) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .bind(next.timestamp, now, next.root, next.targets, next.snapshot, timestamp),
    db.prepare('DELETE FROM feed_waiting WHERE targets <= ?').bind(next.targets),
  ]
}

/** Carries out a publication. Throws `PublishedMeanwhile` when its state is not the next one any more. */
export async function publishing<Done>(
  db: D1Database,
  next: Publication | null,
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    const newest = next && (await newestPublication(db))
    if (newest && newest.timestamp >= next.timestamp)
      throw new PublishedMeanwhile('another publication came first', { cause: error })
    throw error
  }
}

/** What waits for signatures under this digest; null where nothing does. */
export const waiting = (db: D1Database, targets: number, digest: string): Promise<string | null> =>
  ask(() =>
    db
      .prepare('SELECT submission FROM feed_waiting WHERE targets = ? AND digest = ?')
      .bind(targets, digest)
      .first<string>('submission'),
  )

export const keepWaiting = (
  db: D1Database,
  targets: number,
  digest: string,
  submission: string,
): D1PreparedStatement =>
  db
    .prepare('INSERT OR REPLACE INTO feed_waiting (targets, digest, submission) VALUES (?, ?, ?)')
    .bind(targets, digest, submission)

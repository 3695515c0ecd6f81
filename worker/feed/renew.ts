import type { D1Database } from '@cloudflare/workers-types'
import { isExpired, readMetadata } from '../../shared/tuf/metadata.ts'
import { ask } from '../store/database.ts'
import { metadataFile, newestPublication, publication, publishing } from '../store/feed.ts'
import { headFor, lifetimes, timestampFor } from './head.ts'

/** What the cron does each day: a new timestamp, and a new snapshot when half of its time is over. */
export async function renew(db: D1Database, secret: string, now: number): Promise<void> {
  const last = await newestPublication(db)
  if (!last) return
  const root = readMetadata('root', await metadataFile(db, 'root', last))
  const bytes = await metadataFile(db, 'snapshot', last)
  const old = isExpired(readMetadata('snapshot', bytes), now + lifetimes.snapshot / 2)
  const targets = { version: last.targets, bytes: await metadataFile(db, 'targets', last) }
  const next = old
    ? await headFor(root, targets, last, secret, now)
    : {
        ...(await timestampFor(root, { version: last.snapshot, bytes }, last, secret, now)),
        files: new Map<string, string>(),
      }
  await publishing(db, next.publication, () =>
    ask(() => db.batch(publication(db, next.publication, next.timestamp, next.files, now))),
  )
}

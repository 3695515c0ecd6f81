import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { type AuditHead, hashOfEntry } from '../../shared/audit/chain.ts'
import { ask, DatabaseUnavailable } from './database.ts'

/** Who acts; null where people act by their signatures alone, without signing in. */
export type Actor = { id: string; name: string } | null

/** What was done, as the audit log has it. */
export interface Deed {
  /** `checklist.saved` */
  action: string
  /** `checklist/kh-162` */
  subject: string
  detail: Record<string, string | number | boolean | null>
  by: Actor
  /** ISO 8601 */
  at: string
}

/** An answer to keep for whoever asks the same again. */
export interface KeptAnswer {
  member: string
  key: string
  /** SHA-256 of what was asked. */
  request: string
  status: number
  body: string
  etag: string | null
}

/** The same writing call was carried out meanwhile. */
export class AnsweredMeanwhile extends Error {
  override name = 'AnsweredMeanwhile'
}

/** How often the end of the log may move away under a writer before it gives up. */
const mostTries = 20

/**
 * Carries out statements, with the row of the audit log that tells of them and the answer that is kept, all or nothing.
 * Throws `Stale` where a guard among the statements refuses, and `AnsweredMeanwhile`.
 */
export async function commit(
  db: D1Database,
  statements: readonly D1PreparedStatement[],
  deed: Deed,
  kept?: KeptAnswer,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const entry = await entryOf(db, deed)
    try {
      await ask(() => db.batch([...(kept ? [keepAnswer(db, kept, deed.at)] : []), ...statements, ...entry]))
      return
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      const said = String(error.cause)
      if (said.includes('UNIQUE constraint failed: answers'))
        throw new AnsweredMeanwhile('this was carried out meanwhile', { cause: error })
      // Another writer's row came first: this one goes after it.
      if (!said.includes('a row of the audit log is never replaced') || tries === mostTries) throw error
    }
  }
}

/** The statements that append a row to this server's chain. */
async function entryOf(db: D1Database, { action, subject, detail, by, at }: Deed) {
  const head = await ask(() =>
    db.prepare('SELECT chain, own, seq, hash FROM audit_heads WHERE own = 1').first<AuditHead>(),
  )
  if (!head) throw new DatabaseUnavailable('the audit log has lost its end')
  const unsealed = {
    chain: head.chain,
    seq: head.seq + 1,
    at,
    by: by?.id ?? null,
    by_name: by?.name ?? null,
    action,
    subject,
    detail: JSON.stringify(detail),
    previous: head.hash,
  }
  const hash = await hashOfEntry(unsealed)
  return [
    db
      .prepare(
        `INSERT INTO audit (chain, seq, at, by, by_name, action, subject, detail, previous, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(...Object.values(unsealed), hash),
    db
      .prepare('UPDATE audit_heads SET seq = ?, hash = ? WHERE chain = ? AND own = 1')
      .bind(unsealed.seq, hash, head.chain),
  ]
}

const keepAnswer = (db: D1Database, { member, key, request, status, body, etag }: KeptAnswer, at: string) =>
  db
    .prepare(
      'INSERT INTO answers (member, key, request, status, body, etag, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .bind(member, key, request, status, body, etag, at)

export type Answered = Pick<KeptAnswer, 'request' | 'status' | 'body' | 'etag'>

/** The answer that was given under this key; null where there is none. */
export const answered = (db: D1Database, member: string, key: string): Promise<Answered | null> =>
  ask(() =>
    db
      .prepare('SELECT request, status, body, etag FROM answers WHERE member = ? AND key = ?')
      .bind(member, key)
      .first<Answered>(),
  )

/** Lets go of answers that nobody will ask for again: those given before `before`, ISO 8601. */
export const forgetAnswers = (db: D1Database, before: string) =>
  ask(() => db.prepare('DELETE FROM answers WHERE at < ?').bind(before).run())

/** Undoes the batch unless the statement before it has changed one row. */
export const demandChanged = (db: D1Database): D1PreparedStatement =>
  db.prepare('INSERT INTO guard (changed) VALUES (changes())')

import type { D1Database } from '@cloudflare/workers-types'
import type { AuditEntry } from '../../shared/audit/chain.ts'
import { ask } from './database.ts'

export interface AuditQuery {
  subject: string | undefined
  /** A member's id. */
  by: string | undefined
  /** Rows before this one. */
  before: number
  count: number
}

/** This server's log, the newest row first, read along an index. */
export async function readAudit(
  db: D1Database,
  { subject, by, before, count }: AuditQuery,
): Promise<AuditEntry[]> {
  const conditions = [
    'chain = (SELECT chain FROM audit_heads WHERE own = 1)',
    'seq < ?',
    ...(subject === undefined ? [] : ['subject = ?']),
    ...(by === undefined ? [] : ['by = ?']),
  ]
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT chain, seq, at, by, by_name, action, subject, detail, previous, hash FROM audit
         WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT ?`,
      )
      .bind(before, ...(subject === undefined ? [] : [subject]), ...(by === undefined ? [] : [by]), count)
      .all<AuditEntry>(),
  )
  return results
}

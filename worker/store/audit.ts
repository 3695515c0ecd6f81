import type { D1Database } from '@cloudflare/workers-types'
import type { AuditEntry } from '../../shared/audit/chain.ts'
import { ask } from './database.ts'

export interface AuditQuery {
  subject: string | undefined
  /** A member's id. */
  by: string | undefined
  /** This row and those before it. */
  from: number
  count: number
}

/** This server's log, the newest row first, read along an index. */
export async function readAudit(
  db: D1Database,
  { subject, by, from, count }: AuditQuery,
): Promise<AuditEntry[]> {
  const conditions = [
    'chain = (SELECT chain FROM audit_heads WHERE own = 1)',
    'seq <= ?',
    ...(subject === undefined ? [] : ['subject = ?']),
    ...(by === undefined ? [] : ['by = ?']),
  ]
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT chain, seq, at, by, by_name, action, subject, detail, previous, hash FROM audit
         WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT ?`,
      )
      .bind(from, ...(subject === undefined ? [] : [subject]), ...(by === undefined ? [] : [by]), count)
      .all<AuditEntry>(),
  )
  return results
}

import * as z from 'zod'
import { canonicalBytes } from '../tuf/canonical.ts'
import { sha256 } from '../tuf/digest.ts'

/** A row of the Board's audit log. Its hash covers all of it and the hash of the row before. */
export const auditEntry = z.strictObject({
  /** Which server's log: a random name that it gave itself. */
  chain: z.string().regex(/^[0-9a-f]{16}$/),
  /** 1 for the first row of a chain. */
  seq: z.int().min(1),
  at: z.iso.datetime(),
  /** A member's id and name then; null where people acted by their signatures alone. */
  by: z.string().nullable(),
  by_name: z.string().nullable(),
  /** What was done: `checklist.saved`. */
  action: z.string(),
  /** To what: `checklist/kh-162`. */
  subject: z.string(),
  /** JSON text: what else is to be known, such as the revision and its digest. */
  detail: z.string(),
  previous: z.string(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>

/** The end of a chain as the server knows it. */
export const auditHead = z.strictObject({
  chain: z.string(),
  own: z.literal([0, 1]),
  seq: z.int().min(0),
  hash: z.string(),
})
export type AuditHead = z.infer<typeof auditHead>

/** SHA-256 of the canonical form of everything but the hash itself. */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'> & { hash?: string }): Promise<string> {
  const { hash: _, ...covered } = entry
  return sha256(canonicalBytes(covered))
}

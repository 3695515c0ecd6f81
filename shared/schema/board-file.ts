import * as z from 'zod'
import { auditEntry, auditHead } from '../audit/chain.ts'
import { slug } from './text.ts'

/** Everything that a Board's server holds, as one file: what `GET /export` gives and `POST /import` takes. */

const noun = z.enum(['checklist', 'portal'])
const count = z.int().min(0)
const digest = z.string().regex(/^[0-9a-f]{64}$/)
/** Who did it, and when. */
const deed = { by: z.string().nullable(), by_name: z.string().nullable(), at: z.iso.datetime() }
const document = { noun, id: slug }

/** The tables by name, with their columns: a row is read and written by these. */
export const boardTables = {
  members: z.strictObject({
    id: z.string().regex(/^[0-9a-f]{16}$/),
    name: z.string().min(1).max(100),
    email: z.string().min(3).max(200),
    role: z.enum(['none', 'viewer', 'editor', 'reviewer', 'publisher', 'administrator']),
  }),
  documents: z.strictObject({
    ...document,
    title: z.string(),
    state: z.enum(['draft', 'in-review', 'approved', 'awaiting-signatures', 'published', 'withdrawn']),
    revision: count,
    digest,
    stamp: count,
    published: count.nullable(),
    last_version: count,
    released_revision: count,
    changed_by: z.string().nullable(),
    changed_by_name: z.string().nullable(),
    changed_at: z.iso.datetime(),
  }),
  revisions: z.strictObject({ ...document, revision: count, document: z.string(), digest, ...deed }),
  reviews: z.strictObject({ ...document, number: count, revision: count, ...deed }),
  decisions: z.strictObject({
    ...document,
    number: count,
    decision: z.enum(['approve', 'return']),
    comments: z.string(),
    trial: z.string().nullable(),
    ...deed,
  }),
  releases: z.strictObject({
    version: count,
    door: z.enum(['console', 'signatures']),
    contents: z.string(),
    ...deed,
  }),
  published_versions: z.strictObject({
    ...document,
    version: count,
    document: z.string(),
    digest,
    release: count,
  }),
  withdrawals: z.strictObject({ ...document, version: count, release: count.nullable(), ...deed }),
  samples: z.strictObject({
    id: slug,
    title: z.string(),
    text: z.string(),
    removed: z.literal([0, 1]),
    ...deed,
  }),
  audit_heads: auditHead,
  audit: auditEntry,
  feed_files: z.strictObject({ name: z.string().max(200), body: z.string() }),
  feed_publications: z.strictObject({
    version: count,
    /** ms since 1970 */
    published: count,
    root: count,
    targets: count,
    snapshot: count,
    timestamp: z.string(),
  }),
}
export type BoardTable = keyof typeof boardTables

export const boardFile = z.strictObject({
  format: z.literal('soat-board-1'),
  exportedAt: z.iso.datetime(),
  tables: z.strictObject({
    members: z.array(boardTables.members),
    documents: z.array(boardTables.documents),
    revisions: z.array(boardTables.revisions),
    reviews: z.array(boardTables.reviews),
    decisions: z.array(boardTables.decisions),
    releases: z.array(boardTables.releases),
    published_versions: z.array(boardTables.published_versions),
    withdrawals: z.array(boardTables.withdrawals),
    samples: z.array(boardTables.samples),
    audit_heads: z.array(boardTables.audit_heads),
    audit: z.array(boardTables.audit),
    feed_files: z.array(boardTables.feed_files),
    feed_publications: z.array(boardTables.feed_publications),
  }),
})
export type BoardFile = z.infer<typeof boardFile>

import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { type Actor, demandChanged } from './commit.ts'
import { ask } from './database.ts'

export type Noun = 'checklist' | 'portal'
export const states = [
  'draft',
  'in-review',
  'approved',
  'awaiting-signatures',
  'published',
  'withdrawn',
] as const
export type State = (typeof states)[number]

/** A document as it stands, without its text. */
export interface DocumentRow {
  noun: Noun
  id: string
  title: string
  state: State
  revision: number
  /** SHA-256 of the newest revision's text. */
  digest: string
  stamp: number
  published: number | null
  last_version: number
  released_revision: number
  changed_by: string | null
  changed_by_name: string | null
  changed_at: string
}

export interface RevisionRow {
  revision: number
  document: string
  digest: string
  by: string | null
  by_name: string | null
  at: string
}

export interface ReviewRow {
  number: number
  revision: number
  by: string | null
  by_name: string | null
  at: string
  decision: 'approve' | 'return' | null
  comments: string | null
  trial: string | null
  decided_by: string | null
  decided_by_name: string | null
  decided_at: string | null
}

/** A document with all that a page about it shows. */
export interface Stored {
  row: DocumentRow
  /** The newest revision's text. */
  text: string
  /** Those who edited since the last release. */
  editors: { id: string; name: string }[]
  review: ReviewRow | null
}

const reviewColumns = `reviews.number, reviews.revision, reviews.by, reviews.by_name, reviews.at, decision, comments,
  trial, decisions.by AS decided_by, decisions.by_name AS decided_by_name, decisions.at AS decided_at`

/** Null when there is none. */
export async function readDocument(db: D1Database, noun: Noun, id: string): Promise<Stored | null> {
  const [rows, texts, editors, reviews] = await ask(() =>
    db.batch([
      db.prepare('SELECT * FROM documents WHERE noun = ? AND id = ?').bind(noun, id),
      db
        .prepare('SELECT document FROM revisions WHERE noun = ? AND id = ? ORDER BY revision DESC LIMIT 1')
        .bind(noun, id),
      db
        .prepare(
          `SELECT by AS id, MAX(by_name) AS name FROM revisions
           WHERE noun = ?1 AND id = ?2 AND by IS NOT NULL
             AND revision > (SELECT released_revision FROM documents WHERE noun = ?1 AND id = ?2)
           GROUP BY by ORDER BY MIN(revision)`,
        )
        .bind(noun, id),
      db
        .prepare(
          `SELECT ${reviewColumns} FROM reviews LEFT JOIN decisions
             ON decisions.noun = reviews.noun AND decisions.id = reviews.id AND decisions.number = reviews.number
           WHERE reviews.noun = ? AND reviews.id = ? ORDER BY reviews.number DESC LIMIT 1`,
        )
        .bind(noun, id),
    ]),
  )
  const row = rows?.results[0] as DocumentRow | undefined
  const text = texts?.results[0] as { document: string } | undefined
  if (!row || !text) return null
  return {
    row,
    text: text.document,
    editors: (editors?.results ?? []) as Stored['editors'],
    review: (reviews?.results[0] as ReviewRow | undefined) ?? null,
  }
}

/** Newest first, from this revision on. */
export async function revisionsOf(
  db: D1Database,
  noun: Noun,
  id: string,
  from: number,
  count: number,
): Promise<Omit<RevisionRow, 'document'>[]> {
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT revision, digest, by, by_name, at FROM revisions
         WHERE noun = ? AND id = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`,
      )
      .bind(noun, id, from, count)
      .all<Omit<RevisionRow, 'document'>>(),
  )
  return results
}

export const readRevision = (
  db: D1Database,
  noun: Noun,
  id: string,
  revision: number,
): Promise<RevisionRow | null> =>
  ask(() =>
    db
      .prepare(
        'SELECT revision, document, digest, by, by_name, at FROM revisions WHERE noun = ? AND id = ? AND revision = ?',
      )
      .bind(noun, id, revision)
      .first<RevisionRow>(),
  )

/** Throws `Stale` in its batch where the document stands there already. */
export const createDocument = (db: D1Database, row: DocumentRow): D1PreparedStatement[] => [
  db
    .prepare(
      `INSERT INTO documents (noun, id, title, state, revision, digest, stamp, published, last_version,
         released_revision, changed_by, changed_by_name, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .bind(
      row.noun,
      row.id,
      row.title,
      row.state,
      row.revision,
      row.digest,
      row.stamp,
      row.published,
      row.last_version,
      row.released_revision,
      row.changed_by,
      row.changed_by_name,
      row.changed_at,
    ),
  demandChanged(db),
]

/** Brings the row from the state that `before` read to `next`; `Stale` in its batch where it has changed since. */
export const changeDocument = (
  db: D1Database,
  before: DocumentRow,
  next: DocumentRow,
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE documents SET title = ?, state = ?, revision = ?, digest = ?, stamp = ?, published = ?,
         last_version = ?, released_revision = ?, changed_by = ?, changed_by_name = ?, changed_at = ?
       WHERE noun = ? AND id = ? AND stamp = ?`,
    )
    .bind(
      next.title,
      next.state,
      next.revision,
      next.digest,
      next.stamp,
      next.published,
      next.last_version,
      next.released_revision,
      next.changed_by,
      next.changed_by_name,
      next.changed_at,
      before.noun,
      before.id,
      before.stamp,
    ),
  demandChanged(db),
]

export const addRevision = (
  db: D1Database,
  { noun, id, revision, digest }: DocumentRow,
  document: string,
  by: Actor,
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      'INSERT INTO revisions (noun, id, revision, document, digest, by, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .bind(noun, id, revision, document, digest, by?.id ?? null, by?.name ?? null, at)

export const addReview = (
  db: D1Database,
  { noun, id, revision }: DocumentRow,
  number: number,
  by: Actor,
  at: string,
): D1PreparedStatement =>
  db
    .prepare('INSERT INTO reviews (noun, id, number, revision, by, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .bind(noun, id, number, revision, by?.id ?? null, by?.name ?? null, at)

export const addDecision = (
  db: D1Database,
  { noun, id }: DocumentRow,
  number: number,
  given: { decision: 'approve' | 'return'; comments: string; trial: string | null },
  by: Actor,
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO decisions (noun, id, number, decision, comments, trial, by, by_name, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(noun, id, number, given.decision, given.comments, given.trial, by?.id ?? null, by?.name ?? null, at)

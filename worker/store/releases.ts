import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Actor } from './commit.ts'
import { ask } from './database.ts'
import type { DocumentRow, Noun } from './documents.ts'

export interface VersionRow {
  version: number
  digest: string
  release: number
  by: string | null
  by_name: string | null
  at: string
  withdrawn: 0 | 1
}

/** The published versions of a document, the newest first, from this one on. */
export async function publishedVersions(
  db: D1Database,
  noun: Noun,
  id: string,
  from: number,
  count: number,
): Promise<VersionRow[]> {
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT versions.version, digest, versions.release, releases.by, releases.by_name, releases.at,
           withdrawals.release IS NOT NULL AS withdrawn
         FROM published_versions AS versions
         JOIN releases ON releases.version = versions.release
         LEFT JOIN withdrawals ON withdrawals.noun = versions.noun AND withdrawals.id = versions.id
           AND withdrawals.version = versions.version
         WHERE versions.noun = ? AND versions.id = ? AND versions.version <= ?
         ORDER BY versions.version DESC LIMIT ?`,
      )
      .bind(noun, id, from, count)
      .all<VersionRow>(),
  )
  return results
}

export interface PublishedText {
  document: string
  digest: string
}

export const publishedVersion = (
  db: D1Database,
  noun: Noun,
  id: string,
  version: number,
): Promise<PublishedText | null> =>
  ask(() =>
    db
      .prepare('SELECT document, digest FROM published_versions WHERE noun = ? AND id = ? AND version = ?')
      .bind(noun, id, version)
      .first<PublishedText>(),
  )

export interface ReleaseRow {
  version: number
  door: 'console' | 'signatures'
  contents: string
  by: string | null
  by_name: string | null
  at: string
}

/** Newest first, from this one on. */
export async function listReleases(db: D1Database, from: number, count: number): Promise<ReleaseRow[]> {
  const { results } = await ask(() =>
    db
      .prepare('SELECT * FROM releases WHERE version <= ? ORDER BY version DESC LIMIT ?')
      .bind(from, count)
      .all<ReleaseRow>(),
  )
  return results
}

export interface Withdrawal {
  noun: Noun
  id: string
  version: number
}

/** What the next release is to withdraw. */
export async function pendingWithdrawals(db: D1Database): Promise<Withdrawal[]> {
  const { results } = await ask(() =>
    db
      .prepare('SELECT noun, id, version FROM withdrawals WHERE release IS NULL ORDER BY noun, id, version')
      .all<Withdrawal>(),
  )
  return results
}

export const askWithdrawal = (
  db: D1Database,
  { noun, id, version }: Withdrawal,
  by: Actor,
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO withdrawals (noun, id, version, by, by_name, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(noun, id, version, by?.id ?? null, by?.name ?? null, at)

export const dropWithdrawal = (db: D1Database, { noun, id, version }: Withdrawal): D1PreparedStatement =>
  db
    .prepare('DELETE FROM withdrawals WHERE noun = ? AND id = ? AND version = ? AND release IS NULL')
    .bind(noun, id, version)

/** Notes that a release has withdrawn it; the first to do so stays noted. */
export const noteWithdrawal = (
  db: D1Database,
  { noun, id, version }: Withdrawal,
  release: number,
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO withdrawals (noun, id, version, release, at) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT DO UPDATE SET release = ?4 WHERE release IS NULL`,
    )
    .bind(noun, id, version, release, at)

export const addRelease = (db: D1Database, row: ReleaseRow): D1PreparedStatement =>
  db
    .prepare('INSERT INTO releases (version, door, contents, by, by_name, at) VALUES (?, ?, ?, ?, ?, ?)')
    .bind(row.version, row.door, row.contents, row.by, row.by_name, row.at)

export const addPublishedVersion = (
  db: D1Database,
  { noun, id, version }: Withdrawal,
  { document, digest }: PublishedText,
  release: number,
): D1PreparedStatement =>
  db
    .prepare(
      'INSERT INTO published_versions (noun, id, version, document, digest, release) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .bind(noun, id, version, document, digest, release)

/** A document that is out or approved, with the text that is to be in the next release. */
export interface Releasable extends DocumentRow {
  text: string
}

/** What the next release is made of, without regard to withdrawals: approved texts, and else what is out. */
export async function releasable(db: D1Database): Promise<Releasable[]> {
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT documents.*, COALESCE(revisions.document, versions.document) AS text
         FROM documents
         LEFT JOIN revisions ON documents.state IN ('approved', 'awaiting-signatures')
           AND revisions.noun = documents.noun AND revisions.id = documents.id
           AND revisions.revision = documents.revision
         LEFT JOIN published_versions AS versions ON versions.noun = documents.noun
           AND versions.id = documents.id AND versions.version = documents.published
         WHERE text IS NOT NULL ORDER BY documents.noun, documents.id`,
      )
      .all<Releasable>(),
  )
  return results
}

/** The rows of documents that are out, and of those named. */
export async function rowsToRecord(db: D1Database, ids: readonly string[]): Promise<DocumentRow[]> {
  const { results } = await ask(() =>
    db
      .prepare(
        'SELECT * FROM documents WHERE published IS NOT NULL OR id IN (SELECT value FROM json_each(?))',
      )
      .bind(JSON.stringify(ids))
      .all<DocumentRow>(),
  )
  return results
}

/** The digests of those of these versions that have been published. */
export async function publishedDigests(
  db: D1Database,
  versions: readonly Withdrawal[],
): Promise<(Withdrawal & { digest: string })[]> {
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT held.noun, held.id, held.version, digest FROM json_each(?) AS asked
         JOIN published_versions AS held ON held.noun = asked.value ->> 'noun'
           AND held.id = asked.value ->> 'id' AND held.version = asked.value ->> 'version'`,
      )
      .bind(JSON.stringify(versions.map(({ noun, id, version }) => ({ noun, id, version }))))
      .all<Withdrawal & { digest: string }>(),
  )
  return results
}

/** A release that lacks signatures yet, as the last of its signers sent it. */
export interface InSigning {
  targets: string
  root: string | null
  have: number
  need: number
}

export const releaseInSigning = (db: D1Database): Promise<InSigning | null> =>
  ask(() => db.prepare('SELECT targets, root, have, need FROM release_in_signing').first<InSigning>())

/** Those who put a signature to a release that waits for more, in their order. */
export interface SignerRow {
  by: string | null
  by_name: string | null
  at: string
}

/** As the log of this server tells it; `digest` is of what was signed. */
export async function signersOf(db: D1Database, release: number, digest: string): Promise<SignerRow[]> {
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT by, by_name, at FROM audit
         WHERE chain = (SELECT chain FROM audit_heads WHERE own = 1) AND subject = ?
           AND action = 'release.signed' AND detail ->> 'digest' = ? ORDER BY seq`,
      )
      .bind(`release/${release}`, digest)
      .all<SignerRow>(),
  )
  return results
}

export const keepInSigning = (
  db: D1Database,
  { targets, root, have, need }: InSigning,
): D1PreparedStatement =>
  db
    .prepare(
      'INSERT OR REPLACE INTO release_in_signing (one, targets, root, have, need) VALUES (1, ?, ?, ?, ?)',
    )
    .bind(targets, root, have, need)

export const endSigning = (db: D1Database): D1PreparedStatement =>
  db.prepare('DELETE FROM release_in_signing')

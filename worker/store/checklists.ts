import type { D1Database } from '@cloudflare/workers-types'
import type { Checklist } from '../../shared/schema/checklist.ts'
import { ask } from './database.ts'

export interface ChecklistSummary {
  id: string
  version: number
  title: string
  /** SHA-256 of the document, in hexadecimal. */
  digest: string
}

export interface StoredChecklist {
  /** The checklist as JSON text, byte for byte as it was published. */
  document: string
  digest: string
}

/** The current version of every checklist, by id. */
export async function currentChecklists(db: D1Database): Promise<ChecklistSummary[]> {
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT id, versions.version, title, digest FROM checklists
         JOIN checklist_versions AS versions ON checklist = id AND versions.version = checklists.version
         ORDER BY id`,
      )
      .all<ChecklistSummary>(),
  )
  return results
}

/** The current version of a checklist; null when none has that id. */
export function currentChecklist(db: D1Database, id: string): Promise<StoredChecklist | null> {
  return ask(() =>
    db
      .prepare(
        `SELECT document, digest FROM checklist_versions
         WHERE checklist = ?1 AND version = (SELECT version FROM checklists WHERE id = ?1)`,
      )
      .bind(id)
      .first<StoredChecklist>(),
  )
}

/** One published version, current or not; null when there is none. */
export function checklistVersion(
  db: D1Database,
  id: string,
  version: number,
): Promise<StoredChecklist | null> {
  return ask(() =>
    db
      .prepare('SELECT document, digest FROM checklist_versions WHERE checklist = ? AND version = ?')
      .bind(id, version)
      .first<StoredChecklist>(),
  )
}

/** Stores a new version and makes it the current one, both or neither. Throws when that version exists already. */
export async function publishChecklist(db: D1Database, checklist: Checklist): Promise<void> {
  const { id, version } = checklist
  const document = JSON.stringify(checklist)
  const digest = await sha256(document)
  await ask(() =>
    db.batch([
      db
        .prepare('INSERT INTO checklist_versions (checklist, version, document, digest) VALUES (?, ?, ?, ?)')
        .bind(id, version, document, digest),
      db
        .prepare(
          'INSERT INTO checklists (id, version) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET version = excluded.version',
        )
        .bind(id, version),
    ]),
  )
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

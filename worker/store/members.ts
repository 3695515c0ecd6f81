import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { alphabetically } from '../../shared/text/alphabetical.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import { encodeUtf8 } from '../../shared/tuf/platform.ts'
import { ask } from './database.ts'

export interface Member {
  id: string
  name: string
  /** In lower case. */
  email: string
  /** `none` for whoever was removed. */
  role: 'none' | 'viewer' | 'editor' | 'reviewer' | 'publisher' | 'administrator'
}

/** A member's id follows from the address, so that it is the same on every server. */
export const memberIdOf = async (email: string): Promise<string> =>
  (await sha256(encodeUtf8(email.trim().toLowerCase()))).slice(0, 16)

export const memberById = (db: D1Database, id: string): Promise<Member | null> =>
  ask(() => db.prepare('SELECT id, name, email, role FROM members WHERE id = ?').bind(id).first<Member>())

export async function allMembers(db: D1Database): Promise<Member[]> {
  const { results } = await ask(() =>
    db.prepare('SELECT id, name, email, role FROM members ORDER BY id').all<Member>(),
  )
  return results.sort(alphabetically(({ name }) => name))
}

export const putMember = (db: D1Database, { id, name, email, role }: Member): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO members (id, name, email, role) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role`,
    )
    .bind(id, name, email, role)

/** Undoes its batch where it would leave nobody to administer. */
export const demandAdministrator = (db: D1Database): D1PreparedStatement =>
  db.prepare("INSERT INTO guard (changed) SELECT EXISTS (SELECT 1 FROM members WHERE role = 'administrator')")

import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { alphabetically } from '../../shared/text/alphabetical.ts'
import { type Actor, demandChanged } from './commit.ts'
import { ask } from './database.ts'

export interface Sample {
  id: string
  title: string
  text: string
  by: string | null
  by_name: string | null
  at: string
}

export async function allSamples(db: D1Database): Promise<Sample[]> {
  const { results } = await ask(() =>
    db
      .prepare('SELECT id, title, text, by, by_name, at FROM samples WHERE removed = 0 ORDER BY id')
      .all<Sample>(),
  )
  return results.sort(alphabetically(({ title }) => title))
}

export const addSample = (
  db: D1Database,
  { id, title, text }: Pick<Sample, 'id' | 'title' | 'text'>,
  by: Actor,
  at: string,
): D1PreparedStatement =>
  db
    .prepare('INSERT INTO samples (id, title, text, by, by_name, at) VALUES (?, ?, ?, ?, ?, ?)')
    .bind(id, title, text, by?.id ?? null, by?.name ?? null, at)

/** Takes it off the list; `Stale` in its batch where it is not on it. */
export const removeSample = (db: D1Database, id: string): D1PreparedStatement[] => [
  db.prepare('UPDATE samples SET removed = 1 WHERE id = ? AND removed = 0').bind(id),
  demandChanged(db),
]

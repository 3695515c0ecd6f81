import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { ask } from './database.ts'
import type { DocumentRow, Noun, State } from './documents.ts'
import type { SearchKey } from './search-words.ts'

/** A line of a list of documents. `key` is what the list is ordered by. */
export type Listed = Pick<
  DocumentRow,
  'id' | 'title' | 'state' | 'revision' | 'published' | 'changed_by' | 'changed_by_name' | 'changed_at'
> & {
  key: string
  /** The search has given this document before. */
  again?: boolean
}

export interface Listing {
  noun: Noun
  state: State | undefined
  sort: 'changed' | 'title'
  /** The first line of the page. */
  from: { key: string; id: string } | undefined
  count: number
}

const columns = 'id, title, state, revision, published, changed_by, changed_by_name, changed_at'

/** One page of all documents, read along an index: no more rows than it gives back. */
export async function listDocuments(
  db: D1Database,
  { noun, state, sort, from, count }: Listing,
): Promise<Listed[]> {
  const byTitle = sort === 'title'
  const key = byTitle ? 'title' : 'changed_at'
  const index = `documents_by_${state ? 'state_and_' : ''}${byTitle ? 'title' : 'change'}`
  const conditions = [
    'noun = ?',
    ...(state ? ['state = ?'] : []),
    ...(from ? [`(${key}, id) ${byTitle ? '>=' : '<='} (?, ?)`] : []),
  ]
  const order = byTitle ? `${key}, id` : `${key} DESC, id DESC`
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT ${columns}, ${key} AS key FROM documents INDEXED BY ${index}
         WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`,
      )
      .bind(noun, ...(state ? [state] : []), ...(from ? [from.key, from.id] : []), count)
      .all<Listed>(),
  )
  return results
}

/** One page of what is found by words that begin with `words`, in the order of the text that was found. */
export async function searchDocuments(
  db: D1Database,
  words: string,
  { noun, state, from, count }: Omit<Listing, 'sort'>,
): Promise<Listed[]> {
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT ${columns}, key, common >= ? AS again
         FROM search_keys ${state ? 'INDEXED BY search_keys_by_state' : ''}
         WHERE noun = ? ${state ? 'AND state = ?' : ''} AND (key, id) >= (?, ?) AND key < ?
         ORDER BY key, id LIMIT ?`,
      )
      .bind(
        words.length,
        noun,
        ...(state ? [state] : []),
        from?.key ?? words,
        from?.id ?? '',
        // Above every text that begins with the words.
        `${words}\uffff`,
        count,
      )
      .all<Listed>(),
  )
  return results
}

/** The keys under which a document is found, instead of those it had. */
export const putSearchKeys = (
  db: D1Database,
  keys: readonly SearchKey[],
  row: DocumentRow,
): D1PreparedStatement[] => [
  db.prepare('DELETE FROM search_keys WHERE noun = ? AND id = ?').bind(row.noun, row.id),
  db
    .prepare(
      `INSERT INTO search_keys (noun, key, common, ${columns})
       SELECT ?1, value ->> 'key', value ->> 'common', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM json_each(?2)`,
    )
    .bind(
      row.noun,
      JSON.stringify(keys),
      row.id,
      row.title,
      row.state,
      row.revision,
      row.published,
      row.changed_by,
      row.changed_by_name,
      row.changed_at,
    ),
]

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
  /** The last line of the page before. */
  after: { key: string; id: string } | undefined
  count: number
}

const columns = 'id, title, state, revision, published, changed_by, changed_by_name, changed_at'

/** One page of all documents, read along an index: no more rows than it gives back. */
export async function listDocuments(
  db: D1Database,
  { noun, state, sort, after, count }: Listing,
): Promise<Listed[]> {
  const key = sort === 'title' ? 'title' : 'changed_at'
  const [order, than] = sort === 'title' ? ['', '>'] : [' DESC', '<']
  const conditions = [
    'noun = ?',
    ...(state ? ['state = ?'] : []),
    ...(after ? [`(${key} ${than}= ? AND (${key} ${than} ? OR id > ?))`] : []),
  ]
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT ${columns}, ${key} AS key FROM documents WHERE ${conditions.join(' AND ')}
         ORDER BY ${key}${order}, id LIMIT ?`,
      )
      .bind(noun, ...(state ? [state] : []), ...(after ? [after.key, after.key, after.id] : []), count)
      .all<Listed>(),
  )
  return results
}

/** One page of what is found by words that begin with `words`, in the order of the text that was found. */
export async function searchDocuments(
  db: D1Database,
  words: string,
  { noun, state, after, count }: Omit<Listing, 'sort'>,
): Promise<Listed[]> {
  const conditions = [
    'noun = ?',
    ...(state ? ['state = ?'] : []),
    'key >= ? AND key < ?',
    ...(after ? ['(key > ? OR id > ?)'] : []),
  ]
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT ${columns}, key, common >= ? AS again FROM search_keys
         WHERE ${conditions.join(' AND ')} ORDER BY key, id LIMIT ?`,
      )
      .bind(
        words.length,
        noun,
        ...(state ? [state] : []),
        after?.key ?? words,
        // Above every text that begins with the words.
        `${words}\uffff`,
        ...(after ? [after.key, after.id] : []),
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

import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { alphabeticalKey } from '../../shared/text/alphabetical.ts'
import { ask } from './database.ts'
import type { DocumentRow, Noun, State } from './documents.ts'
import { isFound } from './search-words.ts'

/** A line of a list of documents. */
type Line = Pick<
  DocumentRow,
  'title' | 'state' | 'revision' | 'published' | 'changed_by' | 'changed_by_name' | 'changed_at'
>

/** `key` is what the list is ordered by. */
export interface Listed extends Line {
  id: string
  key: string
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

/** One page of all documents, the newest change first, read along an index: no more rows than it gives back. */
export async function listNewest(
  db: D1Database,
  { noun, state, from, count }: Omit<Listing, 'sort'>,
): Promise<Listed[]> {
  const index = `documents_by_${state ? 'state_and_' : ''}change`
  const conditions = [
    'noun = ?',
    ...(state ? ['state = ?'] : []),
    ...(from ? ['(changed_at, id) <= (?, ?)'] : []),
  ]
  const { results } = await ask(() =>
    db
      .prepare(
        `SELECT ${columns}, changed_at AS key FROM documents INDEXED BY ${index}
         WHERE ${conditions.join(' AND ')} ORDER BY changed_at DESC, id DESC LIMIT ?`,
      )
      .bind(noun, ...(state ? [state] : []), ...(from ? [from.key, from.id] : []), count)
      .all<Listed>(),
  )
  return results
}

/** One page of what is found by these words, all of them in any order, or of all documents; read from the shelves. */
export async function listFromShelves(
  db: D1Database,
  words: readonly string[],
  { noun, state, sort, from, count }: Listing,
): Promise<Listed[]> {
  const { results } = await ask(() =>
    db.prepare('SELECT lines FROM shelves WHERE noun = ?').bind(noun).all<{ lines: string }>(),
  )
  const direction = sort === 'title' ? 1 : -1
  const compare = (one: Pick<Listed, 'key' | 'id'>, other: Pick<Listed, 'key' | 'id'>): number =>
    (one.key === other.key ? byCodePoint(one.id, other.id) : byCodePoint(one.key, other.key)) * direction
  return results
    .flatMap(({ lines }) => Object.entries(JSON.parse(lines) as Record<string, Line & { words: string }>))
    .filter(([, line]) => (!state || line.state === state) && isFound(line.words, words))
    .map(([id, line]) => ({
      ...line,
      id,
      key: sort === 'title' ? alphabeticalKey(line.title) : line.changed_at,
    }))
    .filter((line) => !from || compare(line, from) >= 0)
    .sort(compare)
    .slice(0, count)
}

const byCodePoint = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The words by which documents are found, by their ids, in the place of those that they had. */
export const putSearchWords = (
  db: D1Database,
  noun: Noun,
  words: Readonly<Record<string, string>>,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shelves SET lines = json_patch(lines, (
         SELECT json_group_object(key, json_object('words', value)) FROM json_each(?2)
         WHERE json_type(shelves.lines, '$."' || key || '"') IS NOT NULL
       )) WHERE noun = ?1`,
    )
    .bind(noun, JSON.stringify(words))

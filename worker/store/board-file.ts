import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { type BoardFile, type BoardTable, boardTables } from '../../shared/schema/board-file.ts'
import { checklist } from '../../shared/schema/checklist.ts'
import { portal } from '../../shared/schema/portal.ts'
import { ask } from './database.ts'
import { foundBy } from './found-by.ts'
import { putSearchWords } from './listing.ts'
import { searchWords } from './search-words.ts'

/** Bytes of rows that go into one statement; D1 takes up to two million. */
const chunk = 600_000
/** Rows of a table of texts that are read at once. */
const texts = 50

const columnsOf = (table: BoardTable) => Object.keys(boardTables[table].shape).join(', ')

/** Tables that hold long texts, and are only ever added to: they are read bit by bit, up to where they ended. */
const long = { revisions: 'rowid', published_versions: 'rowid', feed_files: 'name' } as const
const isLong = (table: BoardTable): table is keyof typeof long => Object.hasOwn(long, table)
const tables = Object.keys(boardTables) as BoardTable[]

/** The whole Board as JSON text, piece by piece. Throws before the first piece where the database does not answer. */
export async function exportBoard(db: D1Database, exportedAt: string): Promise<ReadableStream<Uint8Array>> {
  const short = tables.filter((table) => !isLong(table))
  const ends = (Object.keys(long) as (keyof typeof long)[]).map((table) => ({ table, key: long[table] }))
  // One transaction: what is short, and how far the long ones go.
  const results = await ask(() =>
    db.batch<Record<string, unknown>>([
      ...short.map((table) => db.prepare(`SELECT ${columnsOf(table)} FROM ${table}`)),
      ...ends.map(({ table, key }) => db.prepare(`SELECT MAX(${key}) AS last FROM ${table}`)),
    ]),
  )
  const rows = new Map(short.map((table, at) => [table, results[at]?.results ?? []]))
  const lasts = new Map(ends.map(({ table }, at) => [table, results[short.length + at]?.results[0]?.last]))

  async function* pieces() {
    yield `{"format":"soat-board-1","exportedAt":"${exportedAt}","tables":{`
    for (const [at, table] of tables.entries()) {
      yield `${at > 0 ? ',' : ''}"${table}":[`
      let first = true
      for await (const page of isLong(table)
        ? longTable(db, table, lasts.get(table))
        : [rows.get(table) ?? []]) {
        if (page.length === 0) continue
        yield `${first ? '' : ',\n'}${page.map((row) => JSON.stringify(row)).join(',\n')}`
        first = false
      }
      yield ']'
    }
    yield '}}\n'
  }
  const source = pieces()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}

async function* longTable(db: D1Database, table: keyof typeof long, last: unknown) {
  const key = long[table]
  let after: unknown = key === 'name' ? '' : 0
  for (; last !== null && last !== undefined; ) {
    const { results } = await ask(() =>
      db
        .prepare(
          `SELECT ${key} AS place, ${columnsOf(table)} FROM ${table}
           WHERE ${key} > ? AND ${key} <= ? ORDER BY ${key} LIMIT ${texts}`,
        )
        .bind(after, last)
        .all<Record<string, unknown>>(),
    )
    if (results.length === 0) return
    after = results.at(-1)?.place
    yield results.map(({ place: _, ...row }) => row)
  }
}

/** Whether the Board holds no work yet, and has published nothing. */
export async function isEmptyBoard(db: D1Database): Promise<boolean> {
  const held = await ask(() =>
    db
      .prepare(
        `SELECT EXISTS (SELECT 1 FROM documents) + EXISTS (SELECT 1 FROM samples)
           + EXISTS (SELECT 1 FROM feed_publications) AS held`,
      )
      .first<number>('held'),
  )
  return held === 0
}

export const ownChain = (db: D1Database): Promise<string | null> =>
  ask(() => db.prepare('SELECT chain FROM audit_heads WHERE own = 1').first<string>('chain'))

/**
 * What puts a whole Board into an empty one. Members who are here already keep their name and role; the file's chain of
 * the audit log stands beside this server's own. The first statement makes the batch `Stale` where the Board is not
 * empty any more.
 */
export function importBoard(db: D1Database, { tables: given }: BoardFile): D1PreparedStatement[] {
  const statements = [
    db.prepare(
      `INSERT INTO guard (changed) SELECT NOT EXISTS (SELECT 1 FROM documents)
         AND NOT EXISTS (SELECT 1 FROM samples) AND NOT EXISTS (SELECT 1 FROM feed_publications)`,
    ),
  ]
  const put = (table: string, columns: readonly string[], rows: readonly object[], otherwise = '') => {
    const values = columns.map((column) => `value ->> '${column}'`).join(', ')
    for (const part of chunksOf(rows))
      statements.push(
        db
          .prepare(
            `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} FROM json_each(?) WHERE true ${otherwise}`,
          )
          .bind(part),
      )
  }
  for (const table of tables) {
    const rows =
      table === 'audit_heads' ? given.audit_heads.map((head) => ({ ...head, own: 0 })) : given[table]
    const columns = Object.keys(boardTables[table].shape)
    put(table, columns, rows, table === 'members' ? 'ON CONFLICT DO NOTHING' : '')
  }
  return [...statements, ...foundWords(db, given)]
}

function* chunksOf(rows: readonly object[]): Generator<string> {
  let part: string[] = []
  let size = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (size > 0 && size + text.length > chunk) {
      yield `[${part.join(',')}]`
      part = []
      size = 0
    }
    part.push(text)
    size += text.length
  }
  if (size > 0) yield `[${part.join(',')}]`
}

/** By what words the documents are found, made anew. */
function foundWords(db: D1Database, { documents, revisions }: BoardFile['tables']): D1PreparedStatement[] {
  const newest = new Map(revisions.map((row) => [`${row.noun}/${row.id}/${row.revision}`, row.document]))
  const wordsOf = ({ noun, id, revision }: BoardFile['tables']['documents'][number]): string => {
    const document: unknown = JSON.parse(newest.get(`${noun}/${id}/${revision}`) ?? '')
    return searchWords(
      noun === 'checklist'
        ? foundBy.checklist(checklist.parse(document))
        : foundBy.portal(portal.parse(document)),
    )
  }
  return (['checklist', 'portal'] as const).map((noun) => {
    const words = documents.filter((row) => row.noun === noun).map((row) => [row.id, wordsOf(row)])
    return putSearchWords(db, noun, Object.fromEntries(words))
  })
}

import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { listFromShelves } from '../../worker/store/listing.ts'
import { dropAll } from './reset.ts'

/** The columns of each table. */
async function columns(): Promise<Map<string, string[]>> {
  const { results } = await env.DB.prepare(
    `SELECT tables.name AS "table", columns.name AS "column"
     FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
     WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' AND tables.name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  ).all<{ table: string; column: string }>()
  const found = new Map<string, string[]>()
  for (const { table, column } of results) found.set(table, [...(found.get(table) ?? []), column])
  return found
}

it('a migration takes nothing away that the version before reads: it may run while the old worker does', async () => {
  await dropAll()
  let before = new Map<string, string[]>()
  for (let applied = 1; applied <= env.migrations.length; applied += 1) {
    await applyD1Migrations(env.DB, env.migrations.slice(0, applied))
    const after = await columns()
    for (const [table, names] of before) expect(after.get(table)).toEqual(expect.arrayContaining(names))
    before = after
  }
  expect(before.size).toBeGreaterThan(10)
})

it('what was found by words in a row before is found in any order after, and changes with its document', async () => {
  await dropAll()
  await applyD1Migrations(env.DB, env.migrations.slice(0, 3))
  const document = (id: string, title: string) =>
    env.DB.prepare(
      `INSERT INTO documents (noun, id, title, state, revision, digest, stamp, changed_at)
       VALUES ('checklist', ?, ?, 'draft', 1, '', 1, '2026-01-01T00:00:00.000Z')`,
    ).bind(id, title)
  const key = (text: string) =>
    env.DB.prepare(
      `INSERT INTO search_keys (noun, key, id, common, title, state, revision, changed_at)
       VALUES ('checklist', ?, 'cu', 0, '', 'draft', 1, '')`,
    ).bind(text)
  await env.DB.batch([document('cu', 'Chăm sóc trẻ'), key('cham soc tre'), key('soc tre'), key('tre')])
  await applyD1Migrations(env.DB, env.migrations)
  // The worker of before goes on for a while.
  await env.DB.batch([
    document('moi', 'Ăn uống'),
    env.DB.prepare("UPDATE documents SET state = 'in-review', title = 'Chăm sóc trẻ em' WHERE id = 'cu'"),
  ])
  const list = (words: string[]) =>
    listFromShelves(env.DB, words, {
      noun: 'checklist',
      state: undefined,
      sort: 'title',
      from: undefined,
      count: 10,
    })
  expect(await list(['tre', 'cham'])).toMatchObject([
    { id: 'cu', title: 'Chăm sóc trẻ em', state: 'in-review', published: null },
  ])
  expect((await list([])).map(({ id }) => id)).toEqual(['moi', 'cu'])
})

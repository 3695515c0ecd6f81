import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
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

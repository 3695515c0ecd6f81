import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** Takes everything out of the database; rows can't be deleted, so tables are. */
export async function dropAll(): Promise<void> {
  const { results } = await env.DB.prepare(
    `SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
       AND type IN ('table', 'view') ORDER BY type = 'table'`,
  ).all<{ type: string; name: string }>()
  await env.DB.batch([
    env.DB.prepare('PRAGMA defer_foreign_keys = on'),
    ...results.map(({ type, name }) => env.DB.prepare(`DROP ${type} ${name}`)),
  ])
}

/** An empty, migrated database. */
export async function reset(): Promise<void> {
  await dropAll()
  await applyD1Migrations(env.DB, env.migrations)
}

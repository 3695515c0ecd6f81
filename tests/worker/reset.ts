import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** An empty, migrated database: everything is dropped, as nothing in it can be deleted, and made anew. */
export async function reset(): Promise<void> {
  const { results } = await env.DB.prepare(
    `SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
       AND type IN ('table', 'view') ORDER BY type = 'table'`,
  ).all<{ type: string; name: string }>()
  await env.DB.batch([
    env.DB.prepare('PRAGMA defer_foreign_keys = on'),
    ...results.map(({ type, name }) => env.DB.prepare(`DROP ${type} ${name}`)),
  ])
  await applyD1Migrations(env.DB, env.migrations)
}

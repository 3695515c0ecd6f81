import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the copy may talk to beyond the shipped extension: anything on this machine, whatever its port. */
const loopback = ['http://127.0.0.1/*', 'http://localhost/*']

/**
 * Copies the extension built in folder `built` beside it, to `built`-local, replacing what stands there. Only the
 * manifest's host permissions differ: the copy has those for loopback too. Returns the copy's folder.
 */
export async function copyForLoopback(built: string): Promise<string> {
  const copy = `${built}-local`
  await rm(copy, { recursive: true, force: true })
  await cp(built, copy, { recursive: true })
  const path = join(copy, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions?: string[] }
  manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...loopback])]
  await writeFile(path, JSON.stringify(manifest))
  return copy
}

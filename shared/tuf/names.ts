import type { Role } from './metadata.ts'

/** Where things stand in the repository, relative to its address (TUF 3.1 and 6, consistent snapshots). */

export const timestampName = 'timestamp.json'
export const metadataName = (role: Exclude<Role, 'timestamp'>, version: number): string =>
  `${version}.${role}.json`

/** `dir/name` stands at `targets/dir/HASH.name`. */
export function targetName(path: string, sha256: string): string {
  const cut = path.lastIndexOf('/') + 1
  return `targets/${path.slice(0, cut)}${sha256}.${path.slice(cut)}`
}

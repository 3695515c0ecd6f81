import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

/** A zip of the files in a folder, in the order of their names; each bears the date `mtime`, ms since 1970. */
export async function zipFolder(folder: string, mtime: number): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files: Record<string, Uint8Array> = {}
  for (const path of paths.sort()) files[relative(folder, path).split(sep).join('/')] = await readFile(path)
  return zipSync(files, { mtime, level: 9 })
}

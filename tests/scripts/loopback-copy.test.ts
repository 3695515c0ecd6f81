import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyForLoopback } from '../../scripts/loopback-copy.ts'

const manifest = {
  manifest_version: 3,
  name: 'Soát',
  host_permissions: ['http://127.0.0.1:8162/*'],
  content_security_policy: { extension_pages: "default-src 'none'" },
}

let folder: string
let built: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-copy-'))
  built = join(folder, 'chrome-mv3')
  await mkdir(join(built, 'chunks'), { recursive: true })
  await writeFile(join(built, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(built, 'panel.html'), '<!doctype html>')
  await writeFile(join(built, 'chunks/panel.js'), 'let a = 1')
})
afterEach(() => rm(folder, { recursive: true }))

/** Hash by path of every file below a folder. */
async function hashes(of: string): Promise<Record<string, string>> {
  const files = (await readdir(of, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  const pairs = paths.map(async (path) => [
    path.slice(of.length + 1),
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  ])
  return Object.fromEntries(await Promise.all(pairs))
}

it('copies every file but the manifest byte for byte', async () => {
  const before = await hashes(built)
  const copy = await copyForLoopback(built)
  expect(copy).toBe(`${built}-local`)
  expect(await hashes(built)).toEqual(before)
  const { 'manifest.json': ours, ...copied } = await hashes(copy)
  const { 'manifest.json': theirs, ...shipped } = before
  expect(copied).toEqual(shipped)
  expect(ours).not.toBe(theirs)
})

it('changes nothing in the manifest but the host permissions, which gain those for loopback', async () => {
  const copied = JSON.parse(await readFile(join(await copyForLoopback(built), 'manifest.json'), 'utf8'))
  expect(copied).toEqual({
    ...manifest,
    host_permissions: ['http://127.0.0.1:8162/*', 'http://127.0.0.1/*', 'http://localhost/*'],
  })
})

it('leaves nothing of an older copy', async () => {
  await writeFile(join(await copyForLoopback(built), 'old.js'), '')
  expect(await readdir(await copyForLoopback(built))).toEqual(['chunks', 'manifest.json', 'panel.html'])
})

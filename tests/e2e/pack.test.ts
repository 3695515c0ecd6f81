import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Packages, packageBuilds } from '../../scripts/package-builds.ts'
import { lane } from './lane.ts'

const base = 'https://tai.example.vn/soat/'
let out: string
let packages: Packages
const pack = () =>
  packageBuilds({ chromium: lane.chromium, firefox: lane.firefox }, { base, key: join(out, 'soat.pem'), out })
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'soat-pack-'))
  packages = await pack()
})
afterAll(() => rm(out, { recursive: true }))

const manifestIn = (zip: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(unzipSync(zip)['manifest.json'])) as Record<string, unknown>

test('the Chromium package is a CRX3 whose id is that of its key, and which looks for updates at the address', async () => {
  const crx = await readFile(join(out, 'soat-0.1.0.crx'))
  expect(crx.subarray(0, 4).toString()).toBe('Cr24')
  expect(crx.readUInt32LE(4)).toBe(3)
  expect(manifestIn(crx.subarray(12 + crx.readUInt32LE(8)))).toMatchObject({
    update_url: `${base}updates.xml`,
  })
  expect(packages.chromiumId).toMatch(/^[a-p]{32}$/)
  const updates = await readFile(join(out, 'updates.xml'), 'utf8')
  expect(updates).toContain(`appid="${packages.chromiumId}"`)
  expect(updates).toContain(`codebase="${base}soat-0.1.0.crx" version="0.1.0"`)
  expect((await stat(join(out, 'soat.pem'))).mode & 0o077).toBe(0)
})

test('the Firefox package holds the build, and updates are told of under its id', async () => {
  const zip = await readFile(join(out, 'soat-0.1.0-firefox.zip'))
  expect(manifestIn(zip)).toMatchObject({
    browser_specific_settings: { gecko: { id: packages.firefoxId, update_url: `${base}updates.json` } },
  })
  expect(Object.keys(unzipSync(zip))).toEqual(
    expect.arrayContaining(['background.js', 'panel.html', 'page.js']),
  )
  const { addons } = JSON.parse(await readFile(join(out, 'updates.json'), 'utf8'))
  expect(addons[packages.firefoxId].updates[0]).toEqual({
    version: '0.1.0',
    update_link: `${base}soat-0.1.0-firefox.xpi`,
  })
})

test('the same build and key give the same packages', async () => {
  const hashes = () =>
    Promise.all(
      ['soat-0.1.0.crx', 'soat-0.1.0-firefox.zip'].map(async (name) =>
        createHash('sha256')
          .update(await readFile(join(out, name)))
          .digest('hex'),
      ),
    )
  const before = await hashes()
  expect((await pack()).chromiumId).toBe(packages.chromiumId)
  expect(await hashes()).toEqual(before)
})

import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import crx3 from 'crx3'
import { zipFolder } from './zip-folder.ts'

/** Files in packages bear this date, so that the same build gives the same package. */
const date = Date.UTC(1980, 0, 2)

interface Manifest {
  version: string
  update_url?: string
  browser_specific_settings?: { gecko: { id: string; update_url?: string } }
}

export interface Packages {
  /** Names of the files written. */
  files: string[]
  chromiumId: string
  firefoxId: string
}

/**
 * Packs the builds of both browsers into `out`: a CRX3 and a zip, and what browsers read to find updates below the
 * address `base`. The Chromium package is signed with the key in `key` (PEM), made where there is none.
 */
export async function packageBuilds(
  builds: { chromium: string; firefox: string },
  { base, key, out }: { base: string; key: string; out: string },
): Promise<Packages> {
  await mkdir(out, { recursive: true })
  const work = await mkdtemp(join(tmpdir(), 'soat-pack-'))
  try {
    const chromium = join(work, 'chromium')
    const { version } = await copyWithUpdates(builds.chromium, chromium, `${base}updates.xml`)
    const crx = `soat-${version}.crx`
    const { appId } = await crx3([join(chromium, 'manifest.json')], {
      keyPath: key,
      crxPath: join(out, crx),
      xmlPath: join(out, 'updates.xml'),
      appVersion: version,
      crxURL: base + crx,
      forceDateTime: date,
    })
    await chmod(key, 0o600)

    const firefox = join(work, 'firefox')
    const manifest = await copyWithUpdates(builds.firefox, firefox, `${base}updates.json`)
    const id = manifest.browser_specific_settings?.gecko.id ?? ''
    const zip = `soat-${version}-firefox.zip`
    await writeFile(join(out, zip), await zipFolder(firefox, date))
    const updates = [{ version, update_link: `${base}soat-${version}-firefox.xpi` }]
    await writeFile(join(out, 'updates.json'), JSON.stringify({ addons: { [id]: { updates } } }, null, 2))
    return { files: [crx, 'updates.xml', zip, 'updates.json'], chromiumId: appId, firefoxId: id }
  } finally {
    await rm(work, { recursive: true })
  }
}

/** Copies a build, with the address for updates put into its manifest. */
async function copyWithUpdates(build: string, to: string, address: string): Promise<Manifest> {
  await cp(build, to, { recursive: true })
  const path = join(to, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest
  const { gecko } = manifest.browser_specific_settings ?? {}
  if (gecko) gecko.update_url = address
  else manifest.update_url = address
  await writeFile(path, JSON.stringify(manifest))
  return manifest
}

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { findBrowsers } from '../../scripts/browser.ts'

/** A browser under an administrator's policy that no other browser of this machine sees. */
export interface Administrator {
  /** Starts the browser. */
  starter: string
  /** Sets the policy for the extension; Chromium follows a change while it runs, Firefox when it starts. */
  setPolicy(policy: object): Promise<void>
}

/** Chromium on Linux, for the extension that is loaded from the folder `extension`. Null where that can't be had. */
export async function chromiumAdministrator(
  folder: string,
  extension: string,
): Promise<Administrator | null> {
  const [browser] = await findBrowsers('chromium')
  if (!browser?.name.startsWith('Chromium')) return null
  const settings = (policy: object) => ({ '3rdparty': { extensions: { [unpackedId(extension)]: policy } } })
  return govern(
    browser.path,
    '/etc/chromium',
    join(folder, 'chromium'),
    'policies/managed/soat.json',
    settings,
  )
}

/** Firefox, for the extension of that name. Null where that can't be had. */
export async function firefoxAdministrator(folder: string, id: string): Promise<Administrator | null> {
  const [browser] = await findBrowsers('firefox-esr')
  if (!browser) return null
  const settings = (policy: object) => ({ policies: { '3rdparty': { Extensions: { [id]: policy } } } })
  const place = join(dirname(await realpath(browser.path)), 'distribution')
  return govern(browser.path, place, join(folder, 'firefox'), 'policies.json', settings)
}

/**
 * The browser gets a view of the file system of its own, in which `folder` stands at `place`; that takes Linux and the
 * right to mount.
 */
async function govern(
  browser: string,
  place: string,
  folder: string,
  file: string,
  settings: (policy: object) => object,
): Promise<Administrator | null> {
  const target = join(folder, file)
  await mkdir(dirname(target), { recursive: true })
  const starter = `${folder}-starter`
  const script = `#!/bin/sh\nexec unshare --mount sh -c "mount --bind '${folder}' '${place}' && exec \\"\\$@\\"" sh "\${AS:-${browser}}" "$@"\n`
  await writeFile(starter, script, { mode: 0o755 })
  const may =
    existsSync(place) &&
    (await promisify(execFile)(starter, [], { env: { ...process.env, AS: 'true' } }).catch(() => null))
  if (!may) return null
  return { starter, setPolicy: (policy) => writeFile(target, JSON.stringify(settings(policy))) }
}

/** Chromium's name for an unpacked extension: its path, hashed, in the letters a to p. */
function unpackedId(extension: string): string {
  const digest = createHash('sha256').update(extension).digest('hex').slice(0, 32)
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

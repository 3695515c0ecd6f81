import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBrowsers } from '../../scripts/browser.ts'

/** Where Chromium on Linux looks for an administrator's policies. */
const policies = '/etc/chromium'

/** A Chromium under an administrator's policy that no other browser of this machine sees. */
export interface Administrator {
  /** Starts the browser. */
  starter: string
  /** Sets the policy for the extension that is loaded from the folder `extension`. */
  setPolicy(extension: string, policy: object): Promise<void>
}

/**
 * The browser gets a view of the file system of its own, in which the policies' folder is one below `folder`; that
 * takes Linux and the right to mount. Null where there is none.
 */
export async function administrator(folder: string): Promise<Administrator | null> {
  const [browser] = await findBrowsers('chromium')
  if (!browser?.name.startsWith('Chromium')) return null
  const etc = join(folder, 'etc')
  const managed = join(etc, 'policies', 'managed')
  await mkdir(managed, { recursive: true })
  const inside = [`mount --bind '${etc}' ${policies} && exec "$@"`, 'sh']
  const may = await promisify(execFile)('unshare', ['--mount', 'sh', '-c', ...inside, 'true']).catch(
    () => null,
  )
  if (!may) return null
  const starter = join(folder, 'managed-chromium')
  const [script, name] = inside
  await writeFile(
    starter,
    `#!/bin/sh\nexec unshare --mount sh -c "${script?.replaceAll('"', '\\"').replaceAll('$', '\\$')}" ${name} '${browser.path}' "$@"\n`,
    { mode: 0o755 },
  )
  return {
    starter,
    setPolicy: (extension, policy) =>
      writeFile(
        join(managed, 'soat.json'),
        JSON.stringify({ '3rdparty': { extensions: { [unpackedId(extension)]: policy } } }),
      ),
  }
}

/** Chromium's name for an unpacked extension: its path, hashed, in the letters a to p. */
function unpackedId(extension: string): string {
  const digest = createHash('sha256').update(extension).digest('hex').slice(0, 32)
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

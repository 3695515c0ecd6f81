import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type BrowserKind = 'chromium' | 'firefox-esr'

export interface Browser {
  path: string
  /** As the browser calls itself: `Chromium 141.0.7390.54`; its file's path where it can't be asked. */
  name: string
  /** Whether the command line can load an unpacked extension into it. */
  loadsUnpacked: boolean
}

/** Branded Chrome has ignored `--load-extension` since this version; Chromium, Edge and Cốc Cốc have not. */
const chromeWithoutUnpacked = 137

const commands: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'coccoc-browser-stable',
    'coccoc-browser',
    'google-chrome-stable',
    'google-chrome',
  ],
  'firefox-esr': ['firefox-esr', 'firefox'],
}

/** Below `Program Files` and the user's `AppData\Local` on Windows. */
const windowsFiles: Record<BrowserKind, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'CocCoc\\Browser\\Application\\browser.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  'firefox-esr': ['Mozilla Firefox\\firefox.exe'],
}

const macFiles: Record<BrowserKind, string[]> = {
  chromium: ['Chromium', 'Microsoft Edge', 'CocCoc', 'Google Chrome'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  'firefox-esr': ['/Applications/Firefox.app/Contents/MacOS/firefox'],
}

const variables: Record<BrowserKind, string[]> = {
  chromium: ['SOAT_BROWSER', 'CHROME_PATH'],
  'firefox-esr': ['SOAT_FIREFOX'],
}

/**
 * The browsers of a kind on this machine, best first. One that is named in `SOAT_BROWSER`, `CHROME_PATH` or
 * `SOAT_FIREFOX` is the only one; throws when that file isn't there.
 */
export async function findBrowsers(
  kind: BrowserKind,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Browser[]> {
  for (const variable of variables[kind]) {
    const path = env[variable]
    if (!path) continue
    if (!existsSync(path)) throw new Error(`${variable}: không có tệp ${path}`)
    return [await describe(path)]
  }
  const found = candidates(kind, env).filter((path) => existsSync(path))
  const browsers = await Promise.all([...new Set(found)].map(describe))
  return browsers.sort((a, b) => Number(b.loadsUnpacked) - Number(a.loadsUnpacked))
}

function candidates(kind: BrowserKind, env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') return macFiles[kind]
  if (process.platform === 'win32')
    return windowsFiles[kind].flatMap((file) =>
      [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .map((folder) => join(folder, file)),
    )
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return commands[kind].flatMap((command) => folders.map((folder) => join(folder, command)))
}

async function describe(path: string): Promise<Browser> {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32')
    return { path, name: path, loadsUnpacked: !/\\Google\\Chrome\\/.test(path) }
  const name = await run(path, ['--version'], { timeout: 20_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
  const chrome = /^Google Chrome (\d+)\./.exec(name)
  return {
    path,
    name: name.replace(/ built on .*$/, '') || path,
    loadsUnpacked: name !== '' && !(chrome && Number(chrome[1]) >= chromeWithoutUnpacked),
  }
}

/**
 * Makes sure that a browser of each kind is there: installs what is missing with apt-get, as root on Debian.
 * Throws, saying what to install, where that can't be done.
 */
export async function needBrowsers(kinds: BrowserKind[]): Promise<void> {
  for (const kind of kinds) {
    if (await usable(kind)) continue
    const byHand = `tests need ${kind}: install it (Debian, Ubuntu: sudo apt-get install ${kind}) or name it in ${variables[kind][0]}`
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
      throw new Error(byHand)
    console.log(`installing ${kind} with apt-get`)
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', kind]])
      execFileSync('/usr/bin/apt-get', ['--quiet=2', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    if (!(await usable(kind))) throw new Error(byHand)
  }
}

async function usable(kind: BrowserKind): Promise<boolean> {
  return (await findBrowsers(kind)).some(({ loadsUnpacked }) => loadsUnpacked)
}

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowsers } from '../../scripts/browser.ts'
import { hasDisplay } from '../../scripts/open-browser.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-browsers-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Puts a browser on the test's PATH that answers `--version` so. */
async function install(command: string, version: string): Promise<string> {
  await mkdir(join(folder, 'bin'), { recursive: true })
  const path = join(folder, 'bin', command)
  await writeFile(path, `#!/bin/sh\necho '${version}'\n`)
  await chmod(path, 0o755)
  return path
}
const onPath = () => ({ PATH: join(folder, 'bin') })

describe('the browsers on this machine', () => {
  it.each([
    ['chromium', 'Chromium 156.0.8078.79 built on Debian', true],
    ['microsoft-edge', 'Microsoft Edge 141.0.3537.57', true],
    ['coccoc-browser-stable', 'Coc Coc Browser 140.0.7339.240', true],
    ['google-chrome', 'Google Chrome 136.0.7103.113', true],
    ['google-chrome', 'Google Chrome 137.0.7151.55', false],
    ['google-chrome', 'Google Chrome for Testing 141.0.7390.54', true],
  ])(
    '%s that calls itself %s can load an unpacked extension: %s',
    async (command, version, loadsUnpacked) => {
      const path = await install(command, version)
      expect(await findBrowsers('chromium', onPath())).toEqual([
        { path, name: version.replace(' built on Debian', ''), loadsUnpacked },
      ])
    },
  )

  it('come with those first that can load an unpacked extension', async () => {
    await install('google-chrome', 'Google Chrome 150.0.1.1')
    await install('microsoft-edge', 'Microsoft Edge 150.0.1.1')
    expect((await findBrowsers('chromium', onPath())).map(({ name }) => name)).toEqual([
      'Microsoft Edge 150.0.1.1',
      'Google Chrome 150.0.1.1',
    ])
  })

  it('can be none', async () => {
    expect(await findBrowsers('chromium', onPath())).toEqual([])
  })

  it.each(['SOAT_BROWSER', 'CHROME_PATH'])('are passed over for the one in %s', async (variable) => {
    await install('chromium', 'Chromium 150.0.1.1')
    const path = await install('another', 'Chromium 120.0.1.1')
    expect(await findBrowsers('chromium', { ...onPath(), [variable]: path })).toEqual([
      { path, name: 'Chromium 120.0.1.1', loadsUnpacked: true },
    ])
  })

  it('are not guessed when the variable names a file that is not there', async () => {
    await install('chromium', 'Chromium 150.0.1.1')
    const env = { ...onPath(), SOAT_BROWSER: join(folder, 'none') }
    await expect(findBrowsers('chromium', env)).rejects.toThrow(/SOAT_BROWSER.*none/)
  })

  it('are not usable when they can not even tell their version', async () => {
    const path = await install('chromium', '')
    await writeFile(path, '#!/bin/sh\nexit 1\n')
    expect(await findBrowsers('chromium', onPath())).toEqual([{ path, name: path, loadsUnpacked: false }])
  })
})

it.runIf(process.platform === 'linux')('a Linux machine has a screen when a display server is named', () => {
  expect(hasDisplay({})).toBe(false)
  expect(hasDisplay({ DISPLAY: '' })).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

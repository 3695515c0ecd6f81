import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { Updater } from 'tuf-js'
import { build, type Rollup } from 'vite'
import { expect, test } from 'vitest'
import { findBrowsers } from '../../scripts/browser.ts'
import { buildTargets } from '../../shared/tuf/build.ts'
import { exportPrivateKey } from '../../shared/tuf/key.ts'
import { readMetadata } from '../../shared/tuf/metadata.ts'
import { metadataName } from '../../shared/tuf/names.ts'
import { toBase64 } from '../../shared/tuf/platform.ts'
import { startPortal } from '../portal/server.ts'
import { serveFiles } from '../shared/tuf/file-server.ts'
import { Repository } from '../shared/tuf/repository.ts'
import { lane } from './lane.ts'

/** The signing code of `shared/tuf` as one script for a page. */
async function signingScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve('tests/e2e/sign-in-page.ts'), formats: ['iife'], name: 'soat' },
    },
  })
  const [{ output }] = built as [Rollup.RollupOutput]
  return output[0].code
}

test('a release that was signed in Chromium is good for tuf-js', async () => {
  const [browser] = await findBrowsers('chromium')
  if (!browser) throw new Error('no Chromium on this machine')
  const repository = await Repository.create(1)
  repository.now = Date.now()
  await repository.rotate({})
  const files = new Map([['index.json', new TextEncoder().encode('{"tên":"Đảng ủy"}')]])
  const signed = await buildTargets(repository.stamp('targets', 2), files)
  const [key] = repository.signers('targets')
  if (!key) throw new Error('no key')

  const portal = await startPortal({ port: lane.port + 1 })
  const chrome = await chromium.launch({
    executablePath: browser.path,
    headless: true,
    args: ['--no-sandbox'],
  })
  try {
    const page = await chrome.newPage()
    await page.goto(portal.origin)
    await page.evaluate(await signingScript())
    const sealed = await page.evaluate(
      ([raw, pkcs8]) => (globalThis as unknown as typeof import('./sign-in-page.ts')).sealInPage(raw, pkcs8),
      [JSON.stringify(signed), toBase64(await exportPrivateKey(key.privateKey))] as const,
    )
    await repository.issueFiles(2, files)
    repository.files.set(metadataName('targets', 2), new TextEncoder().encode(sealed))
    await repository.renew()
    expect(readMetadata('targets', repository.file('2.targets.json')).signatures.length).toBe(1)
  } finally {
    await chrome.close()
    await portal.close()
  }

  const folder = await mkdtemp(join(tmpdir(), 'soat-tuf-'))
  const server = await serveFiles(repository.files)
  await writeFile(join(folder, 'root.json'), repository.firstRoot)
  const updater = new Updater({ metadataDir: folder, metadataBaseUrl: server.origin })
  await updater.refresh()
  expect((await updater.getTargetInfo('index.json'))?.length).toBe(files.get('index.json')?.length)
  server.close()
  await rm(folder, { recursive: true })
})

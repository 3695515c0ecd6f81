import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { startPortal } from '../tests/portal/server.ts'
import { findBrowsers } from './browser.ts'
import { need } from './command.ts'
import { pictureConsole } from './console-screenshots.ts'
import { root } from './folders.ts'
import { copyForLoopback } from './loopback-copy.ts'
import { openPanel } from './open-panel.ts'
import { type OpenBrowser, takeUnitPictures } from './unit-pictures.ts'

/** `node scripts/screenshots.ts`: builds Soát and takes the pictures in `docs/images` anew. */
const port = 8562
const output = resolve(root, '.output/screenshots')
const images = resolve(root, 'docs/images')

const shots = [
  { name: 'panel', path: '/?draft=loi', width: 1366, height: 768, dark: false },
  { name: 'panel-wide', path: '/textarea.html?draft=loi', width: 1920, height: 1080, dark: false },
  { name: 'panel-dark', path: '/contenteditable.html?draft=loi', width: 1366, height: 768, dark: true },
]

await need('the extension was not built', 'scripts/build.ts', ['chrome', 'console', 'worker'], {
  env: { SOAT_PORT: String(port), SOAT_OUT: output },
})
const extension = await copyForLoopback(join(output, 'chrome-mv3'))
const [browser] = await findBrowsers('chromium')
if (!browser) throw new Error('no Chromium on this machine')
const portal = await startPortal({ port: port + 1 })
await mkdir(images, { recursive: true })

/** A browser with Soát in it, and a profile of its own. */
const open: OpenBrowser = async ({ width, height, dark }) => {
  const profile = await mkdtemp(join(tmpdir(), 'soat-shot-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  })
  return {
    context,
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

for (const { name, path, width, height, dark } of shots) {
  const { context, close } = await open({ width, height, dark })
  const page = await context.newPage()
  await page.goto(portal.origin + path)
  const editor = page.frameLocator('iframe').frameLocator('iframe').locator('body[contenteditable=true]')
  const box = path.startsWith('/?')
    ? await editor
        .evaluateHandle((body) => body.ownerDocument.defaultView?.frameElement)
        .then((frame) => frame.asElement()?.boundingBox())
    : await page.locator('.van-ban').boundingBox()
  if (!box) throw new Error('the editor does not show')
  const corner = { x: Math.min(box.x + box.width, width), y: Math.min(box.y + box.height, height) }
  const panel = await openPanel(page, corner)
  await panel.locator('[data-rule=reference-date] .line').first().click()
  await panel.locator('main:not(.unseen)').waitFor()
  await page.waitForFunction(() => scrollY > 0 || innerHeight > 1000)
  await page.screenshot({ path: join(images, `${name}.png`) })
  await close()
}
await takeUnitPictures(open, portal.origin, images)
await portal.close()
await pictureConsole({
  browser,
  bundle: join(output, 'worker/index.js'),
  keys: process.env.SOAT_KEYS ?? join(output, 'keys'),
  port: port + 2,
})

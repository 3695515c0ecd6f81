import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from './browser.ts'
import { pictureWork } from './console-work-screenshots.ts'
import { root } from './folders.ts'
import { migrate, startServer } from './server.ts'

const images = resolve(root, 'docs/images/console')

const screens = [
  ['danh-sach', '/bo-tieu-chi'],
  ['soan', '/bo-tieu-chi/kh-162'],
  ['duyet-mot-bo', '/bo-tieu-chi/kh-162?tab=duyet'],
  ['lich-su', '/bo-tieu-chi/kh-162?tab=lich-su'],
  ['tao-tu-van-ban', '/tao-tu-van-ban'],
  ['tao-moi', '/tao-bo-tieu-chi'],
  ['cong', '/cong'],
  ['tao-cong', '/tao-cong'],
  ['ban-thao-mau', '/ban-thao-mau'],
  ['duyet', '/duyet'],
  ['phat-hanh', '/phat-hanh'],
  ['nhat-ky', '/nhat-ky'],
  ['thanh-vien', '/thanh-vien'],
  ['xuat-nhap', '/xuat-nhap'],
] as const

interface Built {
  browser: Browser
  /** The worker's bundle, with the console's files beside it. */
  bundle: string
  keys: string
  port: number
}

/** Takes the pictures of the console in `docs/images/console` anew, on a Board as `npm start` makes it. */
export async function pictureConsole({ browser: { path }, bundle, keys, port }: Built): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'soat-shot-'))
  await migrate(data)
  const server = await startServer({ port, data, bundle, keys })
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--no-first-run'] })
  await mkdir(images, { recursive: true })
  for (const dark of [false, true]) {
    const page = await browser.newPage({
      baseURL: server.origin,
      viewport: { width: 1366, height: 768 },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    await page.goto('/')
    const choice = page.getByRole('button', { name: 'Quản trị viên' })
    await choice.waitFor()
    if (!dark) await page.screenshot({ path: join(images, 'dang-nhap.png') })
    await choice.click()
    await page.getByRole('navigation', { name: 'Các màn hình' }).waitFor()
    for (const [name, address] of dark ? screens.slice(1, 2) : screens) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(images, `${name}${dark ? '-toi' : ''}.png`) })
    }
    await page.close()
  }
  await pictureWork({
    origin: server.origin,
    keys,
    images,
    async enter(person) {
      const page = await browser.newPage({
        baseURL: server.origin,
        viewport: { width: 1366, height: 768 },
        reducedMotion: 'reduce',
      })
      await page.goto('/')
      await page.getByRole('button', { name: person }).click()
      await page.getByRole('navigation', { name: 'Các màn hình' }).waitFor()
      return page
    },
  })
  await browser.close()
  await server.stop()
  await rm(data, { recursive: true, force: true })
}

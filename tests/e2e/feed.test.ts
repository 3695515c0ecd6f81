import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { localPassphrase } from '../../scripts/local-keys.ts'
import { migrate, type Server, startServer } from '../../scripts/server.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import { freePort, type Gate, openGate } from './gate.ts'
import { type Office, openOffice, openPanel } from './staff.ts'

let folder: string
let server: Server
let gate: Gate
let office: Office
let published = kh162.version
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-feed-'))
  const data = join(folder, 'data')
  await migrate(data)
  server = await startServer({ port: await freePort(), data, bundle: inject('worker'), keys: inject('keys') })
  gate = await openGate(inject('port'), Number(new URL(server.origin).port))
  await writeFile(join(folder, 'passphrase'), localPassphrase)
  office = await openOffice({ profile: join(folder, 'profile') })
})
afterAll(async () => {
  await office?.close()
  await gate?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Publishes the next version of KH 162, as the Board does from the command line. */
async function publish(change: (checklist: Checklist) => Partial<Checklist>): Promise<number> {
  published += 1
  const file = join(folder, `${published}.json`)
  await writeFile(file, JSON.stringify({ ...kh162, version: published, ...change(kh162) }))
  const { stdout } = await promisify(execFile)(process.execPath, [
    'cli/soat.ts',
    'publish',
    ...[
      '--server',
      server.origin,
      '--keys',
      inject('keys'),
      '--key',
      join(inject('keys'), 'targets.key.json'),
    ],
    ...['--passphrase-file', join(folder, 'passphrase'), file],
  ])
  expect(stdout).toMatch(/Đã phát hành bản \d+\./)
  return published
}

/** A section that no draft has yet. */
const withSection = (title: string) => (checklist: Checklist) => ({
  sections: [
    ...checklist.sections,
    {
      id: 'kinh-phi',
      title,
      headings: ['KINH PHÍ THỰC HIỆN'],
      level: 1,
      order: 90,
      required: true,
      minWords: 0,
      mustMention: [],
    },
  ],
})

async function openDraft(): Promise<Frame> {
  const page = await office.context.newPage()
  await page.goto(`${office.portal.origin}/textarea.html?draft=loi`)
  await page.locator('textarea.van-ban').focus()
  return openPanel(page)
}
const shows = async (panel: Frame, version: number) =>
  expect(await panel.locator('header').innerText()).toContain(`bản ${version}`)
const syncNow = (panel: Frame) => panel.getByRole('button', { name: 'Đồng bộ ngay' }).click()

test('what the Board publishes is on the panel within two seconds of «Đồng bộ ngay», and the draft stays as it is', async () => {
  const panel = await openDraft()
  const page = panel.page()
  await panel.locator('.feed summary').click()
  const version = await publish(withSection('Kinh phí'))
  const text = await page.locator('textarea.van-ban').inputValue()
  const scrolled = await page.evaluate(() => scrollY)
  const clicked = performance.now()
  await syncNow(panel)
  await vi.waitFor(() => shows(panel, version), { timeout: 10_000, interval: 20 })
  await panel.locator('[data-section=kinh-phi][data-status=missing]').waitFor()
  expect(performance.now() - clicked).toBeLessThan(2000)
  expect(await page.locator('textarea.van-ban').inputValue()).toBe(text)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)

  const footer = panel.locator('footer')
  await vi.waitFor(async () => expect(await footer.innerText()).toMatch(/Máy chủ xác nhận lúc/))
  expect(await footer.innerText()).toMatch(/Mục: thêm 1, bớt 0, sửa 0\./)
  await panel.getByRole('button', { name: 'Nhật ký kết nối' }).click()
  await panel
    .getByText(`http://127.0.0.1:${inject('port')}/feed/timestamp.json`)
    .first()
    .waitFor()
  await page.close()
})

/** Ends the extension's worker as the browser itself does. */
async function stopBackground(page: Page): Promise<void> {
  const session = await office.context.newCDPSession(page)
  const stopped = new Promise<void>((resolve) =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve()
    }),
  )
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await stopped
  await session.detach()
}

test('a background that is really stopped amid a sync leaves the old release whole, and the next sync takes the new one', async () => {
  for (const part of ['timestamp.json', '.targets.json', '/checklists/']) {
    const panel = await openDraft()
    const page = panel.page()
    await panel.locator('.feed summary').click()
    const before = published
    const version = await publish(withSection(`Kinh phí ${part}`))
    const held = gate.hold(part)
    await syncNow(panel)
    await held
    await stopBackground(page)
    gate.open()
    await page.close()

    const again = await openDraft()
    await shows(again, before)
    await again.locator('.feed summary').click()
    await syncNow(again)
    await vi.waitFor(() => shows(again, version), { timeout: 10_000, interval: 20 })
    await again.page().close()
  }
})

test('with the server gone, checking goes on from the stored copy after the browser was closed and opened', async () => {
  await gate.close()
  await office.close()
  office = await openOffice({ profile: join(folder, 'profile') })
  const panel = await openDraft()
  await shows(panel, published)
  await panel.locator('[data-section=kinh-phi][data-status=missing]').waitFor()
  await panel.locator('.feed summary').click()
  await syncNow(panel)
  await panel.getByText('Chưa liên lạc được với máy chủ.').waitFor()
  await shows(panel, published)
})

import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePair, isFree } from '../../scripts/ports.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { commandsOf, running, type Started, startSoat } from './started.ts'

const ready = 'Ctrl+C'
const building = 'đang dựng'

let folder: string
let port: number
let env: Record<string, string>
let started: Started | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-start-'))
  port = await freePair()
  env = { SOAT_DATA: join(folder, 'data'), SOAT_OUT: join(folder, 'out') }
})
afterEach(async () => {
  started?.child.kill('SIGTERM')
  await started?.exited
  started = undefined
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = (args: string[] = [], more: Record<string, string> = {}) => {
  started = startSoat(['--port', String(port), ...args], { ...env, ...more })
  return started
}
const get = (offset: number, path: string) => fetch(`http://127.0.0.1:${port + offset}${path}`)
const titles = async () => {
  const choices = (await (await get(0, '/api/v1/sign-in')).json()) as { items: { id: string }[] }
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/checklists`, {
    headers: { Cookie: `soat-member=${choices.items[0]?.id}` },
  })
  const { items } = (await answer.json()) as { items: { title: string }[] }
  return items.map(({ title }) => title)
}
const allGone = (pids: number[]) =>
  expect
    .poll(async () => [running(pids), await isFree(port), await isFree(port + 1)], { timeout: 10_000 })
    .toEqual([[], true, true])

describe('npm start', { timeout: 60_000 }, () => {
  it('serves the KH 162 checklist and the portal, on loopback only; Ctrl+C ends all of it with exit code 0', async () => {
    const soat = start(['--no-browser'])
    await soat.printed(ready)
    expect(await titles()).toEqual([kh162.title])
    expect(await (await get(1, '/?draft=loi')).text()).toContain('/soan-thao.html?draft=loi')
    for (const address of [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}/?draft=loi`])
      expect(soat.output()).toContain(address)
    expect(existsSync(join(folder, 'out/chrome-mv3-local/manifest.json'))).toBe(true)
    for (const { family, internal, address } of Object.values(networkInterfaces()).flatMap(
      (list) => list ?? [],
    ))
      if (family === 'IPv4' && !internal)
        for (const own of [port, port + 1]) await expect(fetch(`http://${address}:${own}/`)).rejects.toThrow()

    const everything = soat.descendants()
    expect(commandsOf(everything).join('\n')).toContain('workerd')
    soat.child.kill('SIGINT')
    expect(await soat.exited).toBe(0)
    await allGone(everything)
  })

  it('keeps the data at the second start, and says that there is no screen instead of opening a browser', async () => {
    const changed = 'Bản do Ban sửa'
    const miniflare = new Miniflare({
      modules: true,
      script: 'export default {}',
      cf: false,
      d1Databases: { DB: 'DB' },
      d1Persist: join(folder, 'data/v3/d1'),
    })
    const database = await miniflare.getD1Database('DB')
    await database.prepare("UPDATE documents SET title = ? WHERE id = 'kh-162'").bind(changed).run()
    await miniflare.dispose()

    const soat = start()
    await soat.printed(ready)
    expect(await titles()).toEqual([changed])
    expect(soat.output()).toMatch(/không có màn hình.*chrome:\/\/extensions.*chrome-mv3-local/)

    const second = startSoat(['--port', String(port)], env)
    expect(await second.exited).toBe(1)
    expect(second.output()).toContain(`Cổng ${port} (máy chủ) đang có chương trình khác dùng`)
    expect(second.output()).not.toContain(building)
    expect(await titles()).toEqual([changed])

    const everything = soat.descendants()
    soat.child.kill('SIGKILL')
    await soat.exited
    await allGone(everything)
  })

  it('opens the browser with the extension and a profile of its own, and takes both away at the end', async () => {
    const seen = join(folder, 'arguments')
    const browser = join(folder, 'chromium')
    await writeFile(
      browser,
      `#!/bin/sh
if [ "$1" = --version ]; then echo 'Chromium 150.0.7000.1 built on Debian'; exit; fi
printf '%s\\n' "$@" > ${seen}.new && mv ${seen}.new ${seen}
exec tail -f /dev/null
`,
    )
    await chmod(browser, 0o755)
    const soat = start([], { DISPLAY: ':77', SOAT_BROWSER: browser })
    await soat.printed(ready)
    expect(soat.output()).toContain('Trình duyệt: Chromium 150.0.7000.1\n')
    await expect.poll(() => existsSync(seen)).toBe(true)
    const args = (await readFile(seen, 'utf8')).trim().split('\n')
    const extension = join(folder, 'out/chrome-mv3-local')
    expect(args).toEqual(
      expect.arrayContaining([
        `--load-extension=${extension}`,
        `--disable-extensions-except=${extension}`,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--no-default-browser-check',
      ]),
    )
    expect(args.slice(-2)).toEqual([`http://127.0.0.1:${port + 1}/?draft=loi`, `http://127.0.0.1:${port}`])
    const profile =
      args.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? ''
    expect(existsSync(profile)).toBe(true)

    const everything = soat.descendants()
    soat.child.kill('SIGTERM')
    expect(await soat.exited).toBe(0)
    await allGone(everything)
    expect(existsSync(profile)).toBe(false)
  })

  it('takes its ports before it builds, and can be stopped while it does', async () => {
    const soat = start(['--no-browser'])
    await soat.printed(building)
    const second = startSoat(['--port', String(port)], env)
    expect(await second.exited).toBe(1)
    expect(second.output()).toContain(`Cổng ${port + 1} (cổng mẫu) đang có chương trình khác dùng`)
    const everything = soat.descendants()
    soat.child.kill('SIGINT')
    expect(await soat.exited).toBe(0)
    await allGone(everything)
  })

  it('names the portal when only its port is busy, before it builds anything', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(port + 1, '127.0.0.1', done))
    const soat = start(['--no-browser'])
    expect(await soat.exited).toBe(1)
    expect(soat.output()).toContain(`Cổng ${port + 1} (cổng mẫu) đang có chương trình khác dùng`)
    expect(soat.output()).not.toContain(building)
    await new Promise((done) => other.close(done))
  })

  it('refuses a browser that is not there, before it builds anything', async () => {
    const soat = start([], { SOAT_BROWSER: join(folder, 'none') })
    expect(await soat.exited).toBe(1)
    expect(soat.output()).toContain(`SOAT_BROWSER: không có tệp ${join(folder, 'none')}`)
    expect(soat.output()).not.toContain(building)
  })

  it('says that Chrome from version 137 can not load the extension, and goes on serving', async () => {
    const chrome = join(folder, 'google-chrome')
    await writeFile(chrome, "#!/bin/sh\necho 'Google Chrome 141.0.7390.54'\n")
    await chmod(chrome, 0o755)
    const soat = start([], { DISPLAY: ':77', SOAT_BROWSER: chrome })
    await soat.printed(ready)
    expect(soat.output()).toMatch(/Chrome từ bản 137 không nạp được.*chrome:\/\/extensions.*chrome-mv3-local/)
    expect((await get(0, '/healthz')).status).toBe(200)
  })

  it('says what is wrong with its arguments, and how it is used', async () => {
    const soat = startSoat(['--bogus'], env)
    expect(await soat.exited).toBe(2)
    expect(soat.output()).toContain('Không có tùy chọn --bogus.')
    expect(soat.output()).toContain('npm start -- --port')
  })
})

import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { migrate } from '../../scripts/server.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { type Ran, soat } from '../cli/run-soat.ts'
import { install } from '../extension/sync/install.ts'
import { Repository } from '../shared/tuf/repository.ts'

/** What docs/keys.md tells, done step by step: two people, a server of their own, and an install that follows. */
vi.setConfig({ testTimeout: 180_000 })

let folder: string
let keys: string
let miniflare: Miniflare
let server: string
let staff: ReturnType<typeof install>

/** Key files that have been exchanged for others. */
const retired = new Set<string>()

async function keyFile(name: string, role: string): Promise<string> {
  const found = (await readdir(keys)).find(
    (each) => each.startsWith(`${name}.${role}.`) && !retired.has(each),
  )
  if (!found) throw new Error(`no ${role} key of ${name}`)
  return join(keys, found)
}

async function works(...args: string[]): Promise<string> {
  const { code, out, err }: Ran = await soat([...args, '--passphrase-file', join(folder, 'passphrase')])
  expect(err).toBe('')
  expect(code).toBe(0)
  return out
}
const publish = async (name: string, ...args: string[]) =>
  works('publish', '--server', server, '--keys', keys, '--key', await keyFile(name, 'targets'), ...args)

async function checklistFile(version: number): Promise<string> {
  const file = join(folder, `${version}.json`)
  await writeFile(file, JSON.stringify({ ...kh162, version }))
  return file
}

async function startServer(): Promise<void> {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(resolve('wrangler.jsonc'))
  const root = await readFile(join(keys, '1.root.json'))
  miniflare = new Miniflare({
    ...workerOptions,
    modules: true,
    modulesRoot: dirname(inject('worker')),
    scriptPath: inject('worker'),
    host: '127.0.0.1',
    cf: false,
    assets: { ...workerOptions.assets, directory: resolve(dirname(inject('worker')), '../console') },
    d1Persist: join(folder, 'data/v3/d1'),
    bindings: {
      FEED_KEYS: await readFile(join(keys, 'server.key'), 'utf8'),
      FEED_ROOT_SHA256: createHash('sha256').update(root).digest('hex'),
    },
  })
  server = (await miniflare.ready).origin
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-publish-'))
  keys = join(folder, 'kho-khoa')
  await mkdir(keys)
  await writeFile(join(folder, 'passphrase'), 'mật khẩu của lễ ký 2026')
  await migrate(join(folder, 'data'))
  await works('keys', 'init', keys, '--name', 'ban-1')
  await works('keys', 'add', keys, '--name', 'ban-2')
  for (const name of ['ban-1', 'ban-2'])
    await works('keys', 'sign', keys, '--key', await keyFile(name, 'root'))
  await startServer()
  staff = install(await Repository.create(1), {
    root: await readFile(join(keys, '1.root.json')),
    now: Date.now,
    transport: async (name) => {
      const answer = await miniflare.dispatchFetch(`${server}/feed/${name}`)
      return answer.status === 404 ? null : new Uint8Array(await answer.arrayBuffer())
    },
  })
}, 180_000)
afterAll(async () => {
  await miniflare?.dispose()
  await rm(folder, { recursive: true, force: true })
})

async function takes(...versions: number[]): Promise<void> {
  await staff.feed.sync()
  expect(await staff.feed.status()).toMatchObject({ stale: null })
  expect(await staff.versions()).toEqual(versions)
}

test('two people publish, withdraw and exchange a key, and an install follows', async () => {
  const saved = join(folder, 'ban-phat-hanh.json')
  expect(await publish('ban-1', '--save', saved, await checklistFile(5))).toContain('Chờ ký: đã có 1 trên 2')
  // Whoever carries the file to the second person can't have another release signed than the one that is shown.
  const honest = await readFile(saved, 'utf8')
  await writeFile(saved, honest.replace('\\"version\\":5', '\\"version\\":4'))
  const keyOfSecond = await keyFile('ban-2', 'targets')
  const altered = await soat([
    ...['publish', '--server', server, '--keys', keys, '--key', keyOfSecond, '--release', saved],
    ...['--passphrase-file', join(folder, 'passphrase')],
  ])
  expect(altered).toMatchObject({ code: 2, out: '', err: expect.stringContaining('đã bị sửa') })
  await writeFile(saved, honest)
  const second = await publish('ban-2', '--release', saved)
  expect(second).toMatch(/kh-162, bản 5: .+\n +dấu vân tay [0-9a-f]{4}( [0-9a-f]{4}){3}\n/)
  expect(second).toContain('Đã phát hành bản 1.')
  await takes(5)

  const withdrawal = await publish('ban-1', '--save', saved, '--withdraw', 'kh-162@5', await checklistFile(6))
  expect(withdrawal).toContain('thu hồi kh-162, bản 5')
  expect(await publish('ban-2', '--release', saved)).toContain('Đã phát hành bản 2.')
  await takes(6)

  const portals = join(folder, 'cong.json')
  const matches = ['https://vanban.example.vn/*']
  const portal = { schemaVersion: 1, id: 'cong-tinh', version: 1, title: 'Cổng tỉnh', matches, fields: [] }
  await writeFile(portals, JSON.stringify({ schemaVersion: 1, portals: [{ ...portal, sections: [] }] }))
  expect(await publish('ban-1', '--save', saved, '--portals', portals)).toContain(
    'cổng Cổng tỉnh: https://vanban.example.vn/*',
  )
  expect(await publish('ban-2', '--release', saved)).toContain('Đã phát hành bản 3.')
  await takes(6)
  expect((await staff.feed.portals()).map(({ id }) => id)).toEqual(['cong-tinh'])

  const before = await readdir(keys)
  const oldRoot = await keyFile('ban-1', 'root')
  await works('keys', 'rotate', keys, '--name', 'ban-1')
  for (const name of before) if (name.startsWith('ban-1.')) retired.add(name)
  for (const key of [oldRoot, await keyFile('ban-1', 'root'), await keyFile('ban-2', 'root')])
    await works('keys', 'sign', keys, '--key', key)
  expect(await works('keys', 'show', keys)).toContain('Tệp gốc đã đủ chữ ký.')
  expect(await publish('ban-1', '--save', saved)).toContain('Chờ ký: đã có 1 trên 2')
  await takes(6)
  expect(await publish('ban-2', '--release', saved)).toContain('Đã phát hành bản 4.')
  await takes(6)
  expect((await staff.feed.portals()).map(({ id }) => id)).toEqual(['cong-tinh'])
  expect(staff.asked).toContain('3.root.json')
})

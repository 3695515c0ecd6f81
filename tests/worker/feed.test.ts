import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { releaseFiles } from '../../shared/release/files.ts'
import type { Release } from '../../shared/schema/release.ts'
import { buildTargets } from '../../shared/tuf/build.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import { exportPrivateKey, type SigningKey } from '../../shared/tuf/key.ts'
import { readMetadata } from '../../shared/tuf/metadata.ts'
import { toBase64 } from '../../shared/tuf/platform.ts'
import { seal } from '../../shared/tuf/sign.ts'
import app from '../../worker/index.ts'
import { install, MemoryStore } from '../extension/sync/install.ts'
import { day, edition, newKeys, Repository } from '../shared/tuf/repository.ts'
import type { Bindings } from './api/board.ts'
import { reset } from './reset.ts'

/** Stands in for the Board's people: it holds their keys; what it serves itself is not used. */
let board: Repository
let bindings: Bindings
let released: number
/** Where a test's submissions come from: each test has a minute's calls of its own. */
let address: string

const secretOf = async (keys: SigningKey[]) =>
  (await Promise.all(keys.map(async ({ privateKey }) => toBase64(await exportPrivateKey(privateKey))))).join(
    '\n',
  )

beforeEach(async () => {
  vi.useRealTimers()
  await reset()
  board = await Repository.create()
  board.now = Date.now()
  board.versions.root = 0
  await board.rotate({})
  bindings = {
    ...env,
    FEED_KEYS: await secretOf([...board.keys.snapshot.keys, ...board.keys.timestamp.keys]),
    FEED_ROOT_SHA256: await sha256(board.firstRoot),
  }
  released = 0
  address = crypto.randomUUID()
})

const get = async (name: string, headers: Record<string, string> = {}) =>
  app.request(`/feed/${name}`, { headers }, bindings)
const post = async (body: unknown, given: Partial<typeof bindings> = {}) => {
  const answer = await app.request(
    '/feed/publications',
    {
      method: 'POST',
      headers: { 'cf-connecting-ip': address },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
    { ...bindings, ...given },
  )
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

interface ReleaseOptions {
  version?: number
  signers?: SigningKey[]
  index?: Partial<Release>
  expires?: number
}

/** A release that people have signed, as it is sent to the server. */
async function release(editions: number[], options: ReleaseOptions = {}) {
  const {
    version = released + 1,
    signers = board.signers('targets'),
    expires = board.now + 300 * day,
  } = options
  const checklists = editions.map((each) => edition(each))
  const index: Release = {
    schemaVersion: 1,
    release: version,
    checklists: checklists.map(({ id, version }) => ({ id, version })),
    withdrawn: [],
    minimumExtension: '0.1.0',
    ...options.index,
  }
  const files = releaseFiles({ index, portals: { schemaVersion: 1, portals: [] }, checklists })
  return {
    targets: text(await seal(await buildTargets({ version, expires }, files), signers)),
    files: Object.fromEntries([...files].map(([path, bytes]) => [path, text(bytes)])),
  }
}

async function published(...editions: number[]): Promise<void> {
  const root = released === 0 ? { root: text(board.firstRoot) } : {}
  const { status, body } = await post({ ...root, ...(await release(editions)) })
  expect(body).toMatchObject({ state: 'published' })
  expect(status).toBe(201)
  released += 1
}

/** An install that gets its files from the server under test. */
const staff = (store = new MemoryStore()) =>
  install(board, {
    store,
    now: Date.now,
    transport: async (name) => {
      const answer = await get(name)
      if (answer.status === 404) return null
      expect(answer.status).toBe(200)
      return new Uint8Array(await answer.arrayBuffer())
    },
  })

async function takes(install: ReturnType<typeof staff>, ...versions: number[]): Promise<void> {
  await install.feed.sync()
  expect(await install.feed.status()).toMatchObject({ stale: null })
  expect(await install.versions()).toEqual(versions)
}

describe('an empty feed', () => {
  it('has no timestamp and takes no release without a root', async () => {
    expect((await get('timestamp.json')).status).toBe(404)
    expect(await post(await release([2]))).toMatchObject({ status: 409 })
  })

  it('begins with the root that the server was set up for, and with no other', async () => {
    const stranger = await Repository.create()
    const forged = {
      root: text(stranger.firstRoot),
      ...(await release([2], { signers: stranger.signers('targets') })),
    }
    expect(await post(forged)).toMatchObject({ status: 403 })
    expect(await post(forged, { FEED_ROOT_SHA256: '' })).toMatchObject({ status: 403 })
    await published(2)
  })

  it('does not begin while the server lacks the keys that the root lists for it', async () => {
    const { status, body } = await post(
      { root: text(board.firstRoot), ...(await release([2])) },
      { FEED_KEYS: '' },
    )
    expect(status).toBe(409)
    expect(body).toMatchObject({ error: { code: 'conflict', message: expect.stringContaining('key') } })
  })
})

describe('a published release', () => {
  it('reaches an install, and so do the next one and a withdrawal', async () => {
    await published(2)
    const install = staff()
    await takes(install, 2)
    await published(3)
    await takes(install, 3)
    const withdrawal = await release([4], { index: { withdrawn: [{ id: 'kh-162', version: 3 }] } })
    expect(await post(withdrawal)).toMatchObject({ status: 201 })
    await takes(install, 4)
    expect(install.store.items.feed).toMatchObject({ previous: null })
  })

  it('is sent without the files that the server has already', async () => {
    await published(2)
    const { targets, files } = await release([2])
    const { 'checklists/kh-162.json': _, ...others } = files
    expect(await post({ targets, files: others })).toMatchObject({ status: 201 })
    await takes(staff(), 2)
  })

  it('is published once, however often it is sent', async () => {
    const first = { root: text(board.firstRoot), ...(await release([2])) }
    const { body } = await post(first)
    expect(await post(first)).toMatchObject({ status: 201, body })
    expect(await get('timestamp.json').then((answer) => answer.json())).toMatchObject({
      signed: { version: 1 },
    })
  })

  it('wins alone when two are sent at once', async () => {
    await published(2)
    const [one, other] = await Promise.all([post(await release([3])), post(await release([4]))])
    expect([one?.status, other?.status].sort()).toEqual([201, 409])
    const winner = one?.status === 201 ? 3 : 4
    await takes(staff(), winner)
  })
})

describe('a submission is refused', () => {
  beforeEach(() => published(2))

  const refusals: [string, number, () => Promise<unknown>][] = [
    ['that nobody of the targets role signed', 403, async () => release([3], { signers: await newKeys(2) })],
    [
      'signed by the server’s own key',
      403,
      async () => release([3], { signers: board.signers('timestamp') }),
    ],
    ['of a version that was there', 409, async () => release([3], { version: 1 })],
    ['of a version that skips ahead', 409, async () => release([3], { version: Number.MAX_SAFE_INTEGER })],
    ['that is past its time', 409, async () => release([3], { expires: Date.now() - 1 })],
    [
      'with a file that was not signed',
      422,
      async () => {
        const { targets, files } = await release([3])
        return { targets, files: { ...files, 'index.json': `${files['index.json']} ` } }
      },
    ],
    ['with a file missing', 422, async () => ({ targets: (await release([3])).targets })],
    [
      'that installs could not use',
      422,
      async () => release([3], { index: { checklists: [{ id: 'kh-162', version: 9 }] } }),
    ],
    ['that lists no checklist', 422, async () => release([])],
    ['without a root or a release', 422, async () => ({})],
    ['that is no JSON', 422, async () => 'targets='],
    [
      'with a root of other people',
      403,
      async () => {
        const stranger = await Repository.create()
        await stranger.rotate({})
        return { root: text(stranger.file('2.root.json')) }
      },
    ],
    [
      'with a root that skips a version',
      409,
      async () => {
        await board.rotate({})
        await board.rotate({})
        return { root: text(board.file('3.root.json')) }
      },
    ],
    [
      'with a lone surrogate, which nobody can sign',
      422,
      async () => {
        const { targets, files } = await release([3])
        return { targets: targets.replace('"signed":{', '"signed":{"note":"\\ud800",'), files }
      },
    ],
    [
      'that goes a thousand levels deep',
      422,
      async () => {
        const { targets, files } = await release([3])
        const deep = '['.repeat(1000) + ']'.repeat(1000)
        return { targets: targets.replace('"signed":{', `"signed":{"note":${deep},`), files }
      },
    ],
    ['with targets metadata for a root', 422, async () => ({ root: (await release([3])).targets })],
  ]
  it.each(refusals)('%s (%d), and nothing changes', async (_, status, submission) => {
    expect(await post(await submission())).toMatchObject({ status })
    await takes(staff(), 2)
    expect(await get('timestamp.json').then((answer) => answer.json())).toMatchObject({
      signed: { version: 1 },
    })
  })
})

it('takes only so much from one address in a minute, and goes on for others', async () => {
  const answers: number[] = []
  while (answers.length < 200 && !answers.includes(429)) answers.push((await post('{}')).status)
  expect(answers.indexOf(429)).toBeGreaterThanOrEqual(60)
  address = crypto.randomUUID()
  await published(2)
})

describe('a release that needs two signatures', () => {
  beforeEach(() => published(2))

  it('waits for the second («chờ ký»), whoever sends it, and is out with it', async () => {
    const [one, two] = board.signers('targets')
    if (!one || !two) throw new Error('two signers are needed')
    const first = await release([3], { signers: [one] })
    expect(await post(first)).toEqual({
      status: 202,
      body: { state: 'awaiting-signatures', have: 1, need: 2 },
    })
    await takes(staff(), 2)
    expect(await post(first)).toMatchObject({ status: 202, body: { have: 1 } })
    expect(await post(await release([3], { signers: [two] }))).toMatchObject({ status: 201 })
    await takes(staff(), 3)
    expect(await env.DB.prepare('SELECT * FROM feed_waiting').all()).toMatchObject({ results: [] })
  })

  it('is not robbed of a signature that waits by a bad one of the same name', async () => {
    await board.rotate({ targets: { keys: await newKeys(3), threshold: 3 } })
    const root = text(board.file('2.root.json'))
    const [one, two, three] = board.signers('targets')
    if (!one || !two || !three) throw new Error('three signers are needed')
    await post({ root, ...(await release([3], { signers: [one] })) })
    expect(await post({ root, ...(await release([3], { signers: [two] })) })).toMatchObject({
      body: { have: 2 },
    })
    const bad = await release([3], { signers: [one] })
    const spoilt = { ...bad, targets: bad.targets.replace(/"sig":"30[0-9a-f]{8}/, '"sig":"3000000000') }
    expect(await post({ root, ...spoilt })).toMatchObject({ body: { have: 2 } })
    expect(await post({ root, ...(await release([3], { signers: [three] })) })).toMatchObject({ status: 201 })
  })

  it('does not lend its signature to another release of the same version', async () => {
    const [one, two] = board.signers('targets')
    if (!one || !two) throw new Error('two signers are needed')
    expect(await post(await release([3], { signers: [one] }))).toMatchObject({ status: 202 })
    expect(await post(await release([4], { signers: [two] }))).toMatchObject({
      status: 202,
      body: { have: 1 },
    })
    await takes(staff(), 2)
  })
})

describe('a new root', () => {
  beforeEach(() => published(2))

  it('is taken by itself when the release in use stays signed', async () => {
    const install = staff()
    await takes(install, 2)
    await board.rotate({ root: { keys: await newKeys(3), threshold: 2 } })
    expect(await post({ root: text(board.file('2.root.json')) })).toMatchObject({
      status: 201,
      body: { root: 2 },
    })
    await takes(install, 2)
    expect(install.asked).toContain('3.root.json')
  })

  it('that exchanges the targets keys comes with the release signed anew, at once', async () => {
    const install = staff()
    await takes(install, 2)
    await board.rotate({ targets: { keys: await newKeys(3), threshold: 2 } })
    const root = text(board.file('2.root.json'))
    expect(await post({ root })).toMatchObject({ status: 409 })
    const [one] = board.signers('targets')
    expect(await post({ root, ...(await release([2], { signers: one ? [one] : [] })) })).toMatchObject({
      status: 202,
    })
    expect(await post({ root, ...(await release([2])) })).toMatchObject({
      status: 201,
      body: { root: 2, targets: 2 },
    })
    await takes(install, 2)
  })

  it('that exchanges the server’s keys waits until the server has them', async () => {
    const install = staff()
    await takes(install, 2)
    const keys = await newKeys(1)
    await board.rotate({ snapshot: { keys, threshold: 1 }, timestamp: { keys, threshold: 1 } })
    const root = text(board.file('2.root.json'))
    expect(await post({ root })).toMatchObject({ status: 409 })
    bindings.FEED_KEYS += `\n${await secretOf(keys)}`
    expect(await post({ root })).toMatchObject({ status: 201 })
    await takes(install, 2)
  })
})

describe('the daily cron', () => {
  it('renews the timestamp, and the snapshot when half of its time is over', async () => {
    await published(2)
    const install = staff()
    await takes(install, 2)
    const versions = async () => {
      await app.scheduled(createScheduledController(), bindings)
      const timestamp = readMetadata(
        'timestamp',
        new Uint8Array(await (await fresh('timestamp.json')).arrayBuffer()),
      )
      return [timestamp.signed.version, timestamp.signed.meta['snapshot.json'].version]
    }
    const begin = Date.now()
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(begin + 6 * day)
    expect(await versions()).toEqual([2, 1])
    vi.setSystemTime(begin + 16 * day)
    expect(await versions()).toEqual([3, 2])
    vi.setSystemTime(begin + 16 * day + 120_000)
    await takes(install, 2)
  })

  it('has nothing to do on an empty feed', async () => {
    await app.scheduled(createScheduledController(), bindings)
    expect(await env.DB.prepare('SELECT * FROM feed_publications').all()).toMatchObject({ results: [] })
  })

  /** As it will be served once the moment is over. */
  const fresh = (name: string) => {
    vi.setSystemTime(Date.now() + 61_000)
    return get(name)
  }
})

describe('a file of the feed', () => {
  const checklistName = async () =>
    `targets/checklists/${await sha256(new TextEncoder().encode(JSON.stringify(edition(2))))}.kh-162.json`

  beforeEach(() => published(2))

  it('is kept for a year where its name says what it is, and a minute where not', async () => {
    for (const name of ['1.root.json', '1.snapshot.json', '1.targets.json', await checklistName()])
      expect((await get(name)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('timestamp.json')).headers.get('cache-control')).toBe('public, max-age=60')
    const none = await get('2.root.json')
    expect(none.status).toBe(404)
    expect(none.headers.get('cache-control')).toBe('public, max-age=60')
  })

  it('may be read from anywhere and sets no cookie', async () => {
    const { headers } = await get('timestamp.json', { Origin: 'moz-extension://abc' })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('comes packed to those who can unpack it', async () => {
    const plain = await get(await checklistName())
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(plain.headers.get('vary')).toContain('Accept-Encoding')
    const packed = await get(await checklistName(), { 'accept-encoding': 'br, gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const bytes = new Uint8Array(await packed.arrayBuffer())
    expect([bytes[0], bytes[1]]).toEqual([0x1f, 0x8b])
    expect(bytes.length * 2).toBeLessThan((await plain.arrayBuffer()).byteLength)
  })

  it('is read from the database once, and the log is silent about who asks', async () => {
    const spoken = (['log', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level))
    const prepare = vi.spyOn(bindings.DB, 'prepare')
    const names = ['timestamp.json', '1.root.json', '2.root.json', '1.snapshot.json', await checklistName()]
    for (const name of names) await get(name)
    expect(prepare).toHaveBeenCalledTimes(names.length)
    for (const name of [...names, ...names]) await get(name, { 'cf-connecting-ip': '203.0.113.7' })
    expect(prepare).toHaveBeenCalledTimes(names.length)
    for (const level of spoken) expect(level).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  it('stays in memory though a stranger asks for roots without end, or sends again what is out', async () => {
    const sent = await release([2], { version: 1 })
    await get('timestamp.json')
    const prepare = vi.spyOn(bindings.DB, 'prepare')
    for (let version = 100; version < 700; version += 1) await get(`${version}.root.json`)
    prepare.mockClear()
    await get('timestamp.json')
    expect(prepare).not.toHaveBeenCalled()
    expect(await post(sent)).toMatchObject({ body: { state: 'published', targets: 1 } })
    prepare.mockClear()
    await get('timestamp.json')
    expect(prepare).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  it('goes on being served when the database is down', async () => {
    await get('timestamp.json')
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + day)
    vi.spyOn(bindings.DB, 'prepare').mockImplementation(() => {
      throw new Error('D1 is down')
    })
    expect((await get('timestamp.json')).status).toBe(200)
    vi.restoreAllMocks()
  })

  it.each([
    '',
    'x',
    '../healthz',
    'targets/x',
    '1.mirrors.json',
    `targets/${'a'.repeat(64)}`,
    "timestamp.json'--",
  ])('is not looked for under the name «%s»', async (name) => {
    const prepare = vi.spyOn(bindings.DB, 'prepare')
    await get(name)
    expect(prepare).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  it('is never changed, replaced or removed in the database', async () => {
    const refused = [
      "UPDATE feed_files SET body = 'x'",
      "INSERT OR REPLACE INTO feed_files (name, body) VALUES ('1.root.json', 'x')",
      'DELETE FROM feed_files',
      "UPDATE feed_publications SET timestamp = 'x'",
      'DELETE FROM feed_publications',
    ]
    for (const statement of refused) await expect(env.DB.prepare(statement).run()).rejects.toThrow(/never/)
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { checklistPath, indexPath, portalsPath, releaseFiles } from '../../../shared/release/files.ts'
import { sha256 } from '../../../shared/tuf/digest.ts'
import { readMetadata } from '../../../shared/tuf/metadata.ts'
import { targetName } from '../../../shared/tuf/names.ts'
import { envelope, seal, sign } from '../../../shared/tuf/sign.ts'
import { day, edition, newKeys, Repository } from '../../shared/tuf/repository.ts'
import { type Install, install } from './install.ts'

let repository: Repository
let staff: Install
beforeEach(async () => {
  repository = await Repository.create()
  staff = install(repository)
})

/** Syncs, and expects the release that was held to stay, with this reason in the panel. */
async function refuses(reason: string, held = [2]): Promise<void> {
  const before = structuredClone(staff.store.items.feed)
  await staff.feed.sync()
  expect(await staff.feed.status()).toMatchObject({ stale: reason })
  expect(await staff.versions()).toEqual(held)
  expect(staff.store.items.feed).toEqual(before)
}

async function takes(...versions: number[]): Promise<void> {
  await staff.feed.sync()
  expect(await staff.feed.status()).toMatchObject({ stale: null, checked: repository.now })
  expect(await staff.versions()).toEqual(versions)
}

const encode = (text: string) => new TextEncoder().encode(text)
const signedOf = (name: string, role: 'root' | 'targets' | 'snapshot' | 'timestamp') =>
  readMetadata(role, repository.file(name)).signed

describe('an honest server', () => {
  test('gives its release to a new install, which had the bundled checklist until then', async () => {
    expect(await staff.versions()).toEqual([kh162.version])
    await takes(2)
    expect(staff.renewed).toEqual([2])
  })

  test('is asked for no file twice', async () => {
    await takes(2)
    expect([...new Set(staff.asked)]).toEqual(staff.asked)
  })

  test('gives each newer release, and the install keeps it over a restart', async () => {
    await takes(2)
    await repository.publish([edition(3), edition(1, 'khac')])
    await takes(3, 1)
    expect(await staff.restarted().versions()).toEqual([3, 1])
  })

  test('is asked for two files when nothing is new, and the page is told nothing', async () => {
    await takes(2)
    staff.asked.length = 0
    await takes(2)
    expect(staff.asked).toEqual(['2.root.json', 'timestamp.json'])
    expect(staff.renewed).toEqual([2])
  })

  test('is asked for the checklists that changed, and for no other', async () => {
    await repository.publish([edition(3), edition(1, 'khac')])
    await takes(3, 1)
    staff.asked.length = 0
    await repository.publish([edition(4), edition(1, 'khac')])
    await takes(4, 1)
    expect(staff.asked.filter((name) => name.includes('checklists/'))).toEqual([
      targetName(checklistPath('kh-162'), await sha256(encode(JSON.stringify(edition(4))))),
    ])
  })

  test('with bad signatures beside enough good ones is believed', async () => {
    const name = '1.targets.json'
    const targets = signedOf(name, 'targets')
    const good = await Promise.all(repository.signers('targets').map((key) => sign(targets, key)))
    const bad = { keyid: good[0]?.keyid ?? '', sig: 'ab' }
    repository.files.set(name, envelope(targets, [bad, { keyid: 'ai', sig: '' }, ...good]))
    await repository.renew()
    await takes(2)
  })

  test('that was silent for ninety days of publishes and rotations is caught up with in one sync', async () => {
    await takes(2)
    for (let round = 0; round < 3; round += 1) {
      repository.now += 30 * day
      await repository.rotate({ root: { keys: await newKeys(3), threshold: 2 } })
      await repository.rotate({ targets: { keys: await newKeys(3), threshold: 2 } })
      await repository.rotate({ timestamp: { keys: await newKeys(1), threshold: 1 } })
      await repository.publish([edition(3 + round)])
    }
    expect(await staff.feed.status()).toMatchObject({ stale: 'expired' })
    await takes(5)
    expect(await staff.restarted().versions()).toEqual([5])
  })
})

describe('files that were tampered with are refused:', () => {
  beforeEach(async () => {
    await takes(2)
    await repository.publish([edition(3)])
  })
  const names = ['timestamp.json', '2.snapshot.json', '2.targets.json', 'index', 'checklist'] as const
  const file = async (name: (typeof names)[number]) => {
    if (name === 'checklist')
      return targetName(checklistPath('kh-162'), await sha256(encode(JSON.stringify(edition(3)))))
    if (name !== 'index') return name
    const { targets } = readMetadata('targets', repository.file('2.targets.json')).signed
    return targetName(indexPath, targets[indexPath]?.hashes.sha256 ?? '')
  }

  test.each(names)('a flipped byte in %s', async (name) => {
    const bytes = repository.file(await file(name)).slice()
    const at = bytes.length >> 1
    bytes[at] = (bytes[at] as number) ^ 1
    repository.files.set(await file(name), bytes)
    await staff.feed.sync()
    expect((await staff.feed.status()).stale).toMatch(/^(forged|unreachable)$/)
    expect(await staff.versions()).toEqual([2])
  })

  test.each(names)('%s cut short', async (name) => {
    repository.files.set(await file(name), repository.file(await file(name)).slice(0, -7))
    await staff.feed.sync()
    expect((await staff.feed.status()).stale).toMatch(/^(forged|unreachable)$/)
    expect(await staff.versions()).toEqual([2])
  })

  test.each(names)('the page of a captive portal in place of %s', async (name) => {
    repository.files.set(await file(name), encode('<!doctype html><title>Đăng nhập mạng</title>'))
    await staff.feed.sync()
    expect((await staff.feed.status()).stale).toMatch(/^(forged|unreachable)$/)
    expect(await staff.versions()).toEqual([2])
  })

  test.each(names)('%s that is not there, as when a mirror lags behind', async (name) => {
    repository.files.delete(await file(name))
    await refuses('unreachable')
  })
})

describe('a forger without the keys is refused:', () => {
  beforeEach(() => takes(2))

  test.each(['root', 'targets', 'snapshot', 'timestamp'] as const)(
    'with a %s key of his own',
    async (role) => {
      const stranger = await newKeys(2)
      if (role === 'root') {
        const next = { ...signedOf('1.root.json', 'root'), version: 2 }
        repository.files.set('2.root.json', await seal(next, stranger))
      } else {
        const honest = repository.keys[role]
        repository.keys = { ...repository.keys, [role]: { keys: stranger, threshold: honest.threshold } }
        await repository.publish([edition(3)])
      }
      await refuses('forged')
    },
  )

  test('with a timestamp key, used for snapshot and targets', async () => {
    const online = repository.keys.timestamp
    repository.keys = { ...repository.keys, snapshot: online, targets: online }
    await repository.publish([edition(3)])
    await refuses('forged')
  })

  test('with one targets key of the two that are needed', async () => {
    repository.keys = { ...repository.keys, targets: { ...repository.keys.targets, threshold: 1 } }
    await repository.publish([edition(3)])
    await refuses('forged')
  })

  test('with one targets key, signing twice', async () => {
    const [key] = repository.signers('targets')
    if (!key) throw new Error('no key')
    repository.keys = { ...repository.keys, targets: { keys: [key, key], threshold: 2 } }
    await repository.publish([edition(3)])
    await refuses('forged')
  })

  test('with targets metadata offered as the timestamp', async () => {
    repository.files.set('timestamp.json', repository.file('1.targets.json'))
    await refuses('unreachable')
  })
})

describe('going back is refused:', () => {
  test('to an older release, signed anew by a stolen server key', async () => {
    await repository.publish([edition(3)])
    await takes(3)
    repository.versions.targets = 1
    await repository.renew()
    await refuses('forged', [3])
  })

  test('to an older timestamp or snapshot, replayed', async () => {
    const old = new Map(repository.files)
    await repository.publish([edition(3)])
    await takes(3)
    for (const [name, bytes] of old) repository.files.set(name, bytes)
    await refuses('forged', [3])
    await repository.issueTimestamp(9)
    await takes(3)
    repository.versions.snapshot = 1
    await repository.issueTimestamp(10)
    await refuses('forged', [3])
  })

  test('to an older timestamp over the same snapshot', async () => {
    await takes(2)
    await repository.issueTimestamp(5)
    await takes(2)
    await repository.issueTimestamp(4)
    await refuses('forged')
  })

  test('to an older snapshot over the same targets', async () => {
    await takes(2)
    await repository.renew()
    await repository.renew()
    await takes(2)
    repository.versions.snapshot = 2
    await repository.issueTimestamp(9)
    await refuses('forged')
  })

  test('to a snapshot that the timestamp does not name, though it is signed and has the right version', async () => {
    await takes(2)
    await repository.renew()
    repository.now += day
    await repository.issueSnapshot(2)
    await refuses('forged')
  })

  test.each(['targets', 'snapshot', 'timestamp'] as const)(
    'to another content under the same version of %s',
    async (role) => {
      await takes(2)
      repository.checklists = [edition(3)]
      if (role === 'targets') await repository.issueTargets(1)
      if (role === 'timestamp') repository.now += day
      if (role !== 'timestamp') await repository.issueSnapshot(role === 'snapshot' ? 1 : 2)
      if (role === 'snapshot') {
        repository.now += day
        await repository.issueSnapshot(1)
      }
      await repository.issueTimestamp(role === 'timestamp' ? 1 : 2)
      await refuses('forged')
    },
  )

  test('below the release that was out when the extension was built, after the extension was reset', async () => {
    staff = install(repository, { floor: 2 })
    await refuses('forged', [kh162.version])
    await repository.publish([edition(3)])
    await takes(3)
  })

  test('below the floor though the stored release is damaged', async () => {
    const old = new Map(repository.files)
    await repository.publish([edition(3)])
    await takes(3)
    const feed = staff.store.items.feed as {
      active: { targets: string }
      previous: unknown
      timestamp: string
    }
    feed.active.targets = 'hỏng'
    feed.timestamp = 'hỏng'
    feed.previous = null
    staff = staff.restarted()
    for (const [name, bytes] of old) repository.files.set(name, bytes)
    await refuses('forged', [kh162.version])
  })
})

describe('a version driven up to 2^53−1', () => {
  const highest = Number.MAX_SAFE_INTEGER

  test('by the thief of the server keys is recovered from by rotating them', async () => {
    await repository.issueSnapshot(highest)
    await repository.issueTimestamp(highest)
    await takes(2)
    repository.versions.snapshot = 1
    repository.versions.timestamp = 1
    await repository.publish([edition(3)])
    await refuses('forged')
    await repository.rotate({
      snapshot: { keys: await newKeys(1), threshold: 1 },
      timestamp: { keys: await newKeys(1), threshold: 1 },
    })
    await repository.renew()
    await takes(3)
  })

  test('by the thief of enough targets keys is recovered from by rotating those', async () => {
    await takes(2)
    repository.checklists = [edition(666)]
    await repository.issueTargets(highest)
    await repository.renew()
    await takes(666)
    repository.versions.targets = 1
    await repository.publish([edition(3)])
    await refuses('forged', [666])
    await repository.rotate({ targets: { keys: await newKeys(3), threshold: 2 } })
    await repository.publish([edition(3)])
    await takes(3)
    expect(await staff.restarted().versions()).toEqual([3])
  })

  test('stays the floor when the rotation leaves the keys that signed it', async () => {
    await takes(2)
    await repository.issueTargets(highest)
    await repository.renew()
    await takes(2)
    const { keys } = repository.keys.targets
    await repository.rotate({ targets: { keys: [...keys.slice(0, 2), ...(await newKeys(1))], threshold: 2 } })
    repository.versions.targets = 1
    await repository.publish([edition(3)])
    await refuses('forged')
  })
})

describe('frozen metadata', () => {
  test('shows a badge once it is past its time, and checking goes on', async () => {
    await takes(2)
    repository.now += 8 * day
    expect(await staff.feed.status()).toMatchObject({ stale: 'expired' })
    const { checked } = await staff.feed.status()
    await refuses('expired')
    expect(await staff.feed.status()).toMatchObject({ checked })
    expect(await staff.restarted().versions()).toEqual([2])
    await repository.renew()
    await takes(2)
  })

  test.each(['snapshot', 'targets', 'root'] as const)(
    'is refused though a fresh timestamp leads to an old %s',
    async (role) => {
      await takes(2)
      repository.now += role === 'snapshot' ? 31 * day : 366 * day
      if (role === 'targets') await repository.rotate({})
      if (role === 'root') await repository.issueTargets(2)
      if (role !== 'snapshot') await repository.issueSnapshot(2)
      await repository.issueTimestamp(2)
      await refuses('expired')
    },
  )

  test('is refused on a new install too', async () => {
    repository.now += 8 * day
    await refuses('expired', [kh162.version])
  })

  test.each([-10, 10])(
    'by a clock %d years off stops nothing, and the right clock is all it takes',
    async (years) => {
      let clock = repository.now + years * 365 * day
      staff = install(repository, { now: () => clock })
      await staff.feed.sync()
      expect(await staff.versions()).toEqual([years < 0 ? 2 : kh162.version])
      clock = repository.now
      await staff.feed.poll()
      expect(await staff.versions()).toEqual([2])
      expect(await staff.feed.status()).toMatchObject({ stale: null })
      clock = repository.now + years * 365 * day
      expect(await staff.feed.status()).toMatchObject({ stale: years < 0 ? null : 'expired' })
      expect(await staff.versions()).toEqual([2])
    },
  )
})

describe('a new root', () => {
  beforeEach(() => takes(2))

  test('that skips a version is refused', async () => {
    await repository.rotate({})
    await repository.rotate({})
    repository.files.set('2.root.json', repository.file('3.root.json'))
    await refuses('forged')
  })

  test('that the old root keys did not sign is refused', async () => {
    const stranger = { keys: await newKeys(2), threshold: 2 }
    await repository.rotate({ root: stranger })
    repository.files.set('2.root.json', await seal(signedOf('2.root.json', 'root'), stranger.keys))
    await refuses('forged')
  })

  test('that its own keys did not sign is refused', async () => {
    const old = repository.signers('root')
    await repository.rotate({ root: { keys: await newKeys(2), threshold: 2 } })
    repository.files.set('2.root.json', await seal(signedOf('2.root.json', 'root'), old))
    await refuses('forged')
  })

  test('ends the power of the keys it leaves out', async () => {
    const old = repository.keys
    await repository.rotate({ targets: { keys: await newKeys(3), threshold: 2 } })
    await repository.publish([edition(3)])
    await takes(3)
    repository.keys = old
    await repository.publish([edition(4)])
    await refuses('forged', [3])
  })

  test('whose server fails is not taken for «there is none»', async () => {
    const failing = install(repository, {
      store: staff.store,
      transport: async (name) => {
        if (name === '2.root.json') throw new Error('status 500')
        return repository.files.get(name) ?? null
      },
    })
    await repository.publish([edition(3)])
    await failing.feed.sync()
    expect(await failing.feed.status()).toMatchObject({ stale: 'unreachable' })
    expect(await failing.versions()).toEqual([2])
  })

  test('that is a captive portal’s page, or empty, is no sign that there is none', async () => {
    await repository.publish([edition(3)])
    for (const page of ['<!doctype html><title>Đăng nhập mạng</title>', '']) {
      repository.files.set('2.root.json', encode(page))
      await refuses('unreachable')
    }
  })

  test('is followed by no more than 256 others in one update', async () => {
    for (let round = 0; round < 257; round += 1) await repository.rotate({})
    await refuses('forged')
  })
})

describe('a genuine release', () => {
  beforeEach(() => takes(2))

  test.each([
    ['a newer schema of its index', { schemaVersion: 2 as 1 }],
    ['a newer schema of its checklists', { schemas: { checklist: 2, portal: 1 } }],
    ['a newer schema of its portals', { schemas: { checklist: 1, portal: 2 } }],
    ['a newer extension', { minimumExtension: '0.10' }],
  ])('that asks for %s leaves the old one in use and says so', async (_, index) => {
    repository.index = index
    await repository.publish([edition(3)])
    await refuses('newer')
    repository.index = {}
    await repository.publish([edition(4)])
    await takes(4)
  })

  test('that withdraws a version ends its use, and nothing falls back to it', async () => {
    await repository.withdraw('kh-162', 2)
    await takes(3)
    expect(staff.store.items.feed).toMatchObject({ previous: null })
    const feed = staff.store.items.feed as { active: { targets: string } }
    feed.active.targets = 'hỏng'
    expect(await staff.restarted().versions()).toEqual([kh162.version])
  })

  test.each([
    ['lists a version that it withdraws', { withdrawn: [{ id: 'kh-162', version: 3 }] }],
    ['lists no checklist', { checklists: [] }],
    ['lists a version that is not the file’s', { checklists: [{ id: 'kh-162', version: 4 }] }],
    ['lists a checklist that has no file', { checklists: [{ id: 'khac', version: 1 }] }],
  ])('that %s is refused', async (_, index) => {
    repository.index = index
    await repository.publish([edition(3)])
    await refuses('unusable')
  })

  const broken: [string, (files: Map<string, Uint8Array>, text: string) => void][] = [
    [
      'that breaks its schema',
      (files, text) =>
        files.set(checklistPath('kh-162'), encode(text.replace('"version":3', '"version":"3"'))),
    ],
    [
      'with a field that nobody knows',
      (files, text) => files.set(checklistPath('kh-162'), encode(text.replace('{', '{"script":"alert(1)",'))),
    ],
    [
      'with an own __proto__',
      (files, text) =>
        files.set(checklistPath('kh-162'), encode(text.replace('{', '{"__proto__":{"polluted":true},'))),
    ],
    ['that is no UTF-8', (files) => files.set(checklistPath('kh-162'), Uint8Array.of(0xff, 0xff))],
    [
      'that is another checklist',
      (files) => files.set(checklistPath('kh-162'), encode(JSON.stringify(edition(3, 'khac')))),
    ],
    ['of more than 2 MB', (files) => files.set(checklistPath('kh-162'), new Uint8Array(2_000_001))],
  ]
  test.each(broken)('with a checklist %s is refused', async (_, breakIt) => {
    const index = {
      schemaVersion: 1 as const,
      release: 2,
      checklists: [{ id: 'kh-162', version: 3 }],
      withdrawn: [],
      minimumExtension: '0.1.0',
    }
    const files = releaseFiles({
      index,
      portals: { schemaVersion: 1, portals: [] },
      checklists: [edition(3)],
    })
    breakIt(files, JSON.stringify(edition(3)))
    await repository.issueFiles(2, files)
    await repository.renew()
    await refuses('unusable')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    const taken = staff.asked.filter((name) => name.includes('checklists/')).length
    expect(taken).toBe(files.get(checklistPath('kh-162'))?.length === 2_000_001 ? 1 : 2)
  })

  test('whose files have names that only look the same is not taken for what it names', async () => {
    const id = 'kế-hoạch'
    const text = encode(JSON.stringify(edition(3)))
    for (const [named, stored] of [
      ['NFC', 'NFD'],
      ['NFD', 'NFC'],
    ] as const) {
      const index = {
        schemaVersion: 1 as const,
        release: 2,
        checklists: [{ id: id.normalize(named), version: 3 }],
        withdrawn: [],
        minimumExtension: '0.1.0',
      }
      const files = releaseFiles({ index, portals: { schemaVersion: 1, portals: [] }, checklists: [] })
      await repository.issueFiles(2, files.set(checklistPath(id.normalize(stored)), text))
      await repository.renew()
      await refuses('unusable')
    }
  })

  test('keeps the letters of its checklist as they were signed, composed or not', async () => {
    const title = `${'Đảng bộ'.normalize('NFD')} và ${'Đảng bộ'.normalize('NFC')}`
    await repository.publish([{ ...edition(3), title }])
    await takes(3)
    expect((await staff.restarted().feed.checklists())[0]?.title).toBe(title)
  })

  test('with a key twice in a checklist is what JSON makes of it, the last', async () => {
    const text = JSON.stringify(edition(3)).replace('"version":3', '"version":9,"version":3')
    const files = releaseFiles({
      index: {
        schemaVersion: 1,
        release: 2,
        checklists: [{ id: 'kh-162', version: 3 }],
        withdrawn: [],
        minimumExtension: '0.1.0',
      },
      portals: { schemaVersion: 1, portals: [] },
      checklists: [],
    })
    await repository.issueFiles(2, files.set(checklistPath('kh-162'), encode(text)))
    await repository.renew()
    await takes(3)
  })

  test('has a file for the portals', async () => {
    const { targets } = readMetadata('targets', repository.file('1.targets.json')).signed
    expect(Object.keys(targets).sort()).toEqual([checklistPath('kh-162'), indexPath, portalsPath].sort())
  })
})

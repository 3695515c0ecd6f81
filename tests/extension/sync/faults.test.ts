import { beforeEach, describe, expect, test, vi } from 'vitest'
import { check } from '../../../shared/check.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { type Checklist, checklist } from '../../../shared/schema/checklist.ts'
import { day, edition, newKeys, Repository } from '../../shared/tuf/repository.ts'
import { direct, type Install, install, MemoryStore } from './install.ts'

let repository: Repository
let staff: Install
beforeEach(async () => {
  repository = await Repository.create()
  staff = install(repository)
  await staff.feed.sync()
})

type Feed = { roots: string[]; floor: { version: number } & Record<string, unknown> } & Record<
  'timestamp' | 'snapshot',
  string
> &
  Record<'active' | 'previous', { targets: string; files: Record<string, string> } | null>
const storedIn = (store: MemoryStore) => store.items.feed as Feed

describe('the background, stopped at any of its awaits,', () => {
  /** A background that dies at its `death`-th effect on the world, before it or just after it. */
  function mortal(store: MemoryStore, death: number, after: boolean) {
    let effects = 0
    const dies = new Promise<never>(() => {})
    let died = () => {}
    const dead = new Promise<void>((resolve) => {
      died = resolve
    })
    const effect = async <Value>(happen: () => Promise<Value>): Promise<Value> => {
      const at = effects
      effects += 1
      if (at < death) return happen()
      if (at === death && after) await happen()
      died()
      return dies
    }
    const fragile = new MemoryStore()
    fragile.get = (key) => effect(() => store.get(key))
    fragile.set = (items) => effect(() => store.set(items))
    const take = direct(repository)
    const { feed } = install(repository, {
      store: fragile,
      transport: (name, limit) => effect(() => take(name, limit)),
    })
    return { run: () => Promise.race([feed.sync(), dead]), effects: () => effects }
  }

  test.each([
    ['before it happens', false],
    ['after it has happened', true],
  ])('%s, leaves the old state or the new one whole, and the next sync arrives', async (_, after) => {
    const old = structuredClone(staff.store.items)
    await repository.rotate({ targets: { keys: await newKeys(3), threshold: 2 } })
    await repository.publish([edition(3), edition(1, 'khac')])
    const whole = mortal(
      Object.assign(new MemoryStore(), { items: structuredClone(old) }),
      Number.POSITIVE_INFINITY,
      after,
    )
    await whole.run()
    expect(whole.effects()).toBeGreaterThan(10)

    const seen = new Set<string>()
    for (let death = 0; death < whole.effects(); death += 1) {
      const store = Object.assign(new MemoryStore(), { items: structuredClone(old) })
      await mortal(store, death, after).run()
      const next = install(repository, { store })
      const versions = (await next.versions()).join()
      expect(['2', '3,1']).toContain(versions)
      seen.add(versions)
      expect((await next.feed.status()).stale).toBeNull()
      await next.feed.sync()
      expect(await next.versions()).toEqual([3, 1])
      expect((await next.feed.status()).stale).toBeNull()
    }
    expect([...seen]).toEqual(['2', '3,1'])
  })
})

describe('a full storage', () => {
  test('leaves the old release in use, and the next sync with room takes the new one', async () => {
    await repository.publish([edition(3)])
    const set = vi.spyOn(staff.store, 'set').mockImplementation(async (items) => {
      if ('feed' in items) throw new Error('QUOTA_BYTES quota exceeded')
      Object.assign(staff.store.items, structuredClone(items))
    })
    await staff.feed.sync()
    expect(await staff.versions()).toEqual([2])
    expect(await staff.restarted().versions()).toEqual([2])
    expect(await staff.feed.status()).toMatchObject({ stale: 'storage' })
    set.mockRestore()
    await staff.feed.sync()
    expect(await staff.versions()).toEqual([3])
    expect(await staff.feed.status()).toMatchObject({ stale: null })
  })

  test('that has no room for the time of the next poll is no fault of the release', async () => {
    await repository.publish([edition(3)])
    vi.spyOn(staff.store, 'set').mockImplementation(async (items) => {
      if ('feedPoll' in items) throw new Error('QUOTA_BYTES quota exceeded')
      Object.assign(staff.store.items, structuredClone(items))
    })
    await staff.feed.sync()
    expect(await staff.versions()).toEqual([3])
  })
})

describe('a stored copy', () => {
  beforeEach(async () => {
    await repository.publish([edition(3)])
    await staff.feed.sync()
  })

  const damages: [string, number, (feed: Feed) => void][] = [
    ['whose checklist was altered by hand', 2, (feed) => alter(feed.active?.files)],
    ['whose targets metadata was altered', 2, (feed) => alter(feed.active)],
    ['that lost its active release', 2, (feed) => Object.assign(feed, { active: null })],
    [
      'with both releases altered',
      kh162.version,
      (feed) => {
        alter(feed.active?.files)
        alter(feed.previous?.files)
      },
    ],
    ['with a field of another type', 2, (feed) => Object.assign(feed, { active: 7 })],
    ['whose timestamp was altered', 3, (feed) => Object.assign(feed, { timestamp: feed.snapshot })],
    [
      'whose timestamp says another version than was signed',
      3,
      (feed) => Object.assign(feed, { timestamp: feed.timestamp.replace('"version":', '"version":9') }),
    ],
    ['whose roots are no list', 3, (feed) => Object.assign(feed, { roots: 'không' })],
    ['with a root that nobody signed', 3, (feed) => feed.roots.push(feed.timestamp)],
  ]
  function alter(holder: object | null | undefined): void {
    for (const [key, value] of Object.entries(holder ?? {}))
      if (typeof value === 'string')
        Object.assign(holder ?? {}, { [key]: value.replace('"version":3', '"version":4') })
    if (holder && 'targets' in holder)
      Object.assign(holder, { targets: `${holder.targets} `.replace('"length":', '"length":1') })
    else
      for (const key of Object.keys(holder ?? {}))
        Object.assign(holder ?? {}, { [key]: `${(holder as Record<string, string>)[key]} ` })
  }

  test.each(damages)('%s gives way, says so, and is whole again after a sync', async (_, left, damage) => {
    damage(storedIn(staff.store))
    const later = staff.restarted()
    expect(await later.versions()).toEqual([left])
    expect(await later.feed.status()).toMatchObject({ stale: 'damaged' })
    await later.feed.sync()
    expect(await later.versions()).toEqual([3])
    expect(await later.feed.status()).toMatchObject({ stale: null })
    expect(await later.restarted().versions()).toEqual([3])
  })

  test.each([[null], [[]], ['feed'], [{}], [{ roots: [], active: {} }]])(
    'that is %j is as good as none',
    async (stored) => {
      staff.store.items.feed = stored
      const later = staff.restarted()
      expect(await later.versions()).toEqual([kh162.version])
      await later.feed.sync()
      expect(await later.versions()).toEqual([3])
    },
  )

  test('that goes ten thousand levels deep gives way like any other damage', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    const feed = storedIn(staff.store)
    if (feed.active) feed.active.targets = feed.active.targets.replace('"signed":{', `"signed":{"x":${deep},`)
    feed.timestamp = feed.timestamp.replace('"signed":{', `"signed":{"x":${deep},`)
    const later = staff.restarted()
    expect(await later.versions()).toEqual([2])
    await later.feed.sync()
    expect(await later.versions()).toEqual([3])
  })

  test('that the browser can no longer read is as good as none, and asking goes on', async () => {
    const { store } = staff
    const broken = Object.assign(new MemoryStore(), {
      get: async () => {
        throw new Error('IO error: Corruption')
      },
    })
    const later = install(repository, { store: broken })
    expect(await later.versions()).toEqual([kh162.version])
    expect(await later.feed.status()).toMatchObject({ stale: 'damaged' })
    await later.feed.poll()
    expect(await later.versions()).toEqual([3])
    expect(await install(repository, { store }).versions()).toEqual([3])
  })

  test('whose floor alone was lowered does not sink below the release it holds', async () => {
    const old = structuredClone([...repository.files])
    await repository.publish([edition(4)])
    await staff.feed.sync()
    storedIn(staff.store).floor.version = 1
    const later = staff.restarted()
    for (const [name, bytes] of old) repository.files.set(name, bytes)
    repository.versions.targets = 2
    repository.versions.snapshot = 7
    await repository.renew()
    await later.feed.sync()
    expect(await later.versions()).toEqual([4])
    expect(await later.feed.status()).toMatchObject({ stale: 'forged' })
  })

  test('without its roots does not let an old root bring back what its keys had signed', async () => {
    const old = structuredClone([...repository.files])
    await repository.rotate({ targets: { keys: await newKeys(3), threshold: 2 } })
    await repository.publish([edition(4)])
    await staff.feed.sync()
    expect(await staff.versions()).toEqual([4])
    storedIn(staff.store).roots = []
    const files = new Map(old)
    const later = install(repository, {
      store: staff.store,
      transport: async (name) => files.get(name) ?? null,
    })
    await later.feed.sync()
    expect(later.renewed).toEqual([])
    expect(await later.feed.status()).toMatchObject({ stale: 'forged' })
  })

  test('outlives an extension that brings a later root of its own', async () => {
    await repository.rotate({ root: { keys: await newKeys(3), threshold: 2 } })
    await repository.rotate({})
    await staff.feed.sync()
    const updated = install(repository, { store: staff.store, root: repository.file('2.root.json') })
    expect(await updated.versions()).toEqual([3])
    expect(await updated.feed.status()).toMatchObject({ stale: null })
    await updated.feed.sync()
    expect(await updated.feed.status()).toMatchObject({ stale: null })
  })
})

describe('two contexts at once', () => {
  /** A lock as the browser has: one holder, the others in order. */
  function lock() {
    let last: Promise<void> = Promise.resolve()
    return (work: () => Promise<void>) => {
      last = last.then(work)
      return last
    }
  }

  test('never sink: the later one starts from what the earlier one wrote', async () => {
    const exclusive = lock()
    await repository.publish([edition(3)])
    const slow = install(repository, { store: staff.store, exclusive })
    const old = new Map(repository.files)
    const stuck = install(repository, {
      store: staff.store,
      exclusive,
      transport: async (name) => old.get(name) ?? null,
    })
    await stuck.feed.status()
    await repository.publish([edition(4)])
    await Promise.all([slow.feed.sync(), stuck.feed.sync()])
    expect(await staff.restarted().versions()).toEqual([4])
    expect(await stuck.feed.status()).toMatchObject({ stale: 'forged' })
  })

  test('and two clicks at once make one round of requests', async () => {
    staff.asked.length = 0
    await Promise.all([staff.feed.sync(), staff.feed.sync(), staff.feed.sync()])
    expect(staff.asked).toEqual(['2.root.json', 'timestamp.json'])
  })
})

describe('a checklist at the limits of the schema', () => {
  const many = <Item>(count: number, make: (at: number) => Item): Item[] =>
    Array.from({ length: count }, (_, at) => make(at))
  const phrase = (at: number) =>
    `cụm từ dài số ${at} ${'về việc thực hiện nhiệm vụ '.repeat(4)}`.slice(0, 119)
  const anyOf = (at: number) => ({ title: `Ý ${at}`, anyOf: many(20, (inner) => phrase(at * 20 + inner)) })
  const largest: Checklist = {
    ...kh162,
    version: 3,
    appliesTo: many(40, phrase),
    sections: many(30, (at) => ({
      id: `muc-${at}`,
      title: `Mục ${at}`,
      headings: many(60, (inner) => phrase(at * 60 + inner)),
      level: 1,
      order: at + 1,
      required: true,
      minWords: 2000,
      mustMention: many(20, anyOf),
    })),
    groups: [],
    clauses: [],
    coverage: many(5, (at) => ({ id: `nhom-${at}`, title: `Nhóm ${at}`, points: many(20, anyOf) })),
    overlap: { words: 10, hashes: 'AAAA'.repeat(50_000) },
  }

  const bytesOf = (value: Checklist) => new TextEncoder().encode(JSON.stringify(value)).length

  test('is taken where it fits and no draft is dear by it, in good time', async () => {
    const fitting = { ...largest, sections: largest.sections.slice(0, 14), coverage: [] }
    expect(bytesOf(fitting)).toBeGreaterThan(1_300_000)
    await repository.publish([fitting])
    const started = performance.now()
    await staff.feed.sync()
    expect(performance.now() - started).toBeLessThan(3000)
    expect(await staff.versions()).toEqual([3])
    const draft = fitting.sections.flatMap(({ mustMention }) => mustMention[0]?.anyOf ?? []).join('\n')
    const begun = performance.now()
    check(draft, fitting)
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  test('is refused where the browser could not keep two of its size', async () => {
    expect(bytesOf(largest)).toBeGreaterThan(2_000_000)
    await repository.publish([largest])
    await staff.feed.sync()
    expect(await staff.versions()).toEqual([2])
    expect(await staff.feed.status()).toMatchObject({ stale: 'unusable' })
  })

  test('is refused together with others where only all of them are too large', async () => {
    const half = { ...largest, sections: largest.sections.slice(0, 5), coverage: [] }
    await repository.publish([half, ...many(3, (at) => ({ ...half, id: `khac-${at}` }))])
    await staff.feed.sync()
    expect(await staff.versions()).toEqual([2])
    expect(await staff.feed.status()).toMatchObject({ stale: 'unusable' })
  })

  /** All that a draft must mention says these phrases, over and over. */
  const wordy = (phrases: string[], times: number): Checklist => {
    const all = many(phrases.length * times, (at) => phrases[at % phrases.length] as string)
    const groups = many(Math.ceil(all.length / 20), (at) => ({
      title: `Ý ${at}`,
      anyOf: all.slice(at * 20, at * 20 + 20),
    }))
    return {
      ...kh162,
      version: 3,
      sections: many(Math.ceil(groups.length / 20), (at) => ({
        id: `muc-${at}`,
        title: `Mục ${at}`,
        headings: [phrase(at)],
        level: 1,
        order: 1,
        required: false,
        minWords: 0,
        mustMention: groups.slice(at * 20, at * 20 + 20),
      })),
      groups: [],
      clauses: [],
      coverage: [],
    }
  }
  const pairs = (
    'nâng cao nhận thức của cán bộ đảng viên thực hiện nghiêm túc thiết thực hiệu quả tuyên truyền phổ biến sâu rộng ' +
    'kiểm tra giám sát việc thực hiện kế hoạch này các tổ đảng căn cứ kế hoạch để thực hiện chi bộ xây dựng kế hoạch'
  )
    .split(' ')
    .map((word, at, words) => `${word} ${words[at + 1] ?? 'sâu'}`)

  test.each([
    ['in what the sample draft says', wordy([...new Set(pairs)], 190)],
    ['in what no sample says, but a school’s plan does', wordy(['học sinh'], 12_000)],
  ])('is refused where a draft is dear by it %s, and the refusal is quick', async (_, dear) => {
    expect(checklist.safeParse(dear).success).toBe(true)
    await repository.publish([dear])
    const started = performance.now()
    await staff.feed.sync()
    expect(performance.now() - started).toBeLessThan(3000)
    expect(await staff.versions()).toEqual([2])
    expect(await staff.feed.status()).toMatchObject({ stale: 'unusable' })
  })
})

test('nothing but the answer to a request moves a held release: a year without a server changes nothing', async () => {
  const offline = install(repository, {
    store: staff.store,
    transport: async () => {
      throw new Error('offline')
    },
  })
  repository.now += 365 * day
  await offline.feed.poll()
  expect(await offline.versions()).toEqual([2])
  expect(await offline.feed.status()).toMatchObject({ stale: 'unreachable' })
})

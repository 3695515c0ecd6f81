import { beforeEach, describe, expect, test } from 'vitest'
import { Refused } from '../../../extension/sync/refused.ts'
import { edition, Repository } from '../../shared/tuf/repository.ts'
import { direct, install, MemoryStore } from './install.ts'

const minute = 60_000
const hour = 60 * minute

let repository: Repository
let store: MemoryStore
let failure: Refused | null
let random: number
beforeEach(async () => {
  repository = await Repository.create()
  store = new MemoryStore()
  failure = null
  random = 0.5
})

const open = () =>
  install(repository, {
    store,
    random: () => random,
    transport: async (name, limit) => {
      if (failure) throw failure
      return direct(repository)(name, limit)
    },
  })
const wait = async () => (await open().feed.nextPoll()) - repository.now

describe('polling', () => {
  test.each([
    [0, 48],
    [0.5, 60],
    [1, 72],
  ])('comes again after an hour ± 20 %%: %d gives %d minutes', async (drawn, minutes) => {
    random = drawn
    await open().feed.poll()
    expect(await wait()).toBe(minutes * minute)
  })

  test('asks nothing before its time, over restarts too', async () => {
    await open().feed.poll()
    repository.now += 59 * minute
    const early = open()
    await early.feed.poll()
    expect(early.asked).toEqual([])
    repository.now += minute
    const due = open()
    await due.feed.poll()
    expect(due.asked).not.toEqual([])
  })

  test('after the browser’s start waits up to ten minutes, each install its own', async () => {
    await open().feed.poll()
    for (const [drawn, minutes] of [
      [0, 0],
      [0.37, 3.7],
      [1, 10],
    ] as const) {
      random = drawn
      await open().feed.started()
      expect(await wait()).toBe(minutes * minute)
    }
  })

  test('backs off, twice as long each time up to six hours, and a restart does not shorten it', async () => {
    failure = new Refused('unreachable', 'offline')
    const waits: number[] = []
    for (let round = 0; round < 9; round += 1) {
      await open().feed.poll()
      waits.push((await wait()) / minute)
      await open().feed.started()
      expect((await wait()) / minute).toBeGreaterThanOrEqual(waits.at(-1) ?? 0)
      repository.now = await open().feed.nextPoll()
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360])
    failure = null
    await open().feed.poll()
    expect(await wait()).toBe(hour)
  })

  test('keeps to Retry-After, up to a day', async () => {
    failure = new Refused('busy', 'status 429', { retryAt: repository.now + 3 * hour })
    await open().feed.poll()
    expect(await wait()).toBe(3 * hour)
    expect(await open().feed.status()).toMatchObject({ stale: 'busy' })
    repository.now += 3 * hour
    failure = new Refused('busy', 'status 503', { retryAt: repository.now + 1000 * hour })
    await open().feed.poll()
    expect(await wait()).toBe(24 * hour)
  })

  test('backs off where 429 or 503 name no time', async () => {
    failure = new Refused('busy', 'status 503')
    await open().feed.poll()
    expect(await wait()).toBe(5 * minute)
  })

  test('is not put off for years by a clock that was wrong', async () => {
    repository.now += 10 * 365 * 24 * hour
    await open().feed.poll()
    repository.now -= 10 * 365 * 24 * hour
    const staff = open()
    await staff.feed.poll()
    expect(await staff.versions()).toEqual([2])
  })

  test('happens at once after an update of the extension that the release was waiting for', async () => {
    repository.index = { minimumExtension: '0.2.0' }
    await repository.publish([edition(3)])
    await open().feed.poll()
    expect(await open().feed.status()).toMatchObject({ stale: 'newer' })
    const updated = install(repository, { store, extension: '0.2.0' })
    await updated.feed.installed()
    expect(await updated.versions()).toEqual([3])
    updated.asked.length = 0
    await updated.feed.installed()
    expect(updated.asked).toEqual([])
  })

  test('at a person’s wish happens at once', async () => {
    await open().feed.poll()
    await repository.publish([edition(3)])
    const staff = open()
    await staff.feed.sync()
    expect(await staff.versions()).toEqual([3])
  })
})

describe('the panel is told', () => {
  test('the release, when it came and when it was last confirmed', async () => {
    const staff = open()
    expect(await staff.feed.status()).toMatchObject({
      release: null,
      received: null,
      checked: null,
      stale: null,
    })
    await staff.feed.sync()
    const received = repository.now
    repository.now += 2 * hour
    await staff.feed.sync()
    expect(await staff.feed.status()).toMatchObject({ release: 1, received, checked: repository.now })
  })

  test('what changed since the release before', async () => {
    const staff = open()
    await repository.publish([edition(2), edition(1, 'cu')])
    await staff.feed.sync()
    const [first] = [edition(3)]
    const sections = first.sections.map((each, at) => (at === 0 ? { ...each, minWords: 7 } : each))
    const clauses = first.clauses.slice(1)
    await repository.publish([{ ...first, sections, clauses }, edition(1, 'moi')])
    await staff.feed.sync()
    expect((await staff.feed.status()).changes).toEqual([
      {
        title: 'Bộ tiêu chí thử, bản 3',
        from: 2,
        to: 3,
        parts: [
          { part: 'sections', added: 0, removed: 0, edited: 1 },
          { part: 'clauses', added: 0, removed: 1, edited: 0 },
        ],
      },
      { title: 'Bộ tiêu chí thử, bản 1', from: null, to: 1, parts: [] },
      { title: 'Bộ tiêu chí thử, bản 1', from: 1, to: null, parts: [] },
    ])
  })
})

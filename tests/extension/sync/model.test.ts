import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import type { Role } from '../../../shared/tuf/metadata.ts'
import { day, edition, type Keys, newKeys, Repository } from '../../shared/tuf/repository.ts'
import { type Install, install, MemoryStore } from './install.ts'

/**
 * Random histories of a Board, a network that lies, and an install that is stopped and damaged, against a model that
 * knows only which releases were really signed. Keys stay with their owners here; what thieves can do is in
 * attacks.test.ts.
 */
class World {
  readonly repository: Repository
  readonly store = new MemoryStore()
  /** What the network hands out instead of the repository's files. */
  readonly lies = new Map<string, Uint8Array | null>()
  /** Earlier states of the repository, for replays. */
  readonly past: ReadonlyMap<string, Uint8Array>[] = []
  readonly published = new Set([kh162.version])
  /** The newest version that was ever taken. */
  highest = 0
  /** After how many more requests the background dies, and who is told then. */
  deadAfter = Number.POSITIVE_INFINITY
  died = () => {}
  staff: Install

  constructor(repository: Repository) {
    this.repository = repository
    this.published.add(2)
    this.staff = this.open()
  }

  static create = async () => new World(await Repository.create())

  open(): Install {
    return install(this.repository, {
      store: this.store,
      transport: async (name) => {
        this.deadAfter -= 1
        if (this.deadAfter < 0) {
          this.died()
          await new Promise(() => {})
        }
        const lie = this.lies.get(name)
        return lie === undefined ? (this.repository.files.get(name) ?? null) : lie
      },
    })
  }

  /** What must hold whatever has happened: only what was signed is in use, and nothing older than before came in. */
  async holds(): Promise<void> {
    for (const version of await this.staff.versions()) expect(this.published).toContain(version)
    for (const version of this.staff.renewed.splice(0)) {
      expect(this.published).toContain(version)
      expect(version).toBeGreaterThanOrEqual(this.highest)
      this.highest = version
    }
  }
}

type Deed = { name: string; run: (world: World) => Promise<void> }

const nextVersion = ({ published }: World) => Math.max(...published) + 1

const publish = fc.constant<Deed>({
  name: 'publish',
  run: async (world) => {
    world.past.push(new Map(world.repository.files))
    const version = nextVersion(world)
    world.published.add(version)
    await world.repository.publish([edition(version)])
  },
})

const rotate = fc.constantFrom<Role>('root', 'targets', 'snapshot', 'timestamp').map<Deed>((role) => ({
  name: `rotate ${role}`,
  run: async ({ repository, past }) => {
    past.push(new Map(repository.files))
    const { threshold, keys } = repository.keys[role]
    const changed: Partial<Keys> = { [role]: { keys: await newKeys(keys.length), threshold } }
    await repository.rotate(changed)
    if (role === 'targets') await repository.issueTargets(repository.versions.targets + 1)
    await repository.renew()
  },
}))

const renew = fc.constant<Deed>({
  name: 'renew',
  run: async ({ repository }) => {
    repository.now += day
    await repository.renew()
  },
})

const sync = fc.constant<Deed>({ name: 'sync', run: ({ staff }) => staff.feed.sync() })

const kill = fc.nat(8).map<Deed>((requests) => ({
  name: `kill after ${requests} requests`,
  run: async (world) => {
    world.deadAfter = requests
    const dead = new Promise<void>((resolve) => {
      world.died = resolve
    })
    await Promise.race([world.staff.feed.sync(), dead])
    await world.holds()
    world.deadAfter = Number.POSITIVE_INFINITY
    world.staff = world.open()
  },
}))

const corrupt = fc
  .tuple(
    fc.constantFrom('roots', 'timestamp', 'snapshot', 'active', 'previous'),
    fc.constantFrom(null, 'x', 7, {}, []),
  )
  .map<Deed>(([field, value]) => ({
    name: `corrupt ${field}`,
    run: async (world) => {
      if (world.store.items.feed) Object.assign(world.store.items.feed, { [field]: value })
      world.staff = world.open()
    },
  }))

const tamper = fc
  .tuple(fc.nat(1000), fc.nat(5000), fc.integer({ min: 1, max: 255 }))
  .map<Deed>(([which, at, flip]) => ({
    name: 'tamper',
    run: async ({ repository, lies }) => {
      const names = [...repository.files.keys()].slice(-6)
      const name = names[which % names.length] as string
      const bytes = repository.file(name).slice()
      bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ flip
      lies.set(name, bytes)
    },
  }))

const replay = fc.nat(1000).map<Deed>((which) => ({
  name: 'replay',
  run: async ({ repository, lies, past }) => {
    const old = past[which % Math.max(past.length, 1)]
    if (!old) return
    for (const name of repository.files.keys()) lies.set(name, old.get(name) ?? null)
  },
}))

const hide = fc.constantFrom('root', 'snapshot', 'targets').map<Deed>((role) => ({
  name: `hide ${role}`,
  run: async ({ repository, lies }) => {
    lies.set(`${repository.versions[role as Role]}.${role}.json`, null)
  },
}))

const peace = fc.constant<Deed>({ name: 'peace', run: async ({ lies }) => lies.clear() })

const history = fc.array(
  fc.oneof(
    { arbitrary: sync, weight: 6 },
    { arbitrary: publish, weight: 3 },
    { arbitrary: peace, weight: 2 },
    rotate,
    renew,
    kill,
    corrupt,
    tamper,
    replay,
    hide,
  ),
  { maxLength: 25 },
)

test('whatever happens, only what was signed is applied, never older than before; left in peace, it is the newest', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(history, async (deeds) => {
      const world = await World.create()
      for (const deed of deeds) {
        await deed.run(world)
        await world.holds()
      }
      world.lies.clear()
      world.staff = world.open()
      await world.staff.feed.sync()
      await world.holds()
      expect((await world.staff.feed.status()).stale).toBeNull()
      expect(await world.staff.versions()).toEqual(world.repository.checklists.map(({ version }) => version))
    }),
    { numRuns: 60 },
  )
})

import { vi } from 'vitest'
import { Feed, type FeedSetup } from '../../../extension/sync/feed.ts'
import type { Transport } from '../../../extension/sync/transport.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { readMetadata } from '../../../shared/tuf/metadata.ts'
import type { Repository } from '../../shared/tuf/repository.ts'

/** The browser's storage: what is set is copied, and all of it or nothing. */
export class MemoryStore {
  items: Record<string, unknown> = {}
  async get(key: string) {
    return { [key]: structuredClone(this.items[key]) }
  }
  async set(items: Record<string, unknown>) {
    Object.assign(this.items, structuredClone(items))
  }
}

export interface Install {
  feed: Feed
  store: MemoryStore
  /** Every name that was asked for. */
  asked: string[]
  /** What the feed told when a release took the place of another: the versions. */
  renewed: number[]
  /** The same install after the browser has been closed and opened again. */
  restarted(): Install
  /** The titles and versions in use. */
  versions(): Promise<number[]>
}

interface Options {
  store?: MemoryStore
  transport?: Transport
  floor?: number
  root?: Uint8Array
  extension?: string
  now?: () => number
  random?: () => number
  exclusive?: FeedSetup['exclusive']
  portals?: FeedSetup['portals']
}

/** Takes files straight from the repository in memory. */
export const direct =
  (repository: Repository): Transport =>
  async (name) =>
    repository.files.get(name) ?? null

/** An install built for this repository. */
export function install(repository: Repository, options: Options = {}): Install {
  vi.spyOn(console, 'info').mockReturnValue()
  const { store = new MemoryStore(), transport = direct(repository) } = options
  const asked: string[] = []
  const renewed: number[] = []
  const feed: Feed = new Feed({
    builtIn: {
      root: readMetadata('root', options.root ?? repository.firstRoot),
      floor: options.floor ?? 1,
      extension: options.extension ?? '0.1.0',
    },
    bundled: [kh162],
    portals: options.portals ?? [],
    store,
    transport: (name, limit) => {
      asked.push(name)
      return transport(name, limit)
    },
    now: options.now ?? (() => repository.now),
    random: options.random ?? (() => 0.5),
    exclusive: options.exclusive ?? ((work) => work()),
    renewed: () => {
      void feed.checklists().then((now) => renewed.push(...now.map(({ version }) => version)))
    },
  })
  return {
    feed,
    store,
    asked,
    renewed,
    restarted: () => install(repository, { ...options, store }),
    versions: async () => (await feed.checklists()).map(({ version }) => version),
  }
}

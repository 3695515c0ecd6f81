import { browser } from 'wxt/browser'
import { version } from '../../package.json'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { readMetadata } from '../../shared/tuf/metadata.ts'
import { encodeUtf8 } from '../../shared/tuf/platform.ts'
import board from '../../soat.config.ts'
import { ConnectionLog } from './connection-log.ts'
import { Feed } from './feed.ts'
import { httpTransport } from './http-transport.ts'

/** For one answer, ms: a release over a slow line. */
const timeout = 30_000

/** The feed of the Board that this build belongs to, over the browser's storage and network. */
export function openFeed(renewed: () => void): { feed: Feed; log: ConnectionLog } {
  const store = browser.storage.local
  const log = new ConnectionLog(store)
  const feed = new Feed({
    builtIn: {
      root: readMetadata('root', encodeUtf8(board.root)),
      floor: board.floor,
      extension: version,
    },
    bundled: [kh162],
    portals: board.profiles,
    store,
    transport: httpTransport({
      base: `${board.server}/feed/`,
      fetch: fetch.bind(globalThis),
      now: Date.now,
      timeout,
      log: (request) => log.add(request),
    }),
    now: Date.now,
    random: Math.random,
    exclusive: async (work) => {
      await navigator.locks.request('soat-feed', work)
    },
    renewed,
  })
  return { feed, log }
}

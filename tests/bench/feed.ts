import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Feed } from '../../extension/sync/feed.ts'
import { httpTransport } from '../../extension/sync/http-transport.ts'
import { need } from '../../scripts/command.ts'
import { localKeys } from '../../scripts/local-keys.ts'
import { freePair } from '../../scripts/ports.ts'
import { migrate, startServer } from '../../scripts/server.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { readMetadata } from '../../shared/tuf/metadata.ts'
import { countingRelay } from './counting-relay.ts'
import { pollsAMonth, timesUntil } from './feed-spread.ts'
import type { Part, Row } from './measure.ts'

const hour = 60 * 60 * 1000
const connections = 16

/** Requests per second to the address over `ms`, with so many connections that the server is what limits. */
async function rate(address: string, ms: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const begin = performance.now()
  let done = 0
  const one = () =>
    new Promise<void>((finished, fail) => {
      get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        answer.resume().on('end', () => {
          done += 1
          finished()
        })
      }).on('error', fail)
    })
  const worker = async () => {
    while (performance.now() - begin < ms) await one()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  return done / ((performance.now() - begin) / 1000)
}

/** The feed beside a constant route, in turns, so that a busy machine slows both; the median of the ratios. */
async function throughput(origin: string): Promise<Row[]> {
  const [constant, feed] = [`${origin}/healthz`, `${origin}/feed/timestamp.json`]
  await rate(constant, 1000)
  await rate(feed, 1000)
  const rounds: { ratio: number; perSecond: number }[] = []
  for (let round = 0; round < 5; round += 1) {
    const base = await rate(constant, 1000)
    const perSecond = await rate(feed, 1000)
    rounds.push({ ratio: perSecond / base, perSecond })
  }
  const middle = rounds.sort((one, other) => one.ratio - other.ratio)[2]
  const { ratio, perSecond } = middle ?? { ratio: 0, perSecond: 0 }
  return [
    { what: 'timestamp.json, requests a second', value: perSecond.toFixed(0) },
    {
      what: 'the same, as a part of a constant route in the same workerd',
      value: ratio.toFixed(2),
      limit: '≥ 0.8',
      met: ratio >= 0.8,
    },
  ]
}

/** What an install's first sync and one with nothing new put on the wire, both ways, headers and all. */
async function traffic(port: number, root: string): Promise<{ rows: Row[]; unchanged: number }> {
  const relay = await countingRelay(port)
  const items: Record<string, unknown> = {}
  const feed = new Feed({
    builtIn: { root: readMetadata('root', new TextEncoder().encode(root)), floor: 1, extension: '0.1.0' },
    bundled: [kh162],
    store: {
      get: async (key) => ({ [key]: items[key] }),
      set: async (more) => void Object.assign(items, more),
    },
    transport: httpTransport({
      base: `http://127.0.0.1:${relay.port}/feed/`,
      fetch,
      now: Date.now,
      timeout: 30_000,
      log: async () => {},
    }),
    now: Date.now,
    random: Math.random,
    exclusive: (work) => work(),
    portals: [],
    renewed: () => {},
  })
  const measure = async () => {
    const before = relay.bytes()
    await feed.sync()
    const { stale } = await feed.status()
    if (stale !== null) throw new Error(`the sync failed: ${stale}`)
    return relay.bytes() - before
  }
  const first = await measure()
  const unchanged = await measure()
  relay.close()
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  return {
    unchanged,
    rows: [
      { what: 'a first sync with KH 162', value: kilobytes(first), limit: '≤ 40 kB', met: first <= 40_000 },
      {
        what: 'a sync with nothing new',
        value: kilobytes(unchanged),
        limit: '≤ 3 kB',
        met: unchanged <= 3000,
      },
    ],
  }
}

/** Cloudflare Workers, paid plan: $5 a month with ten million requests, $0.30 for each million more. */
const dollars = (requests: number) => 5 + (Math.max(0, requests - 10_000_000) / 1_000_000) * 0.3

function months(unchanged: number): Row[] {
  const perInstall = pollsAMonth()
  return [1000, 10_000, 100_000, 1_000_000].map((installs) => {
    const requests = installs * perInstall * 2
    const gigabytes = (installs * perInstall * unchanged) / 1e9
    return {
      what: `a month of ${installs.toLocaleString('en')} installs (simulated)`,
      value: `${(requests / 1e6).toFixed(1)} million requests, ${gigabytes.toFixed(1)} GB, $${dollars(requests).toFixed(0)}`,
    }
  })
}

function spread(): Row[] {
  const shares = [0.5, 0.95, 0.999]
  return timesUntil(shares, 100_000).map((time, at) => ({
    what: `until ${(shares[at] ?? 0) * 100} % of installs have a release (simulated: office hours, one PC in ten off a day)`,
    value: `${(time / hour).toFixed(1)} h`,
  }))
}

export const feed: Part = {
  title: 'The feed',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'soat-bench-'))
    const keys = join(folder, 'keys')
    const { root } = await localKeys(keys)
    await need(
      'the worker was not built',
      resolve(import.meta.dirname, '../../scripts/build.ts'),
      ['worker'],
      {
        env: { SOAT_OUT: folder, SOAT_KEYS: keys },
      },
    )
    const data = join(folder, 'data')
    await migrate(data)
    const port = await freePair()
    const server = await startServer({ port, data, bundle: join(folder, 'worker/index.js'), keys })
    try {
      const { rows, unchanged } = await traffic(port, root)
      return [...(await throughput(server.origin)), ...rows, ...months(unchanged), ...spread()]
    } finally {
      await server.stop()
      await rm(folder, { recursive: true })
    }
  },
}

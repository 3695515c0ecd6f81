import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Downloads } from '../../../extension/sync/downloads.ts'
import { kh162 } from '../../../shared/checklists/kh-162.ts'

const hour = 60 * 60 * 1000

let server: Server
let answer: RequestListener
let origin: string
let asked: string[]

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(request.headers['if-none-match'] ?? '')
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

class MemoryStore {
  items: Record<string, unknown> = {}
  async get(key: string) {
    return { [key]: structuredClone(this.items[key]) }
  }
  async set(items: Record<string, unknown>) {
    Object.assign(this.items, structuredClone(items))
  }
}

function install(store = new MemoryStore()) {
  const clock = { now: 1_700_000_000_000 }
  return { store, clock, downloads: new Downloads(origin, store, fetch, () => clock.now) }
}

const newer = { ...kh162, version: kh162.version + 1, title: 'Bộ tiêu chí mới' }
const serves =
  (body: unknown, etag = '"1"'): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', etag })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

test('the checklist that came with the build serves before the first download', async () => {
  const { downloads } = install()
  expect(await downloads.checklists()).toEqual([kh162])
  expect(await downloads.received()).toBeNull()
})

test('a newer checklist from the server is used, and kept for the next start', async () => {
  answer = serves(newer)
  const { downloads, store, clock } = install()
  await downloads.refresh()
  expect(await downloads.checklists()).toEqual([newer])
  expect(await downloads.received()).toBe(clock.now)
  expect(await install(store).downloads.checklists()).toEqual([newer])
})

test('an unchanged checklist is asked for by its ETag, at most once an hour', async () => {
  answer = serves(newer, '"seven"')
  const { downloads, clock } = install()
  await downloads.refresh()
  await downloads.refresh()
  answer = (_, response) => response.writeHead(304).end()
  clock.now += 2 * hour
  await downloads.refresh()
  expect(asked).toEqual(['', '"seven"'])
  expect(await downloads.checklists()).toEqual([newer])
  expect(await downloads.received()).toBe(clock.now)
})

test('two calls at once make one request', async () => {
  answer = serves(newer)
  const { downloads } = install()
  await Promise.all([downloads.refresh(), downloads.refresh()])
  expect(asked).toHaveLength(1)
})

describe('a bad answer changes nothing:', () => {
  const older = { ...kh162, version: 1, title: 'Bản cũ' }
  const bad: Record<string, RequestListener> = {
    'HTML with status 200, as a captive portal sends': serves('<!doctype html><title>Đăng nhập</title>'),
    'an error of the server': (_, response) => response.writeHead(500).end('{"error":{}}'),
    'not found': (_, response) => response.writeHead(404).end(),
    'a checklist that breaks the schema': serves({ ...newer, version: newer.version + 1, sections: [] }),
    'an unknown field': serves({ ...newer, version: newer.version + 1, script: 'alert(1)' }),
    'another checklist': serves({ ...newer, id: 'khac', version: newer.version + 1 }),
    'an older version': serves(older),
    'half of an answer': (_, response) => {
      response.writeHead(200, { 'content-length': '100000' })
      response.write(JSON.stringify(newer).slice(0, 1000), () => response.destroy())
    },
    'a redirect': (_, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    'an unchanged that was never asked for': (_, response) => response.writeHead(304).end(),
    'more than anyone would send': serves(' '.repeat(2_100_000)),
  }
  const fresh = Object.keys(bad).filter((name) => name !== 'an older version')
  test.each(fresh)('%s, on a fresh install', async (name) => {
    const { downloads } = install()
    answer = bad[name] as RequestListener
    await downloads.refresh()
    expect(asked).toHaveLength(1)
    expect(await downloads.checklists()).toEqual([kh162])
  })

  const asked304 = 'an unchanged that was never asked for'
  test.each(Object.keys(bad).filter((name) => name !== asked304))('%s, after a download', async (name) => {
    const { downloads, store, clock } = install()
    answer = serves({ ...newer, version: 5 })
    await downloads.refresh()
    const held = structuredClone(store.items)
    clock.now += 2 * hour
    answer = bad[name] as RequestListener
    await downloads.refresh()
    expect(asked).toHaveLength(2)
    expect(store.items).toEqual(held)
  })
})

test('without a server the last download goes on serving', async () => {
  answer = serves(newer)
  const { downloads, clock } = install()
  await downloads.refresh()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  clock.now += 24 * hour
  await downloads.refresh()
  expect(await downloads.checklists()).toEqual([newer])
})

test('a stored copy that was damaged gives way to the one that came with the build', async () => {
  const { downloads, store } = install()
  store.items = { download: { checklist: { ...newer, sections: 'none' }, etag: '', received: 1 } }
  expect(await downloads.checklists()).toEqual([kh162])
})

import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ConnectionLog } from '../../../extension/sync/connection-log.ts'
import { httpTransport } from '../../../extension/sync/http-transport.ts'
import type { Request } from '../../../extension/sync/transport.ts'
import { MemoryStore } from './install.ts'

let server: Server
let answer: RequestListener
let base: string
let asked: IncomingMessage[]
let logged: Request[]
const now = 1_700_000_000_000

beforeEach(async () => {
  asked = []
  logged = []
  server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed/`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const get = (limit = 1000, timeout = 5000) =>
  httpTransport({
    base,
    fetch,
    now: () => now,
    timeout,
    log: async (request) => void logged.push(request),
  })('timestamp.json', limit)

const gives =
  (status: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body)

describe('an answer', () => {
  test('with 200 gives its bytes, unpacked', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('bản mới'))
    expect(new TextDecoder().decode((await get()) ?? undefined)).toBe('bản mới')
  })

  test('with 404 says that there is no such file', async () => {
    answer = gives(404)
    expect(await get()).toBeNull()
  })

  test.each([204, 304, 400, 403, 500, 502])('with %d is a failure, never «there is none»', async (status) => {
    answer = gives(status)
    await expect(get()).rejects.toMatchObject({ reason: 'unreachable' })
  })

  test.each([
    [429, '120', now + 120_000],
    [503, 'Wed, 15 Nov 2023 00:00:00 GMT', Date.UTC(2023, 10, 15)],
    [503, 'mai', null],
    [429, null, null],
  ])('with %d and Retry-After %s asks for patience', async (status, after, retryAt) => {
    answer = gives(status, after === null ? {} : { 'retry-after': after })
    await expect(get()).rejects.toMatchObject({ reason: 'busy', retryAt })
  })

  test.each([301, 302, 307, 308])('that leads elsewhere (%d) is not followed', async (status) => {
    answer = (request, response) => {
      if (request.url === '/elsewhere') response.writeHead(200).end('{}')
      else response.writeHead(status, { location: '/elsewhere' }).end()
    }
    await expect(get()).rejects.toMatchObject({ reason: 'unreachable' })
    expect(asked.map(({ url }) => url)).toEqual(['/feed/timestamp.json'])
  })

  test('without end is cut off at the limit', async () => {
    answer = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1000)));
      }
      response.on('drain', more)
      more()
    }
    await expect(get(100_000)).rejects.toMatchObject({ reason: 'unreachable' })
    expect(logged[0]?.bytes).toBeLessThan(1_000_000)
  })

  test('that unpacks to more than the limit is cut off too', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000)))
    await expect(get(1000)).rejects.toMatchObject({ reason: 'unreachable' })
  })

  test('of exactly the limit is taken', async () => {
    answer = gives(200, {}, 'x'.repeat(1000))
    expect((await get(1000))?.length).toBe(1000)
  })

  test('that stands still is given up, before its headers and within its body', async () => {
    answer = () => {}
    await expect(get(1000, 50)).rejects.toMatchObject({ reason: 'unreachable' })
    answer = (_, response) => response.writeHead(200).write('nửa chừng')
    await expect(get(1000, 50)).rejects.toMatchObject({ reason: 'unreachable' })
  })

  test('that breaks off is a failure', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '500' })
      response.write('nửa', () => response.destroy())
    }
    await expect(get()).rejects.toMatchObject({ reason: 'unreachable' })
  })
})

describe('a request', () => {
  test('carries nothing that tells one install from another', async () => {
    answer = gives(200, { 'set-cookie': 'id=1' }, '{}')
    await get()
    await get()
    for (const { headers, method } of asked) {
      expect(method).toBe('GET')
      expect(Object.keys(headers).sort()).toEqual(
        expect.not.arrayContaining(['authorization', 'cookie', 'etag', 'if-none-match', 'origin', 'referer']),
      )
    }
  })

  test('stands in the log with its time, address and bytes, whether it went well or not', async () => {
    answer = gives(200, {}, '12345')
    await get()
    answer = gives(500)
    await expect(get()).rejects.toThrow()
    expect(logged).toEqual([
      { time: now, address: `${base}timestamp.json`, bytes: 5 },
      { time: now, address: `${base}timestamp.json`, bytes: 0 },
    ])
  })
})

describe('the connection log', () => {
  test('keeps the last 1,000 requests one by one and those before as totals', async () => {
    const store = new MemoryStore()
    const log = new ConnectionLog(store)
    for (let at = 0; at < 1003; at += 1) await log.add({ time: at, address: 'a', bytes: 10 })
    const { recent, older } = await new ConnectionLog(store).read()
    expect(recent.length).toBe(1000)
    expect(recent[0]?.time).toBe(3)
    expect(older).toEqual({ count: 3, bytes: 30 })
  })

  test('loses none of several requests at once', async () => {
    const log = new ConnectionLog(new MemoryStore())
    await Promise.all([1, 2, 3].map((time) => log.add({ time, address: 'a', bytes: 1 })))
    expect((await log.read()).recent.map(({ time }) => time)).toEqual([1, 2, 3])
  })

  test('that cannot be written stops no request', async () => {
    const store = new MemoryStore()
    store.set = async () => {
      throw new Error('QUOTA_BYTES quota exceeded')
    }
    vi.spyOn(console, 'info').mockReturnValue()
    await new ConnectionLog(store).add({ time: 1, address: 'a', bytes: 1 })
  })
})

import { applyD1Migrations } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import app from '../../worker/index.ts'

const fetch = (path: string, init?: RequestInit) => exports.default.fetch(`http://soat.test${path}`, init)

beforeEach(() => applyD1Migrations(env.DB, env.migrations))

const addresses = [
  '/healthz',
  '/api/v1/checklists',
  '/api/openapi.json',
  '/schema/checklist/1.json',
  '/nothing',
]

describe('every answer', () => {
  it.each(addresses)('from %s carries the secure headers', async (path) => {
    const { headers } = await fetch(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toMatch(/max-age/)
  })

  it.each(addresses)('from %s sets no cookie', async (path) => {
    expect((await fetch(path)).headers.get('set-cookie')).toBeNull()
  })
})

describe('a public read', () => {
  it.each([
    '/api/v1/checklists',
    '/api/v1/checklists/none',
    '/api/v1/checklists/none/versions/1',
    '/api/openapi.json',
    '/schema/checklist/1.json',
  ])('of %s is allowed to any origin, without credentials', async (path) => {
    const { headers } = await fetch(path, { headers: { Origin: 'chrome-extension://abc' } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('access-control-expose-headers')).toBe('ETag')
  })
})

describe('writing', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('with %s is offered nowhere', async (method) => {
    for (const path of [...addresses, '/api/v1/checklists/kh-162', '/api/v1/checklists/kh-162/versions/1'])
      expect((await fetch(path, { method })).status).toBe(404)
  })

  it('is not allowed to other origins by a preflight, though asking whether a copy is current is', async () => {
    const answer = await fetch('/api/v1/checklists', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    })
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET,HEAD')
    expect(answer.headers.get('access-control-allow-headers')).toBe('if-none-match')
  })
})

describe('a body over 1 MB', () => {
  const tooLarge = { error: { code: 'too-large', message: 'the request body is too large' } }

  it('is 413 when its length is announced', async () => {
    const answer = await fetch('/api/v1/checklists', { method: 'POST', body: 'x'.repeat(1_000_001) })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toEqual(tooLarge)
  })

  it('is 413 when it is streamed without a length', async () => {
    const chunk = new Uint8Array(100_000)
    const body = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 11; sent++) controller.enqueue(chunk)
        controller.close()
      },
    })
    const answer = await fetch('/api/v1/checklists', { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect(answer.status).toBe(413)
    expect(await answer.json()).toEqual(tooLarge)
  })
})

describe('when the server is in trouble', () => {
  it('a database that does not answer is 503, and its words reach the log only', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    await env.DB.prepare('DROP TABLE checklists').run()
    for (const path of ['/api/v1/checklists', '/api/v1/checklists/kh-162']) {
      const answer = await fetch(path)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.json()).toEqual({
        error: { code: 'unavailable', message: 'the database does not answer; try again later' },
      })
    }
    expect(log.mock.calls.join()).toContain('no such table: checklists')
    log.mockRestore()
  })

  it('health and schemas are served without a database', async () => {
    expect(await (await app.request('/healthz', {}, {})).json()).toEqual({ status: 'ok' })
    expect((await app.request('/schema/checklist/1.json', {}, {})).status).toBe(200)
  })

  it('anything else that is thrown is 500 in the error shape', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const answer = await app.request(
      '/api/v1/checklists',
      {},
      {
        get DB(): D1Database {
          throw new TypeError('secret detail')
        },
      },
    )
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({
      error: { code: 'internal', message: 'the server failed to answer this request' },
    })
    expect(log.mock.calls.join()).toContain('secret detail')
    log.mockRestore()
  })
})

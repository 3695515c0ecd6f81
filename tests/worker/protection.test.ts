import { exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import app from '../../worker/index.ts'
import { bindings, call, newBoard, type People } from './api/board.ts'

const fetch = (path: string, init?: RequestInit) => exports.default.fetch(`http://soat.test${path}`, init)

let people: People
beforeEach(async () => {
  people = await newBoard()
})

const addresses = [
  '/healthz',
  '/api/v1/checklists',
  '/api/openapi.json',
  '/schema/checklist/1.json',
  '/feed/nothing',
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

it('the console’s pages run their own scripts and talk to their own server, in nobody’s frame', async () => {
  const ASSETS = { fetch: async () => new Response('<!doctype html>') }
  const answer = await app.request(
    'http://127.0.0.1:8162/checklists/kh-162',
    {},
    Object.assign(bindings(), { ASSETS }),
  )
  expect(await answer.text()).toBe('<!doctype html>')
  const policy = answer.headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
    ]),
  )
  expect(policy?.join()).not.toContain('unsafe')
})

describe('a public read', () => {
  it.each(['/api/openapi.json', '/schema/checklist/1.json'])(
    'of %s is allowed to any origin, without credentials',
    async (path) => {
      const { headers } = await fetch(path, { headers: { Origin: 'chrome-extension://abc' } })
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      expect(headers.get('access-control-expose-headers')).toBe('ETag')
    },
  )

  it('of the Board’s API is allowed to no other origin', async () => {
    const { headers } = await fetch('/api/v1/checklists', {
      headers: { Origin: 'https://elsewhere.example' },
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a body over 1 MB', () => {
  const tooLarge = { error: { code: 'too-large', message: 'the request body is too large' } }
  const json = { 'Content-Type': 'application/json' }

  it('is 413 when its length is announced', async () => {
    const body = 'x'.repeat(1_000_001)
    const headers = { ...json, 'Content-Length': String(body.length) }
    const answer = await call('POST', '/checklists', { as: people.editor, headers, body })
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
    const answer = await call('POST', '/checklists', { as: people.editor, headers: json, body })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toEqual(tooLarge)
  })
})

describe('when the server is in trouble', () => {
  const broken = (message: string) =>
    Object.defineProperty(bindings(), 'DB', {
      get() {
        throw new TypeError(message)
      },
    })

  it('a database that does not answer is 503, and its words reach the log only', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const down = new Proxy(bindings().DB, {
      get: () => () => {
        throw new Error('D1 is down')
      },
    })
    for (const path of ['/me', '/checklists', '/releases']) {
      const answer = await call('GET', path, { as: people.viewer, env: { DB: down } })
      expect(answer.status).toBe(503)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.json()).toEqual({
        error: { code: 'unavailable', message: 'the database does not answer; try again later' },
      })
    }
    expect(log.mock.calls.join()).toContain('D1 is down')
    log.mockRestore()
  })

  it('health and schemas are served without a database', async () => {
    const none = broken('no database')
    expect(await (await app.request('/healthz', {}, none)).json()).toEqual({ status: 'ok' })
    expect((await app.request('/schema/checklist/1.json', {}, none)).status).toBe(200)
  })

  it('anything else that is thrown is 500 in the error shape', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const headers = { Cookie: `soat-member=${people.viewer.id}` }
    const url = 'http://127.0.0.1:8162/api/v1/checklists'
    const answer = await app.request(url, { headers }, broken('secret detail'))
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({
      error: { code: 'internal', message: 'the server failed to answer this request' },
    })
    expect(log.mock.calls.join()).toContain('secret detail')
    log.mockRestore()
  })
})

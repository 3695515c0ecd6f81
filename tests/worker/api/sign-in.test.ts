import { env } from 'cloudflare:workers'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import app from '../../../worker/index.ts'
import type { Member } from '../../../worker/store/members.ts'
import { addMember, bindings, call, checklistOf, newBoard, origin, type People } from './board.ts'
import { count } from './released.ts'

let people: People
beforeEach(async () => {
  people = await newBoard()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('Cloudflare Access', () => {
  const audience = 'f'.repeat(64)
  /** Another team for each test: keys are kept by team. */
  let team: string
  let teams = 0
  let own: CryptoKeyPair
  let other: CryptoKeyPair
  let served: JWK[]
  let fetched: number

  const publicKey = async (pair: CryptoKeyPair, kid: string): Promise<JWK> => ({
    ...(await exportJWK(pair.publicKey)),
    kid,
    alg: 'RS256',
    use: 'sig',
  })

  beforeAll(async () => {
    own = await generateKeyPair('RS256', { extractable: true })
    other = await generateKeyPair('RS256', { extractable: true })
  })
  beforeEach(async () => {
    team = `https://team-${++teams}.cloudflareaccess.com`
    served = [await publicKey(own, 'one')]
    fetched = 0
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
      expect(String(input)).toBe(`${team}/cdn-cgi/access/certs`)
      fetched += 1
      return Response.json({ keys: served })
    })
  })

  const access = () => ({ LOCAL_MODE: '', ACCESS_TEAM: team, ACCESS_AUDIENCE: audience })
  const token = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}, key = own) =>
    new SignJWT({ email: people.editor.email, sub: 'x', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
      .setIssuedAt()
      .setIssuer((claims.iss as string | undefined) ?? team)
      .setAudience((claims.aud as string | undefined) ?? audience)
      .setExpirationTime((claims.exp as number | undefined) ?? '1h')
      .sign(key.privateKey)
  const me = (assertion: string | null, more = {}) =>
    call('GET', '/me', {
      headers: assertion === null ? {} : { 'Cf-Access-Jwt-Assertion': assertion },
      env: { ...access(), ...more },
    })
  const base64url = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

  it('says who it is; the role is the Board’s', async () => {
    const answer = await me(await token())
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ member: people.editor, mode: 'access' })
  })

  it('is set up by addresses as people copy them', async () => {
    const copied = { ACCESS_TEAM: `${team}/\n`, ACCESS_AUDIENCE: `${audience}\n` }
    expect((await me(await token(), copied)).status).toBe(200)
  })

  it('addresses are the same in any case of letters', async () => {
    expect((await me(await token({ email: people.editor.email.toUpperCase() }))).status).toBe(200)
  })

  const forgeries: [string, () => Promise<string>][] = [
    ['nothing at all', async () => ''],
    ['no token', async () => 'x.y.z'],
    ['another’s signature', () => token({}, {}, other)],
    ['a key that the team does not have', () => token({}, { kid: 'two' }, other)],
    ['its time over', () => token({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ['another application', () => token({ aud: 'e'.repeat(64) })],
    ['another team', () => token({ iss: 'https://other.cloudflareaccess.com' })],
    ['no address', () => token({ email: undefined })],
    [
      'the algorithm «none»',
      async () => {
        const [, payload] = (await token()).split('.')
        return `${base64url({ alg: 'none', kid: 'one' })}.${payload}.`
      },
    ],
    [
      'the public key taken for a shared secret',
      async () => {
        const secret = new TextEncoder().encode(JSON.stringify(await publicKey(own, 'one')))
        return new SignJWT({ email: people.editor.email, sub: 'x' })
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .setIssuedAt()
          .setIssuer(team)
          .setAudience(audience)
          .setExpirationTime('1h')
          .sign(secret)
      },
    ],
    [
      'a key that comes along in the token',
      async () => token({}, { jwk: await publicKey(other, 'one'), jku: 'https://evil.example/keys' }, other),
    ],
    [
      'another person written in',
      async () => {
        const [header, , signature] = (await token()).split('.')
        const payload = base64url({ email: people.administrator.email, sub: 'x', iss: team, aud: audience })
        return `${header}.${payload}.${signature}`
      },
    ],
  ]
  it.each(forgeries)('a token with %s is 401', async (_, forge) => {
    const answer = await me(await forge())
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ error: { code: 'unauthenticated' } })
  })

  it('without a token is 401, and the local cookie means nothing', async () => {
    expect((await me(null)).status).toBe(401)
    const cookie = await call('GET', '/me', { as: people.administrator, env: access() })
    expect(cookie.status).toBe(401)
    expect((await call('GET', '/sign-in', { env: access() })).status).toBe(404)
    const chosen = await call('POST', '/sign-in', {
      json: { member: people.administrator.id },
      env: access(),
    })
    expect(chosen.status).toBe(404)
    expect(chosen.headers.get('set-cookie')).toBeNull()
  })

  it('whom the Board does not know is 403, and a removed member from the next request on', async () => {
    expect((await me(await token({ email: 'la@ban.example' }))).status).toBe(403)
    const assertion = await token()
    expect((await me(assertion)).status).toBe(200)
    const removed = await call('PUT', `/members/${people.editor.id}`, {
      as: people.administrator,
      json: { name: people.editor.name, role: 'none' },
    })
    expect(removed.status).toBe(200)
    expect((await me(assertion)).status).toBe(403)
  })

  it('keys are fetched once, and again when the team has rotated them', async () => {
    for (let calls = 0; calls < 3; calls += 1) expect((await me(await token())).status).toBe(200)
    expect(fetched).toBe(1)
    served = [await publicKey(other, 'two')]
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    expect((await me(await token({}, { kid: 'two' }, other))).status).toBe(200)
    expect(fetched).toBe(2)
    vi.useRealTimers()
  })

  it('keys that can’t be had make it 503, not «signed out»', async () => {
    vi.mocked(globalThis.fetch).mockRejectedValue(new TypeError('unreachable'))
    expect((await me(await token())).status).toBe(503)
    vi.mocked(globalThis.fetch).mockResolvedValue(new Response('down', { status: 502 }))
    expect((await me(await token())).status).toBe(503)
  })

  it('whoever tries tokens is slowed down', async () => {
    const answer = await me('x.y.z', { SIGN_INS: { limit: async () => ({ success: false }) } })
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('60')
  })

  it('makes the first administrator by the address of the set-up, and only where there is no member', async () => {
    const first = { FIRST_ADMINISTRATOR: 'Dau-Tien@ban.example' }
    const assertion = await token({ email: 'dau-tien@ban.example' })
    expect((await me(assertion, first)).status).toBe(403)
    await env.DB.prepare('DELETE FROM members').run()
    expect((await me(await token({ email: 'khac@ban.example' }), first)).status).toBe(403)
    const answer = await me(assertion, first)
    expect(await answer.json()).toMatchObject({ member: { role: 'administrator' } })
    expect(await count('audit')).toBe(1)
  })
})

describe('the local way', () => {
  it('offers the members who are not removed, and sets a strict cookie', async () => {
    const { items } = await (await call('GET', '/sign-in')).json<{ items: { id: string }[] }>()
    expect(items).toHaveLength(Object.keys(people).length)
    const answer = await call('POST', '/sign-in', { json: { member: people.editor.id } })
    expect(answer.status).toBe(200)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toContain(`soat-member=${people.editor.id}`)
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(attribute)
    const out = await call('POST', '/sign-out')
    expect(out.headers.get('set-cookie')).toMatch(/soat-member=;.*Max-Age=0/)
  })

  it.each(['soat.example.vn', '192.168.1.7', '127.0.0.1.evil.example', '0.0.0.0', 'localhost.evil.example'])(
    'under the name %s the whole API is 503',
    async (host) => {
      for (const [method, path] of [
        ['GET', '/me'],
        ['GET', '/sign-in'],
        ['POST', '/sign-in'],
        ['GET', '/export'],
        ['GET', '/nothing'],
      ] as const) {
        const from = `http://${host}:8162`
        const answer = await call(method, path, { as: people.administrator, from, headers: { Origin: from } })
        expect(answer.status).toBe(503)
        expect(answer.headers.get('set-cookie')).toBeNull()
      }
    },
  )

  it.each(['127.0.0.1:9000', 'localhost:8162', '[::1]:8162'])('works at %s', async (host) => {
    const answer = await call('GET', '/me', { as: people.viewer, from: `http://${host}` })
    expect(answer.status).toBe(200)
  })

  it.each([undefined, '', 'off', 'true', '1'])('is not switched on by %s', async (LOCAL_MODE) => {
    const answer = await app.request(
      `${origin}/api/v1/sign-in`,
      {},
      bindings(LOCAL_MODE === undefined ? {} : { LOCAL_MODE }),
    )
    expect(answer.status).toBe(LOCAL_MODE === undefined ? 200 : 503)
  })

  it('stands in no configuration that is deployed', async () => {
    expect(env).not.toHaveProperty('LOCAL_MODE')
  })
})

it('without any way to sign in the API is 503, and the feed and health go on', async () => {
  const none = bindings({ LOCAL_MODE: '' })
  expect((await app.request(`${origin}/api/v1/me`, {}, none)).status).toBe(503)
  expect((await app.request(`${origin}/healthz`, {}, none)).status).toBe(200)
  expect((await app.request(`${origin}/readyz`, {}, none)).status).toBe(200)
  expect((await app.request(`${origin}/feed/1.root.json`, {}, none)).status).toBe(404)
})

describe('a writing call', () => {
  const body = { document: checklistOf('mau') }

  it.each([
    ['another site', 'https://evil.example'],
    ['another port of this machine', 'http://127.0.0.1:8163'],
    ['another scheme', 'https://127.0.0.1:8162'],
    ['another name of this machine', 'http://localhost:8162'],
    ['nowhere', ''],
    ['an opaque page', 'null'],
  ])('from %s is 403, cookie and all', async (_, from) => {
    const answer = await call('POST', '/checklists', {
      as: people.editor,
      json: body,
      headers: { Origin: from },
    })
    expect(answer.status).toBe(403)
    expect(await count('documents')).toBe(0)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'with a body of type «%s» is 415',
    async (type) => {
      const answer = await call('POST', '/checklists', {
        as: people.editor,
        body: JSON.stringify(body),
        headers: { 'Content-Type': type },
      })
      expect(answer.status).toBe(415)
    },
  )

  it('too many in a minute are 429, by member', async () => {
    const asked: string[] = []
    const WRITES = {
      limit: async ({ key }: { key: string }) => {
        asked.push(key)
        return { success: false }
      },
    }
    const answer = await call('POST', '/checklists', { as: people.editor, json: body, env: { WRITES } })
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(asked).toEqual([people.editor.id])
    expect((await call('GET', '/checklists', { as: people.editor, env: { WRITES } })).status).toBe(200)
  })

  it('and signing in too often are 429, by address', async () => {
    const SIGN_INS = { limit: async ({ key }: { key: string }) => ({ success: key !== '203.0.113.7' }) }
    const answer = await call('POST', '/sign-in', {
      json: { member: people.editor.id },
      headers: { 'cf-connecting-ip': '203.0.113.7' },
      env: { SIGN_INS },
    })
    expect(answer.status).toBe(429)
  })
})

it('the log has a line for each call, with its id and nothing about people or texts', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const answer = await call('POST', '/checklists', {
    as: people.editor,
    json: { document: checklistOf('mau', 'Tên bí mật') },
    headers: { 'cf-connecting-ip': '203.0.113.7' },
  })
  const [line] = log.mock.calls.flat() as string[]
  expect(JSON.parse(line ?? '')).toEqual({
    level: 'info',
    request: answer.headers.get('x-request-id'),
    method: 'POST',
    route: '/api/v1/checklists',
    status: 201,
    ms: expect.any(Number),
  })
})

it('the last administrator stays, also when two remove each other at once', async () => {
  const demote = (who: Member, as: Member) =>
    call('PUT', `/members/${who.id}`, { as, json: { name: who.name, role: 'viewer' } })
  expect((await demote(people.administrator, people.administrator)).status).toBe(409)
  const second = await addMember('quan-tri-2', 'administrator')
  const answers = await Promise.all([
    demote(second, people.administrator),
    demote(people.administrator, second),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const left = env.DB.prepare("SELECT COUNT(*) AS rows FROM members WHERE role = 'administrator'")
  expect(await left.first('rows')).toBe(1)
})

it('HEAD is answered as GET is, without a body', async () => {
  const answer = await call('HEAD', '/checklists', { as: people.viewer })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('')
  expect((await call('HEAD', '/audit', { as: people.viewer })).status).toBe(403)
})

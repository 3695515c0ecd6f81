import { applyD1Migrations } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { checklist } from '../../shared/schema/checklist.ts'
import { publishChecklist } from '../../worker/store/checklists.ts'

const get = (path: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(`http://soat.test${path}`, { headers })

const second = { ...kh162, version: 2, title: 'Bản thứ hai' }
const other = { ...kh162, id: 'another', title: 'Bộ tiêu chí khác' }

beforeAll(async () => {
  await applyD1Migrations(env.DB, env.migrations)
  await publishChecklist(env.DB, kh162)
  await publishChecklist(env.DB, second)
  await publishChecklist(env.DB, other)
})

describe('the current checklists', () => {
  it('are listed by id, each once, with the entity tag of its document', async () => {
    const answer = await get('/api/v1/checklists')
    expect(answer.status).toBe(200)
    const { checklists } = await answer.json<{ checklists: { id: string; etag: string }[] }>()
    expect(checklists).toEqual([
      { id: 'another', version: 1, title: 'Bộ tiêu chí khác', etag: expect.any(String) },
      { id: 'kh-162', version: 2, title: 'Bản thứ hai', etag: expect.any(String) },
    ])
    for (const { id, etag } of checklists)
      expect((await get(`/api/v1/checklists/${id}`)).headers.get('etag')).toBe(etag)
  })

  it('are served as they were published, and fit the schema', async () => {
    const answer = await get('/api/v1/checklists/kh-162')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json')
    const document = await answer.json()
    expect(document).toEqual(second)
    expect(checklist.parse(document)).toEqual(document)
  })

  it('carry the SHA-256 of their bytes as entity tag', async () => {
    const answer = await get('/api/v1/checklists/kh-162')
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()))
    const hexadecimal = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(answer.headers.get('etag')).toBe(`"${hexadecimal}"`)
  })

  it.each(['/api/v1/checklists', '/api/v1/checklists/kh-162'])(
    'at %s are asked for anew each time, and cost no body when unchanged',
    async (path) => {
      const first = await get(path)
      expect(first.headers.get('cache-control')).toBe('public, no-cache')
      const tag = first.headers.get('etag') ?? ''
      expect(await first.text()).not.toBe('')
      const again = await get(path, { 'If-None-Match': `"other", ${tag}` })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('etag')).toBe(tag)
      expect(again.headers.get('cache-control')).toBe('public, no-cache')
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
      const changed = await get(path, { 'If-None-Match': '"other"' })
      expect(changed.status).toBe(200)
      await changed.text()
    },
  )

  it('answer HEAD without a body', async () => {
    const answer = await exports.default.fetch('http://soat.test/api/v1/checklists/kh-162', {
      method: 'HEAD',
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/)
    expect(await answer.text()).toBe('')
  })
})

describe('published versions', () => {
  it('stay at their address for good', async () => {
    const answer = await get('/api/v1/checklists/kh-162/versions/1')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await answer.json()).toEqual(kh162)
  })

  it('are not published twice; the current one stays', async () => {
    await expect(publishChecklist(env.DB, { ...second, title: 'Khác' })).rejects.toThrow()
    expect(await (await get('/api/v1/checklists/kh-162')).json()).toEqual(second)
  })

  it.each([
    "UPDATE checklist_versions SET document = json_set(document, '$.title', 'x') WHERE version = 1",
    'DELETE FROM checklist_versions',
    'INSERT OR REPLACE INTO checklist_versions (checklist, version, document, digest) SELECT checklist, version, document, digest FROM checklist_versions',
  ])('are not changed by %s', async (sql) => {
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/never/)
    expect(await (await get('/api/v1/checklists/kh-162/versions/1')).json()).toEqual(kh162)
  })

  it.each([
    ["'other', 1", 'another id'],
    ["'kh-162', 7", 'another version'],
  ])('are not stored under %s (%s than the document says)', async (key) => {
    const insert = `INSERT INTO checklist_versions (checklist, version, document, digest)
      SELECT ${key}, document, digest FROM checklist_versions WHERE checklist = 'kh-162' AND version = 1`
    await expect(env.DB.prepare(insert).run()).rejects.toThrow(/CHECK/)
  })
})

describe('what does not exist', () => {
  it.each(['/api/v1/checklists/none', '/api/v1/checklists/kh-162/versions/3', '/api/v1/nothing', '/'])(
    '%s is 404 in the error shape',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.json()).toEqual({ error: { code: 'not-found', message: `nothing at ${path}` } })
    },
  )

  it.each([
    ['/api/v1/checklists/KH_162', 'id'],
    ['/api/v1/checklists/kh-162/versions/0', 'version'],
    ['/api/v1/checklists/kh-162/versions/1.5', 'version'],
    ['/api/v1/checklists/kh-162/versions/x', 'version'],
  ])('%s is 422 and names %s', async (path, field) => {
    const answer = await get(path)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      error: { code: 'invalid-request', fields: [{ path: field, message: expect.any(String) }] },
    })
  })
})

import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { bindings, call, checklistOf, newBoard, type People } from './board.ts'
import { count, newSigning, type Signing, Work } from './released.ts'

let people: People
let signing: Signing
let work: Work

beforeEach(async () => {
  people = await newBoard()
  signing ??= await newSigning()
  work = new Work(people, signing)
})

const put = (as: People[keyof People], etag: string, title: string, more: Record<string, string> = {}) =>
  call('PUT', '/checklists/mau', {
    as,
    headers: { ...(etag && { 'If-Match': etag }), ...more },
    json: { document: checklistOf('mau', title) },
  })

describe('a save', () => {
  beforeEach(() => work.create(checklistOf('mau')))

  it('without If-Match is 428', async () => {
    const answer = await put(people.editor, '', 'Mới')
    expect(answer.status).toBe(428)
    expect(await answer.json()).toMatchObject({ error: { code: 'precondition-required' } })
  })

  it('of two at once: one is 200, one 412 with the newer copy, and both texts are there to merge', async () => {
    const etag = work.etag('/checklists/mau')
    const answers = await Promise.all([
      put(people.editor, etag, 'Bản của người một'),
      put(people.otherEditor, etag, 'Bản của người hai'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    const [kept, refused] = answers[0]?.status === 200 ? answers : answers.reverse()
    const saved = (await kept?.json()) as { document: { title: string }; revision: number }
    const body = (await refused?.json()) as { error: { code: string }; current: typeof saved }
    expect(body.error.code).toBe('stale')
    expect(body.current).toEqual(saved)
    expect(refused?.headers.get('etag')).toBe(kept?.headers.get('etag'))
    expect(await count('revisions')).toBe(2)

    const merged = await put(people.otherEditor, refused?.headers.get('etag') ?? '', 'Bản gộp')
    expect(merged.status).toBe(200)
    expect(await count('revisions')).toBe(3)
  })

  it('of eight at once keeps one, whoever they are', async () => {
    const etag = work.etag('/checklists/mau')
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => put(people.editor, etag, `Bản ${at}`)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(7)
    expect(await count('audit')).toBe(2)
  })

  it('of eight documents at once is kept eight times, in one unbroken log', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        call('POST', '/checklists', {
          as: people.editor,
          json: { document: checklistOf(`dong-loat-${at}`) },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201))
    const { results } = await env.DB.prepare('SELECT seq FROM audit ORDER BY seq').all<{ seq: number }>()
    expect(results.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('keeps the id and has its version counted by the server', async () => {
    const other = await call('PUT', '/checklists/mau', {
      as: people.editor,
      headers: { 'If-Match': work.etag('/checklists/mau') },
      json: { document: checklistOf('khac') },
    })
    expect(other.status).toBe(422)
    expect(await other.json()).toMatchObject({ error: { fields: [{ path: 'document.id' }] } })
    const saved = await call('PUT', '/checklists/mau', {
      as: people.editor,
      headers: { 'If-Match': work.etag('/checklists/mau') },
      json: { document: { ...checklistOf('mau'), version: 99 } },
    })
    expect(await saved.json()).toMatchObject({ document: { version: 1 } })
  })

  it('that does not fit the schema is 422 and names the field', async () => {
    const broken = checklistOf('mau')
    const answer = await call('PUT', '/checklists/mau', {
      as: people.editor,
      headers: { 'If-Match': work.etag('/checklists/mau') },
      json: {
        document: {
          ...broken,
          sections: broken.sections.map((section, at) => (at === 0 ? { ...section, order: 0 } : section)),
        },
      },
    })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ error: { fields: [{ path: 'document.sections.0.order' }] } })
  })

  it('can be looked at for ever, and its content taken up again', async () => {
    await work.save(checklistOf('mau', 'Hai'))
    await work.save(checklistOf('mau', 'Ba'))
    const restored = await work.act('editor', 'POST', '/checklists/mau/restore', { revision: 2 })
    expect(restored).toMatchObject({ revision: 4, state: 'draft', document: { title: 'Hai' } })
    const { items } = await work.act<{ items: { revision: number }[] }>(
      'viewer',
      'GET',
      '/checklists/mau/revisions',
    )
    expect(items.map(({ revision }) => revision)).toEqual([4, 3, 2, 1])
    expect(await work.act('viewer', 'GET', '/checklists/mau/revisions/3')).toMatchObject({
      document: { title: 'Ba' },
      savedBy: { name: 'bien-tap-1' },
    })
  })

  it.each([
    "UPDATE revisions SET document = json_set(document, '$.title', 'x')",
    'DELETE FROM revisions',
    'INSERT OR REPLACE INTO revisions SELECT * FROM revisions',
    "UPDATE audit SET action = 'x'",
    'DELETE FROM audit',
    'INSERT OR REPLACE INTO audit SELECT * FROM audit',
  ])('is not undone in the database by %s', async (sql) => {
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/never/)
  })
})

describe('a call that is sent again', () => {
  const key = { 'Idempotency-Key': 'lan-luu-thu-nhat' }
  beforeEach(() => work.create(checklistOf('mau')))

  it('after a time-out that came after the commit: one effect, one row in the log, the same answer', async () => {
    const etag = work.etag('/checklists/mau')
    const first = await put(people.editor, etag, 'Hai', key)
    const again = await put(people.editor, etag, 'Hai', key)
    expect(again.status).toBe(200)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(await again.json()).toEqual(await first.json())
    expect(await count('revisions')).toBe(2)
    expect(await count('audit')).toBe(2)
  })

  it('while the first is under way has one effect too', async () => {
    const etag = work.etag('/checklists/mau')
    const answers = await Promise.all(Array.from({ length: 4 }, () => put(people.editor, etag, 'Hai', key)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await count('revisions')).toBe(2)
    expect(await count('audit')).toBe(2)
  })

  it('after the database failed with the batch carried out', async () => {
    const etag = work.etag('/checklists/mau')
    const timesOut = new Proxy(env.DB, {
      get(db, name) {
        const found: unknown = Reflect.get(db, name)
        if (name !== 'batch') return typeof found === 'function' ? found.bind(db) : found
        return async (statements: D1PreparedStatement[]) => {
          const done = await db.batch(statements)
          if (statements.length > 4) throw new Error('timed out')
          return done
        }
      },
    })
    const body = { document: checklistOf('mau', 'Hai') }
    const headers = { 'If-Match': etag, ...key }
    const first = await call('PUT', '/checklists/mau', {
      as: people.editor,
      headers,
      json: body,
      env: bindings({ DB: timesOut }),
    })
    expect(first.status).toBe(503)
    const again = await call('PUT', '/checklists/mau', { as: people.editor, headers, json: body })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ revision: 2, document: { title: 'Hai' } })
    expect(await count('revisions')).toBe(2)
    expect(await count('audit')).toBe(2)
  })

  it('with another body under the same key is 422', async () => {
    const etag = work.etag('/checklists/mau')
    await put(people.editor, etag, 'Hai', key)
    const other = await put(people.editor, etag, 'Ba', key)
    expect(other.status).toBe(422)
    expect(await other.json()).toMatchObject({ error: { code: 'key-reused' } })
  })

  it('by another member under the same key is a call of its own', async () => {
    const etag = work.etag('/checklists/mau')
    await put(people.editor, etag, 'Hai', key)
    expect((await put(people.otherEditor, etag, 'Hai', key)).status).toBe(412)
  })

  it('has to have a key', async () => {
    const answer = await put(people.editor, work.etag('/checklists/mau'), 'Hai', { 'Idempotency-Key': '' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ error: { fields: [{ path: 'Idempotency-Key' }] } })
  })
})

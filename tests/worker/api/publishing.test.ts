import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sign } from '../../../shared/tuf/sign.ts'
import type { NextRelease } from '../../../worker/feed/next-release.ts'
import app from '../../../worker/index.ts'
import { bindings, call, checklistOf, newBoard, type People } from './board.ts'
import { count, fedText, newSigning, type Signing, signed, Work } from './released.ts'

let people: People
let signing: Signing
let work: Work
const address = '/checklists/mau'

beforeEach(async () => {
  people = await newBoard()
  signing ??= await newSigning()
  work = new Work(people, signing)
})

const next = () => work.act<NextRelease>('publisher', 'GET', '/releases/next')
const send = (json: unknown, more = {}) =>
  call('POST', '/releases', { as: people.publisher, json, env: { ...signing.bindings, ...more } })
const signers = () => signing.repository.signers('targets')

describe('a release', () => {
  it('takes out what was approved, byte for byte, and stands in the records', async () => {
    await work.create(checklistOf('mau', 'Bản đầu'))
    await work.approve('mau')
    const { files, changes } = await next()
    expect(changes).toEqual([{ noun: 'checklist', id: 'mau', version: 1, title: 'Bản đầu', change: 'new' }])
    await work.release()
    const approved = await env.DB.prepare('SELECT document FROM revisions').first<string>('document')
    expect(files['checklists/mau.json']).toBe(approved)
    expect(await fedText('mau')).toBe(approved)
    expect(await work.act('viewer', 'GET', address)).toMatchObject({ state: 'published', published: 1 })
    expect(await work.act('viewer', 'GET', `${address}/releases`)).toMatchObject({
      items: [{ version: 1, release: 1, publishedBy: { name: 'phat-hanh' }, withdrawn: false }],
    })
    expect(await work.act('viewer', 'GET', '/releases')).toMatchObject({
      items: [{ version: 1, door: 'console', checklists: [{ id: 'mau', version: 1 }] }],
    })
  })

  it('leaves what is still a draft at the version that is out', async () => {
    await work.publish(checklistOf('mau', 'Bản đầu'))
    await work.save(checklistOf('mau', 'Đang sửa'))
    await work.create(checklistOf('khac'))
    await work.approve('khac')
    await work.release()
    expect(JSON.parse((await fedText('mau')) ?? '')).toMatchObject({ title: 'Bản đầu', version: 1 })
    expect(await work.act('viewer', 'GET', address)).toMatchObject({ state: 'draft', published: 1 })
  })

  it('is undone by publishing older content as a newer version', async () => {
    await work.publish(checklistOf('mau', 'Đúng'))
    await work.save(checklistOf('mau', 'Sai'))
    await work.approve('mau')
    await work.release()
    await work.act('viewer', 'GET', address)
    await work.act('editor', 'POST', `${address}/restore`, { revision: 1 })
    await work.approve('mau')
    await work.release()
    expect(JSON.parse((await fedText('mau')) ?? '')).toMatchObject({ title: 'Đúng', version: 3 })
  })

  it('that races an edit goes out as it was approved, or not at all', async () => {
    await work.publish(checklistOf('mau', 'Bản đầu'))
    await work.save(checklistOf('mau', 'Bản duyệt'))
    await work.approve('mau')
    const release = await next()
    const targets = await signed(release, signers())
    const [edited, published] = await Promise.all([
      call('POST', `${address}/reopen`, {
        as: people.editor,
        headers: { 'If-Match': work.etag(address) },
      }).then(async (answer) => {
        if (answer.status !== 200) return answer.status
        const saved = await call('PUT', address, {
          as: people.editor,
          headers: { 'If-Match': answer.headers.get('etag') ?? '' },
          json: { document: checklistOf('mau', 'Sửa sau khi duyệt') },
        })
        return saved.status
      }),
      send({ targets }),
    ])
    const text = (await fedText('mau')) ?? ''
    const { title } = JSON.parse(text) as { title: string }
    if (published.status === 201) {
      expect(text).toBe(release.files['checklists/mau.json'])
      expect(edited).not.toBe(500)
    } else {
      expect(published.status).toBe(409)
      expect(title).toBe('Bản đầu')
    }
  })

  it('of something else than what is approved is 409: reopened, edited or slipped in', async () => {
    await work.create(checklistOf('mau'))
    await work.approve('mau')
    const release = await next()
    const slipped = { ...release.files, 'checklists/them.json': JSON.stringify(checklistOf('them')) }
    const changed = {
      ...release.files,
      'checklists/mau.json': (release.files['checklists/mau.json'] ?? '').replace('Bộ', 'Bo'),
    }
    for (const files of [slipped, changed]) {
      const targets = await signed({ ...release, files }, signers())
      expect((await send({ root: signing.root, targets })).status).toBe(409)
    }
    const targets = await signed(release, signers())
    await work.act('editor', 'POST', `${address}/reopen`)
    expect((await send({ root: signing.root, targets })).status).toBe(409)
    expect(await count('feed_publications')).toBe(0)
    expect(await count('releases')).toBe(0)
  })

  it('that nobody of the targets role signed is 403, whoever sends it', async () => {
    await work.create(checklistOf('mau'))
    await work.approve('mau')
    const targets = await signed(await next(), signing.repository.signers('timestamp'))
    expect((await send({ root: signing.root, targets })).status).toBe(403)
  })

  it('that fails in the database leaves nothing behind: feed, release, records and log are one batch', async () => {
    await work.publish(checklistOf('mau', 'Bản đầu'))
    await work.save(checklistOf('mau', 'Bản hai'))
    await work.approve('mau')
    const release = await next()
    const targets = await signed(release, signers())
    const tables = ['feed_files', 'feed_publications', 'releases', 'published_versions', 'audit', 'answers']
    const before = await Promise.all(tables.map(count))
    for (let failing = 0; failing < 14; failing += 1) {
      const db = new Proxy(env.DB, {
        get(target, name) {
          const found: unknown = Reflect.get(target, name)
          if (name !== 'batch') return typeof found === 'function' ? found.bind(target) : found
          return (statements: D1PreparedStatement[]) =>
            target.batch(
              statements.length < 8
                ? statements
                : [
                    ...statements.slice(0, failing),
                    env.DB.prepare('SELECT json(?)').bind('{broken'),
                    ...statements.slice(failing),
                  ],
            )
        },
      })
      expect((await send({ targets }, { DB: db })).status).toBe(503)
      expect(await Promise.all(tables.map(count))).toEqual(before)
    }
    expect((await send({ targets })).status).toBe(201)
  })

  it.each([
    'UPDATE releases SET version = 9',
    'DELETE FROM releases',
    'INSERT OR REPLACE INTO releases SELECT * FROM releases',
    "UPDATE published_versions SET document = '{}'",
    'DELETE FROM published_versions',
    'INSERT OR REPLACE INTO published_versions SELECT * FROM published_versions',
  ])('is not undone in the database by %s', async (sql) => {
    await work.publish(checklistOf('mau'))
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/never/)
  })
})

describe('a withdrawal', () => {
  it('is noted, comes with the next release, and can be taken back until then', async () => {
    await work.publish(checklistOf('mau'))
    await work.create(checklistOf('thay'))
    await work.approve('thay')
    const gone = { noun: 'checklist', id: 'mau', version: 1 }
    await work.act('publisher', 'POST', '/releases/withdraw', gone)
    await work.act('publisher', 'POST', '/releases/keep', gone)
    expect((await next()).changes).toHaveLength(1)
    await work.act('publisher', 'POST', '/releases/withdraw', gone)
    expect((await next()).changes).toMatchObject([{ id: 'thay' }, { id: 'mau', change: 'withdrawn' }])
    await work.release()
    expect(await work.act('viewer', 'GET', address)).toMatchObject({ state: 'withdrawn', published: null })
    expect(await work.act('viewer', 'GET', `${address}/releases`)).toMatchObject({
      items: [{ version: 1, withdrawn: true }],
    })
    await work.save(checklistOf('mau', 'Bản mới sau thu hồi'))
    await work.approve('mau')
    await work.release()
    expect(await work.act('viewer', 'GET', address)).toMatchObject({ published: 2 })
  })

  it('of a version that never was is 404', async () => {
    const json = { noun: 'checklist', id: 'mau', version: 3 }
    const answer = await call('POST', '/releases/withdraw', { as: people.publisher, json })
    expect(answer.status).toBe(404)
  })
})

describe('a release that takes two signatures', () => {
  let two: Signing
  beforeEach(async () => {
    two = await newSigning(2)
    work = new Work(people, two)
    await work.create(checklistOf('mau'))
    await work.approve('mau')
  })

  it('waits for the second, which may come from another member on another day', async () => {
    const [one, other] = two.repository.signers('targets')
    if (!one || !other) throw new Error('two keys are needed')
    const release = await next()
    const first = await signed(release, [one])
    const waiting = await call('POST', '/releases', {
      as: people.publisher,
      json: { root: two.root, targets: first },
      env: two.bindings,
    })
    expect(waiting.status).toBe(202)
    expect(await waiting.json()).toEqual({ state: 'awaiting-signatures', have: 1, need: 2 })
    expect(await work.act('viewer', 'GET', address)).toMatchObject({ state: 'awaiting-signatures' })
    const again = await next()
    const signers = [{ by: { name: 'phat-hanh' } }]
    expect(again.signing).toMatchObject({ targets: first, root: two.root, have: 1, need: 2, signers })
    expect(again.files).toEqual(release.files)

    const { signed: same, signatures } = JSON.parse(first) as { signed: unknown; signatures: unknown[] }
    const targets = JSON.stringify({ signatures: [...signatures, await sign(same, other)], signed: same })
    const published = await call('POST', '/releases', {
      as: people.administrator,
      json: { root: two.root, targets },
      env: two.bindings,
    })
    expect(published.status).toBe(201)
    expect(await work.act('viewer', 'GET', address)).toMatchObject({ state: 'published' })
    expect((await next()).signing).toBeNull()
  })

  it('is begun anew when its text is taken back in between', async () => {
    const [one] = two.repository.signers('targets')
    if (!one) throw new Error('a key is needed')
    const json = { root: two.root, targets: await signed(await next(), [one]) }
    await call('POST', '/releases', { as: people.publisher, json, env: two.bindings })
    await work.act('viewer', 'GET', address)
    await work.act('editor', 'POST', `${address}/reopen`)
    await work.save(checklistOf('mau', 'Đã sửa'))
    await work.approve('mau')
    expect((await next()).signing).toBeNull()
  })
})

describe('what comes by signatures alone, from the command line', () => {
  const byDoor = async (release: Pick<NextRelease, 'version' | 'files'>, first = false) => {
    const body = {
      ...(first && { root: signing.root }),
      targets: await signed(release, signers()),
      files: release.files,
    }
    return app.request(
      'http://127.0.0.1:8162/feed/publications',
      { method: 'POST', body: JSON.stringify(body) },
      bindings(signing.bindings),
    )
  }
  const releaseOf = (version: number, ...checklists: ReturnType<typeof checklistOf>[]) => ({
    version,
    files: {
      'index.json': JSON.stringify({
        schemaVersion: 1,
        release: version,
        checklists: checklists.map(({ id, version }) => ({ id, version })),
        withdrawn: [],
        minimumExtension: '0.1.0',
      }),
      'portals.json': '{"schemaVersion":1,"portals":[]}',
      ...Object.fromEntries(checklists.map((each) => [`checklists/${each.id}.json`, JSON.stringify(each)])),
    },
  })

  it('shows in the Board’s records, and is worked on from there', async () => {
    const given = { ...checklistOf('mau', 'Từ dòng lệnh'), version: 5 }
    expect((await byDoor(releaseOf(1, given), true)).status).toBe(201)
    expect(await work.act('viewer', 'GET', address)).toMatchObject({
      state: 'published',
      published: 5,
      changedBy: null,
      document: { title: 'Từ dòng lệnh' },
    })
    expect(await work.act('viewer', 'GET', '/releases')).toMatchObject({
      items: [{ door: 'signatures', publishedBy: null }],
    })
    expect(await work.act('administrator', 'GET', '/audit')).toMatchObject({
      items: [{ action: 'release.published', by: null }],
    })
    await work.save(checklistOf('mau', 'Sửa tiếp'))
    expect(await work.act('viewer', 'GET', address)).toMatchObject({ document: { version: 6 } })
  })

  it('leaves a draft that is under way alone, which then goes out as the version after', async () => {
    await work.publish(checklistOf('mau', 'Bản đầu'))
    await work.save(checklistOf('mau', 'Đang sửa'))
    const given = { ...checklistOf('mau', 'Từ dòng lệnh'), version: 2 }
    expect((await byDoor(releaseOf(2, given))).status).toBe(201)
    expect(await work.act('viewer', 'GET', address)).toMatchObject({
      state: 'draft',
      published: 2,
      document: { title: 'Đang sửa' },
    })
    await work.save(checklistOf('mau', 'Sửa xong'))
    await work.approve('mau')
    await work.release()
    expect(JSON.parse((await fedText('mau')) ?? '')).toMatchObject({ title: 'Sửa xong', version: 3 })
  })

  it('ends an approval of another text', async () => {
    await work.publish(checklistOf('mau', 'Bản đầu'))
    await work.save(checklistOf('mau', 'Đã duyệt'))
    await work.approve('mau')
    const given = { ...checklistOf('mau', 'Từ dòng lệnh'), version: 2 }
    expect((await byDoor(releaseOf(2, given))).status).toBe(201)
    expect(await work.act('viewer', 'GET', address)).toMatchObject({ state: 'draft', published: 2 })
  })

  it('never gives another text to a version that was published', async () => {
    await work.publish(checklistOf('mau', 'Bản đầu'))
    const answer = await byDoor(releaseOf(2, checklistOf('mau', 'Khác, cùng số bản')))
    expect(answer.status).toBe(409)
  })
})

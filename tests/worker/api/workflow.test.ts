import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../../shared/tuf/digest.ts'
import { encodeUtf8 } from '../../../shared/tuf/platform.ts'
import { call, checklistOf, newBoard, type People } from './board.ts'
import { newSigning, type Signing, Work } from './released.ts'

let people: People
let signing: Signing
let work: Work
const address = '/checklists/mau'

beforeEach(async () => {
  people = await newBoard()
  signing ??= await newSigning()
  work = new Work(people, signing)
})

/** A call on the checklist as it stands. */
const attempt = (who: keyof People, step: string, json?: unknown) =>
  call('POST', `${address}/${step}`, {
    as: people[who],
    json,
    headers: { 'If-Match': work.etag(address) },
    env: signing.bindings,
  })
const approval = (digest: string, samples: unknown[] = [], against: number | null = null) => ({
  decision: 'approve',
  comments: [],
  trial: { digest, against, samples },
})

describe('a review', () => {
  let digest: string
  beforeEach(async () => {
    await work.create(checklistOf('mau'))
    const view = await work.act<{ digest: string }>('editor', 'POST', `${address}/review`)
    digest = view.digest
  })

  it('freezes the text until it is decided or taken back', async () => {
    const saved = await call('PUT', address, {
      as: people.editor,
      headers: { 'If-Match': work.etag(address) },
      json: { document: checklistOf('mau', 'Sửa thêm') },
    })
    expect(saved.status).toBe(409)
    await work.act('editor', 'POST', `${address}/reopen`)
    expect(await work.save(checklistOf('mau', 'Sửa thêm'))).toMatchObject({ state: 'draft' })
  })

  it('returns the draft with a comment for each field', async () => {
    const comments = [
      { path: 'sections.1.title', text: 'Nêu rõ tên mục.' },
      { path: '', text: 'Cả văn bản cần ngắn hơn.' },
    ]
    const view = await work.act('reviewer', 'POST', `${address}/decision`, { decision: 'return', comments })
    expect(view).toMatchObject({
      state: 'draft',
      review: { decision: 'return', comments, decidedBy: { name: 'tham-dinh-1' } },
    })
    await work.save(checklistOf('mau', 'Đã sửa'))
    await work.approve('mau')
    expect(await work.act('viewer', 'GET', address)).toMatchObject({
      state: 'approved',
      review: { number: 2, revision: 2 },
    })
  })

  it('is refused to whoever edited since the last release: self-approval is 403', async () => {
    for (const role of ['reviewer', 'publisher', 'administrator'] as const) {
      await work.act(role, 'POST', `${address}/reopen`)
      await work.save(checklistOf('mau', `Sửa bởi ${role}`), role)
      const view = await work.act<{ digest: string }>('editor', 'POST', `${address}/review`)
      const answer = await attempt(role, 'decision', approval(view.digest))
      expect(answer.status).toBe(403)
      expect(await work.act('viewer', 'GET', address)).toMatchObject({ state: 'in-review' })
    }
    const last = await work.act<{ digest: string }>('viewer', 'GET', address)
    expect((await attempt('otherReviewer', 'decision', approval(last.digest))).status).toBe(200)
  })

  it('may be decided by an editor of an earlier release', async () => {
    await work.act('reviewer', 'POST', `${address}/reopen`)
    await work.save(checklistOf('mau', 'Sửa bởi người thẩm định'), 'reviewer')
    await work.approve('mau', 'otherReviewer')
    await work.release()
    await work.save(checklistOf('mau', 'Bản sau'))
    expect(await work.act('viewer', 'GET', address)).toMatchObject({
      editors: [{ name: 'bien-tap-1' }],
      document: { version: 2 },
    })
    await work.approve('mau', 'reviewer')
  })

  it('approves only what was tried: this text, against what is out, on every sample draft as it is kept', async () => {
    const add = (text: string) =>
      work.act<{ id: string }>('editor', 'POST', '/samples', { title: 'Mẫu', text })
    const { id } = await add('Kế hoạch mẫu')
    const removed = await add('Kế hoạch đã bỏ')
    await work.act('editor', 'DELETE', `/samples/${removed.id}`)
    const text = await sha256(encodeUtf8('Kế hoạch mẫu'))
    const tried = { sample: id, text, verdictBefore: null, verdictAfter: 'fail', added: 3, removed: 0 }
    const { text: _, ...untold } = tried
    const foreign = { ...tried, text: await sha256(encodeUtf8('Kế hoạch khác')) }
    const refusals: [unknown, string][] = [
      [{ decision: 'approve', comments: [] }, 'trial'],
      [approval('0'.repeat(64), [tried]), 'trial.digest'],
      [approval(digest, []), 'trial.samples'],
      [approval(digest, [{ ...tried, sample: removed.id }]), 'trial.samples'],
      [approval(digest, [tried, { ...tried, sample: removed.id }]), 'trial.samples'],
      [approval(digest, [tried, tried]), 'trial.samples'],
      [approval(digest, [foreign]), 'trial.samples.0.text'],
      [approval(digest, [untold]), 'trial.samples.0.text'],
      [approval(digest, [tried], 1), 'trial.against'],
    ]
    for (const [json, path] of refusals) {
      const answer = await attempt('reviewer', 'decision', json)
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ error: { fields: [{ path }] } })
    }
    expect((await attempt('reviewer', 'decision', approval(digest, [tried]))).status).toBe(200)
  })

  it.each([
    "UPDATE samples SET text = 'khác'",
    'DELETE FROM samples',
    'INSERT OR REPLACE INTO samples SELECT * FROM samples',
  ])('rests on sample drafts that are not changed in the database by %s', async (sql) => {
    await work.act('editor', 'POST', '/samples', { title: 'Mẫu', text: 'Kế hoạch mẫu' })
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/never/)
  })

  it('is decided once', async () => {
    const answers = await Promise.all([
      attempt('reviewer', 'decision', approval(digest)),
      attempt('otherReviewer', 'decision', { decision: 'return', comments: [] }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })
})

it.each([
  ['review', undefined, 'in-review'],
  ['decision', { decision: 'return', comments: [] }, 'draft'],
  ['reopen', undefined, 'draft'],
  ['restore', { revision: 1 }, 'in-review'],
])('%s is 409 in a state that it is not for', async (step, json, state) => {
  await work.create(checklistOf('mau'))
  if (state === 'in-review') await work.act('editor', 'POST', `${address}/review`)
  const answer = await attempt('reviewer', step, json)
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ error: { code: 'conflict' } })
})

it('portal profiles go the same way', async () => {
  const portal = {
    schemaVersion: 1,
    id: 'cong',
    version: 1,
    title: 'Cổng thử',
    matches: ['https://vanban.example.vn/*'],
    fields: [],
    sections: [],
  }
  const made = await call('POST', '/portals', { as: people.editor, json: { document: portal } })
  expect(made.status).toBe(201)
  const post = (as: keyof People, step: string, etag: string | null, json?: unknown) =>
    call('POST', `/portals/cong/${step}`, { as: people[as], json, headers: { 'If-Match': etag ?? '' } })
  const handedIn = await post('editor', 'review', made.headers.get('etag'))
  const decided = await post('reviewer', 'decision', handedIn.headers.get('etag'), {
    decision: 'approve',
    comments: [],
  })
  expect(await decided.json()).toMatchObject({ state: 'approved' })
  await work.publish(checklistOf('mau'))
  const { items } = await work.act<{ items: unknown[] }>('viewer', 'GET', '/portals?q=vanban')
  expect(items).toMatchObject([{ id: 'cong', state: 'published', published: 1 }])
})

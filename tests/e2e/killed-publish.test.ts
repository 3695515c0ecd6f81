import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { localPassphrase } from '../../scripts/local-keys.ts'
import { migrate, type Server, startServer } from '../../scripts/server.ts'
import { verifyLog } from '../../shared/audit/verify.ts'
import { boardFile } from '../../shared/schema/board-file.ts'
import { buildTargets } from '../../shared/tuf/build.ts'
import { sha256 } from '../../shared/tuf/digest.ts'
import type { SigningKey } from '../../shared/tuf/key.ts'
import { unlockKey } from '../../shared/tuf/key-file.ts'
import { decodeUtf8, encodeUtf8 } from '../../shared/tuf/platform.ts'
import { seal } from '../../shared/tuf/sign.ts'
import type { NextRelease } from '../../worker/feed/next-release.ts'
import { memberIdOf } from '../../worker/store/members.ts'
import { freePort } from './gate.ts'

let folder: string
let server: Server
let key: SigningKey
let etag = ''

const start = async () => {
  server = await startServer({
    port: await freePort(),
    data: join(folder, 'data'),
    bundle: inject('worker'),
    keys: inject('keys'),
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soat-killed-'))
  await migrate(join(folder, 'data'))
  key = await unlockKey(await readFile(join(inject('keys'), 'targets.key.json'), 'utf8'), localPassphrase)
  await start()
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A call of the API as one of the local people. */
async function call<Answer>(who: string, method: string, path: string, json?: unknown): Promise<Answer> {
  const answer = await fetch(`${server.origin}/api/v1${path}`, {
    method,
    headers: {
      Cookie: `soat-member=${await memberIdOf(`${who}@ban.example`)}`,
      Origin: server.origin,
      'Idempotency-Key': crypto.randomUUID(),
      'If-Match': etag,
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  etag = answer.headers.get('etag') ?? etag
  return (await answer.json()) as Answer
}

interface View {
  document: { title: string }
  digest: string
  published: number
  state: string
}
const address = '/checklists/kh-162'

/** Has the next version of KH 162 approved, and returns what a publisher would send. */
async function approved(title: string): Promise<{ targets: string }> {
  const { document, published } = await call<View>('xem', 'GET', address)
  const { digest } = await call<View>('bien-tap-1', 'PUT', address, { document: { ...document, title } })
  await call('bien-tap-1', 'POST', `${address}/review`)
  const { items } = await call<{ items: { id: string; text: string }[] }>('xem', 'GET', '/samples')
  const samples = items.map(async ({ id, text }) => ({
    sample: id,
    text: await sha256(encodeUtf8(text)),
    verdictBefore: null,
    verdictAfter: 'pass',
    added: 0,
    removed: 0,
  }))
  const trial = { digest, against: published, samples: await Promise.all(samples) }
  await call('tham-dinh-1', 'POST', `${address}/decision`, { decision: 'approve', comments: [], trial })
  const { version, files } = await call<NextRelease>('phat-hanh', 'GET', '/releases/next')
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, encodeUtf8(text)]))
  const signed = await buildTargets({ version, expires: Date.now() + 1e9 }, bytes)
  return { targets: decodeUtf8(await seal(signed, [key])) }
}

/** What the feed and each of the records say is out. */
async function standing() {
  const feed = async <Signed>(name: string) =>
    ((await (await fetch(`${server.origin}/feed/${name}`)).json()) as { signed: Signed }).signed
  type Meta<Name extends string> = { meta: Record<Name, { version: number }> }
  const timestamp = await feed<Meta<'snapshot.json'>>('timestamp.json')
  const snapshot = await feed<Meta<'targets.json'>>(
    `${timestamp.meta['snapshot.json'].version}.snapshot.json`,
  )
  const { items } = await call<{ items: { version: number; checklists: { version: number }[] }[] }>(
    'xem',
    'GET',
    '/releases?limit=1',
  )
  const { published, state } = await call<View>('xem', 'GET', address)
  return {
    feed: snapshot.meta['targets.json'].version,
    release: items[0]?.version,
    inRelease: items[0]?.checklists[0]?.version,
    published,
    state,
  }
}

test('a server killed in the middle of a publish has the old release or the new one, never half', async () => {
  const first = await approved('Bản đo thời gian')
  const begin = performance.now()
  await call('phat-hanh', 'POST', '/releases', first)
  const wholeTime = performance.now() - begin
  for (const [round, share] of [0.2, 0.4, 0.6, 0.75, 0.9].entries()) {
    const before = await standing()
    const submission = await approved(`Bản ${round}`)
    const sent = call('phat-hanh', 'POST', '/releases', submission).then(
      () => 'answered',
      () => 'cut off',
    )
    // Not a wait for anything: the moment of the blow.
    await new Promise((done) => setTimeout(done, share * wholeTime))
    process.kill(-server.pid, 'SIGKILL')
    await server.ended
    await sent
    await start()

    const after = await standing()
    const isNew = after.feed === before.feed + 1
    expect(after).toEqual(
      isNew
        ? {
            feed: before.feed + 1,
            release: before.feed + 1,
            inRelease: before.published + 1,
            published: before.published + 1,
            state: 'published',
          }
        : { ...before, state: 'approved' },
    )
    const file = await call<unknown>('quan-tri', 'GET', '/export')
    expect(await verifyLog(boardFile.parse(file).tables)).toEqual([])
    if (!isNew) await call('phat-hanh', 'POST', '/releases', submission)
    expect(await standing()).toMatchObject({ feed: before.feed + 1, state: 'published' })
  }
})

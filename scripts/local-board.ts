import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Miniflare } from 'miniflare'
import { check } from '../shared/check.ts'
import { kh162 } from '../shared/checklists/kh-162.ts'
import { buildTargets } from '../shared/tuf/build.ts'
import { unlockKey } from '../shared/tuf/key-file.ts'
import { decodeUtf8, encodeUtf8 } from '../shared/tuf/platform.ts'
import { seal } from '../shared/tuf/sign.ts'
import type { NextRelease } from '../worker/feed/next-release.ts'
import { allMembers, type Member, memberIdOf, putMember } from '../worker/store/members.ts'
import { root } from './folders.ts'
import { type LocalKeys, localPassphrase } from './local-keys.ts'

const year = 365 * 24 * 60 * 60 * 1000
const server = 'http://127.0.0.1'

/** Whom the local sign-in page offers: each role, and enough people for one to review another's work. */
const people = [
  ['bien-tap-1', 'Biên tập viên 1', 'editor'],
  ['bien-tap-2', 'Biên tập viên 2', 'editor'],
  ['tham-dinh-1', 'Người thẩm định 1', 'reviewer'],
  ['tham-dinh-2', 'Người thẩm định 2', 'reviewer'],
  ['phat-hanh', 'Người phát hành', 'publisher'],
  ['quan-tri', 'Quản trị viên', 'administrator'],
  ['xem', 'Người xem', 'viewer'],
] as const
type Person = (typeof people)[number][0]

const samples = [
  ['Kế hoạch mẫu: đủ các mục', 'tests/portal/drafts/sach.txt'],
  ['Kế hoạch mẫu: còn thiếu sót', 'tests/portal/drafts/loi.txt'],
] as const

/** Makes the local Board ready: its people, its sample drafts, and KH 162, written, reviewed and published by them. */
export async function openLocalBoard(miniflare: Miniflare, keys: LocalKeys): Promise<void> {
  const database = await miniflare.getD1Database('DB')
  if ((await allMembers(database)).length > 0) return
  const members = new Map<Person, Member>()
  for (const [address, name, role] of people) {
    const email = `${address}@ban.example`
    members.set(address, { id: await memberIdOf(email), name, email, role })
  }
  await database.batch([...members.values()].map((member) => putMember(database, member)))

  /** A call of the API as one of the people; the newest ETag of KH 162 goes with it. */
  let etag = ''
  const as = async <Answer>(who: Person, method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await miniflare.dispatchFetch(`${server}/api/v1${path}`, {
      method,
      headers: {
        Cookie: `soat-member=${members.get(who)?.id}`,
        Origin: server,
        'Idempotency-Key': crypto.randomUUID(),
        'If-Match': etag,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`Không lập được dữ liệu mẫu (${method} ${path}): ${await answer.text()}`)
    etag = answer.headers.get('etag') ?? etag
    return (await answer.json()) as Answer
  }

  const tried: { sample: string; text: string }[] = []
  for (const [title, path] of samples) {
    const text = await readFile(resolve(root, path), 'utf8')
    const { id } = await as<{ id: string }>('bien-tap-2', 'POST', '/samples', { title, text })
    tried.push({ sample: id, text })
  }
  const address = '/checklists/kh-162'
  await as('bien-tap-1', 'POST', '/checklists', { document: { ...kh162, clauses: [] } })
  await as('bien-tap-1', 'POST', `${address}/review`)
  await as('tham-dinh-1', 'POST', `${address}/decision`, {
    decision: 'return',
    comments: [{ path: 'clauses', text: 'Đề nghị bổ sung đoạn mẫu cho từng mục.' }],
  })
  const { digest } = await as<{ digest: string }>('bien-tap-1', 'PUT', address, { document: kh162 })
  await as('bien-tap-1', 'POST', `${address}/review`)
  await as('tham-dinh-1', 'POST', `${address}/decision`, {
    decision: 'approve',
    comments: [],
    trial: { digest, samples: tried.map(({ sample, text }) => ({ sample, ...firstTrial(text) })) },
  })
  const next = await as<NextRelease>('phat-hanh', 'GET', '/releases/next')
  await as('phat-hanh', 'POST', '/releases', {
    ...(next.root === null && { root: keys.root }),
    targets: await signedTargets(next, keys),
  })
}

/** What the first version of KH 162 finds in a sample. */
function firstTrial(text: string) {
  const { verdict, findings } = check(text, kh162)
  return { verdictBefore: null, verdictAfter: verdict, added: findings.length, removed: 0 }
}

async function signedTargets({ version, files }: NextRelease, keys: LocalKeys): Promise<string> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, encodeUtf8(text)]))
  const signed = await buildTargets({ version, expires: Date.now() + year }, bytes)
  return decodeUtf8(await seal(signed, [await unlockKey(keys.targets, localPassphrase)]))
}

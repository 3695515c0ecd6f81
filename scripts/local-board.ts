import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Miniflare } from 'miniflare'
import { check } from '../shared/check.ts'
import { kh162 } from '../shared/checklists/kh-162.ts'
import { buildTargets } from '../shared/tuf/build.ts'
import { sha256 } from '../shared/tuf/digest.ts'
import { unlockKey } from '../shared/tuf/key-file.ts'
import { decodeUtf8, encodeUtf8 } from '../shared/tuf/platform.ts'
import { seal } from '../shared/tuf/sign.ts'
import type { NextRelease } from '../worker/feed/next-release.ts'
import { newestPublication } from '../worker/store/feed.ts'
import { type Member, memberIdOf, putMember } from '../worker/store/members.ts'
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

/**
 * Makes the local Board ready: its people, its sample drafts, and KH 162, written, reviewed and published by them. What
 * an earlier start had begun when it was ended goes on from where it stands. A Board that has published is left alone.
 */
export async function openLocalBoard(
  miniflare: Pick<Miniflare, 'getD1Database' | 'dispatchFetch'>,
  keys: LocalKeys,
): Promise<void> {
  const database = await miniflare.getD1Database('DB')
  if (await newestPublication(database)) return
  const members = new Map<Person, Member>()
  for (const [address, name, role] of people) {
    const email = `${address}@ban.example`
    members.set(address, { id: await memberIdOf(email), name, email, role })
  }
  await database.batch([...members.values()].map((member) => putMember(database, member)))

  /** A call of the API as one of the people; the newest ETag of KH 162 goes with it. Null where there is no such thing. */
  let etag = ''
  const as = async <Answer>(
    who: Person,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer | null> => {
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
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(`Không lập được dữ liệu mẫu (${method} ${path}): ${await answer.text()}`)
    etag = answer.headers.get('etag') ?? etag
    return (await answer.json()) as Answer
  }
  const keptSamples = async () =>
    (await as<{ items: { id: string; title: string; text: string }[] }>('xem', 'GET', '/samples'))?.items ??
    []

  const kept = await keptSamples()
  for (const [title, path] of samples)
    if (kept.every((sample) => sample.title !== title))
      await as('bien-tap-2', 'POST', '/samples', { title, text: await readFile(resolve(root, path), 'utf8') })

  const address = '/checklists/kh-162'
  const steps: Record<Stage, () => Promise<unknown>> = {
    unwritten: () => as('bien-tap-1', 'POST', '/checklists', { document: { ...kh162, clauses: [] } }),
    'first draft': () => as('bien-tap-1', 'POST', `${address}/review`),
    'first in review': () =>
      as('tham-dinh-1', 'POST', `${address}/decision`, {
        decision: 'return',
        comments: [{ path: 'clauses', text: 'Đề nghị bổ sung đoạn mẫu cho từng mục.' }],
      }),
    returned: () => as('bien-tap-1', 'PUT', address, { document: kh162 }),
    'second draft': () => as('bien-tap-1', 'POST', `${address}/review`),
    'second in review': async () => {
      const seen = await as<Seen>('tham-dinh-1', 'GET', address)
      const tried = await Promise.all((await keptSamples()).map(firstTrial))
      const trial = { digest: seen?.digest, against: null, samples: tried }
      await as('tham-dinh-1', 'POST', `${address}/decision`, { decision: 'approve', comments: [], trial })
    },
    approved: async () => {
      const next = await as<NextRelease>('phat-hanh', 'GET', '/releases/next')
      if (!next) throw new Error('Không lập được dữ liệu mẫu: không có bản phát hành nào để ký.')
      await as('phat-hanh', 'POST', '/releases', {
        ...(next.root === null && { root: keys.root }),
        targets: await signedTargets(next, keys),
      })
    },
  }
  while (!(await newestPublication(database))) await steps[stageOf(await as<Seen>('xem', 'GET', address))]()
}

/** What is looked at of KH 162 as it stands. */
interface Seen {
  state: string
  revision: number
  digest: string
  review: object | null
}

type Stage =
  | 'unwritten'
  | 'first draft'
  | 'first in review'
  | 'returned'
  | 'second draft'
  | 'second in review'
  | 'approved'

function stageOf(seen: Seen | null): Stage {
  if (!seen) return 'unwritten'
  const first = seen.revision === 1
  if (seen.state === 'in-review') return first ? 'first in review' : 'second in review'
  if (seen.state === 'approved') return 'approved'
  return first ? (seen.review ? 'returned' : 'first draft') : 'second draft'
}

/** What the first version of KH 162 finds in a sample. */
async function firstTrial({ id, text }: { id: string; text: string }) {
  const { verdict, findings } = check(text, kh162)
  const found = { verdictBefore: null, verdictAfter: verdict, added: findings.length, removed: 0 }
  return { sample: id, text: await sha256(encodeUtf8(text)), ...found }
}

async function signedTargets({ version, files }: NextRelease, keys: LocalKeys): Promise<string> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, encodeUtf8(text)]))
  const signed = await buildTargets({ version, expires: Date.now() + year }, bytes)
  return decodeUtf8(await seal(signed, [await unlockKey(keys.targets, localPassphrase)]))
}

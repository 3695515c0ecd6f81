import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { verifyLog } from '../../../shared/audit/verify.ts'
import { boardFile } from '../../../shared/schema/board-file.ts'
import type { State } from '../../../worker/store/documents.ts'
import { call, checklistOf, newBoard, type People } from './board.ts'
import { count, fedText, newSigning, type Signing, Work } from './released.ts'

let signing: Signing
beforeEach(async () => {
  signing ??= await newSigning()
})

const names = ['editor', 'otherEditor', 'reviewer', 'otherReviewer', 'publisher', 'viewer'] as const
type Name = (typeof names)[number]
const ranks: Record<Name, number> = {
  viewer: 0,
  editor: 1,
  otherEditor: 1,
  reviewer: 2,
  otherReviewer: 2,
  publisher: 3,
}

type Step =
  | { kind: 'save' | 'submit' | 'reopen' | 'approve' | 'return' | 'release'; who: Name; stale: boolean }
  | { kind: 'restore'; who: Name; stale: boolean; revision: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('save', 'submit', 'reopen', 'approve', 'return', 'release'),
    who: fc.constantFrom(...names),
    stale: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  }),
  fc.record({
    kind: fc.constant('restore' as const),
    who: fc.constantFrom(...names),
    stale: fc.constant(false),
    revision: fc.integer({ min: 1, max: 6 }),
  }),
)

/** What the Board should be, as simply as it can be said. */
class Model {
  state: State = 'draft'
  titles: string[]
  editors = new Set<Name>(['editor'])
  published: { title: string; version: number } | null = null
  written = 1

  constructor(title: string) {
    this.titles = [title]
  }

  get title(): string {
    return this.titles.at(-1) ?? ''
  }

  /** The status that a step should get; where it is granted, the model takes it. */
  take(step: Step, title: string): number {
    const { kind, who } = step
    const needed = { approve: 2, return: 2, release: 3 }[kind as string] ?? 1
    if (ranks[who] < needed) return 403
    if (kind === 'release') return this.release()
    if (step.stale) return 412
    const from: Record<string, State[]> = {
      save: ['draft', 'published', 'withdrawn'],
      restore: ['draft', 'published', 'withdrawn'],
      submit: ['draft'],
      approve: ['in-review'],
      return: ['in-review'],
      reopen: ['in-review', 'approved', 'awaiting-signatures', 'published', 'withdrawn'],
    }
    if (!from[kind]?.includes(this.state)) return 409
    if (kind === 'approve' && this.editors.has(who)) return 403
    if (kind === 'save' || kind === 'restore') {
      const text = step.kind === 'restore' ? this.titles[step.revision - 1] : title
      if (text === undefined) return 404
      this.titles.push(text)
      this.editors.add(who)
    }
    this.state =
      ({ submit: 'in-review', approve: 'approved' } as Partial<Record<string, State>>)[kind] ?? 'draft'
    this.written += 1
    return 200
  }

  release(): number {
    if (this.state === 'approved') {
      this.published = { title: this.title, version: (this.published?.version ?? 0) + 1 }
      this.state = 'published'
      this.editors = new Set()
    }
    // A release needs a checklist.
    if (!this.published) return 422
    this.written += 1
    return 201
  }
}

const address = '/checklists/mau'

async function perform(work: Work, people: People, step: Step, title: string): Promise<number> {
  const { kind, who } = step
  if (kind === 'release') {
    if (ranks[who] < 3)
      return (await call('POST', '/releases', { as: people[who], json: { targets: 'x' } })).status
    return work.release().then(
      () => 201,
      (error: Error) => Number(/: (\d{3}) /.exec(error.message)?.[1]),
    )
  }
  const current = await call('GET', address, { as: people.viewer })
  const { digest, published } = await current.json<{ digest: string; published: number | null }>()
  const path = {
    save: '',
    submit: '/review',
    reopen: '/reopen',
    restore: '/restore',
    approve: '/decision',
    return: '/decision',
  }[kind]
  const json = {
    save: { document: checklistOf('mau', title) },
    restore: step.kind === 'restore' ? { revision: step.revision } : undefined,
    approve: { decision: 'approve', comments: [], trial: { digest, against: published, samples: [] } },
    return: { decision: 'return', comments: [] },
    submit: undefined,
    reopen: undefined,
  }[kind]
  const headers = { 'If-Match': step.stale ? '"0"' : (current.headers.get('etag') ?? '') }
  const answer = await call(kind === 'save' ? 'PUT' : 'POST', `${address}${path}`, {
    as: people[who],
    json,
    headers,
    env: signing.bindings,
  })
  return answer.status
}

it('whatever members do in whatever order, the Board is as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      const people = await newBoard()
      const work = new Work(people, signing)
      await work.create(checklistOf('mau', 'Bản 0'))
      const model = new Model('Bản 0')
      for (const [at, each] of steps.entries()) {
        const title = `Bản ${at + 1}`
        const expected = model.take(each, title)
        expect([each, await perform(work, people, each, title)]).toEqual([each, expected])
        const view = await work.act<Record<string, unknown>>('viewer', 'GET', address)
        expect(view).toMatchObject({
          state: model.state,
          published: model.published?.version ?? null,
          revision: model.titles.length,
          document: { title: model.title },
        })
        expect((view.editors as { name: string }[]).length).toBe(model.editors.size)
        const fed = await fedText('mau')
        expect(fed === null ? null : (JSON.parse(fed) as object)).toEqual(
          model.published && expect.objectContaining(model.published),
        )
      }
      // Nothing is lost, every deed stands in the log once, and the log is whole.
      expect(await count('revisions')).toBe(model.titles.length)
      expect(await count('audit')).toBe(model.written)
      const file = await call('GET', '/export', { as: people.administrator })
      expect(await verifyLog(boardFile.parse(await file.json()).tables)).toEqual([])
      const { results } = await env.DB.prepare(
        'SELECT decision, decisions.by FROM decisions WHERE decision = ?',
      )
        .bind('approve')
        .all()
      expect(results.length).toBeGreaterThanOrEqual(model.published ? 1 : 0)
    }),
    { numRuns: 12, seed: 162 },
  )
})

import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { release } from '../../shared/schema/release.ts'
import { slug } from '../../shared/schema/text.ts'
import { nextRelease } from '../feed/next-release.ts'
import { refusing } from '../feed/refusals.ts'
import { prepare } from '../feed/submission.ts'
import { warm } from '../feed/warm.ts'
import { publishing } from '../store/feed.ts'
import { askWithdrawal, dropWithdrawal, listReleases, publishedVersion } from '../store/releases.ts'
import { common, commonToWrites, json } from './document-routes.ts'
import { personOf } from './document-view.ts'
import type { WorkerEnvironment } from './environment.ts'
import { errorResponse, Refused, refuseInvalid } from './errors.ts'
import { page, pageSize, readCursor } from './paging.ts'
import { pageOf, pageQuery, person, time, writeHeaders } from './views.ts'
import { respond, write } from './write.ts'

const tags = ['releases']
const noun = z.enum(['checklist', 'portal'])
const version = z.int().min(1)
const withdrawal = z.strictObject({ noun, id: slug, version })

const releaseItem = z
  .strictObject({
    version,
    /** `console`: by a member who was signed in; `signatures`: by `soat publish`, on the strength of signatures alone. */
    door: z.enum(['console', 'signatures']),
    publishedBy: person,
    publishedAt: time,
    checklists: release.shape.checklists,
    withdrawn: release.shape.withdrawn,
  })
  .openapi('Release')

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'What was released, the newest first',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: json('One page.', pageOf(releaseItem)), ...common },
})

const next = createRoute({
  method: 'get',
  path: '/next',
  tags,
  summary: 'All that the publishers sign next',
  responses: {
    200: json(
      'The release; signed as TUF targets metadata over these files.',
      z
        .strictObject({
          version,
          root: z.string().nullable(),
          files: z.record(z.string(), z.string()),
          changes: z.array(
            withdrawal.extend({ title: z.string(), change: z.enum(['new', 'changed', 'withdrawn']) }),
          ),
          signing: z
            .strictObject({
              targets: z.string(),
              root: z.string().nullable(),
              have: z.int(),
              need: z.int(),
              /** Who has signed, and when. */
              signers: z.array(z.strictObject({ by: person, at: time })),
            })
            .nullable(),
        })
        .openapi('NextRelease'),
    ),
    ...common,
  },
})

const publish = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Publishes the next release, signed by people; waits where it lacks signatures',
  request: {
    headers: writeHeaders,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            root: z.string().optional().openapi({ description: 'A new root, or the first.' }),
            targets: z.string().openapi({ description: 'Signed TUF targets metadata, as text.' }),
          }),
        },
      },
    },
  },
  responses: {
    201: json(
      'It is out.',
      z.strictObject({
        state: z.literal('published'),
        root: version,
        targets: version,
        snapshot: version,
        timestamp: version,
      }),
    ),
    202: json(
      'It waits for signatures of others.',
      z.strictObject({ state: z.literal('awaiting-signatures'), have: z.int(), need: z.int() }),
    ),
    ...commonToWrites,
    409: errorResponse('It is not the next release as it is approved now.'),
  },
})

const answered = {
  ...commonToWrites,
  200: json('Noted.', z.strictObject({ pending: z.boolean() })),
  404: errorResponse('That version was never published.'),
  409: errorResponse('It was withdrawn before.'),
}
const withdrawalBody = {
  headers: writeHeaders,
  body: { required: true, content: { 'application/json': { schema: withdrawal } } },
}
const withdraw = createRoute({
  method: 'post',
  path: '/withdraw',
  tags,
  summary: 'Has the next release withdraw a version',
  request: withdrawalBody,
  responses: answered,
})
const keep = createRoute({
  method: 'post',
  path: '/keep',
  tags,
  summary: 'Takes that back, while it is not released',
  request: withdrawalBody,
  responses: answered,
})

export const releases = new OpenAPIHono<WorkerEnvironment>({ defaultHook: refuseInvalid })
  .openapi(list, async (context) => {
    const { cursor, limit } = context.req.valid('query')
    const size = pageSize(limit)
    const [from] = cursor === undefined ? [] : readCursor(cursor, ['number'])
    const rows = await listReleases(context.env.DB, from ?? Number.MAX_SAFE_INTEGER, size + 1)
    return respond(
      page(
        rows,
        size,
        (row) => {
          const { checklists, withdrawn } = release.parse(JSON.parse(row.contents))
          return {
            version: row.version,
            door: row.door,
            publishedBy: personOf(row.by, row.by_name),
            publishedAt: row.at,
            checklists,
            withdrawn,
          }
        },
        (row) => [row.version],
      ),
    )
  })
  .openapi(next, async (context) => {
    const { signing, ...release } = await nextRelease(context.env.DB)
    const signers = signing?.signers.map(({ by, by_name, at }) => ({ by: personOf(by, by_name), at })) ?? []
    return respond({ ...release, signing: signing && { ...signing, signers } })
  })
  .openapi(publish, async (context) => {
    const { DB, FEED_KEYS = '', FEED_ROOT_SHA256 = '' } = context.env
    const { root, targets } = context.req.valid('json')
    const { id, name } = context.get('member')
    const now = Date.now()
    // The files are the server's own: what was approved is what goes out.
    const { files } = await nextRelease(DB)
    const response = await refusing(async () => {
      const { outcome, statements, deed, next } = await prepare(
        { ...(root !== undefined && { root }), targets, files },
        { db: DB, keys: FEED_KEYS, firstRoot: FEED_ROOT_SHA256, now, door: 'console', by: { id, name } },
      )
      if (statements.length === 0) throw new Refused(409, 'conflict', 'this release is out already')
      const at = new Date(now).toISOString()
      return publishing(DB, next, async () =>
        outcome.state === 'published'
          ? await write(context, statements, { ...deed, at }, { body: outcome, status: 201 })
          : await write(context, statements, { ...deed, at }, { body: outcome, status: 202 }),
      )
    })
    warm.clear()
    return response
  })
  .openapi(withdraw, async (context) => {
    const given = context.req.valid('json')
    const { DB } = context.env
    const { id, name } = context.get('member')
    if (!(await publishedVersion(DB, given.noun, given.id, given.version)))
      throw new Refused(404, 'not-found', `${given.id} ${given.version} was never published`)
    const at = new Date().toISOString()
    return write(
      context,
      [askWithdrawal(DB, given, { id, name }, at)],
      {
        action: 'withdrawal.asked',
        subject: `${given.noun}/${given.id}`,
        detail: { version: given.version },
        at,
      },
      { body: { pending: true }, status: 200 },
    )
  })
  .openapi(keep, async (context) => {
    const given = context.req.valid('json')
    return write(
      context,
      [dropWithdrawal(context.env.DB, given)],
      {
        action: 'withdrawal.taken-back',
        subject: `${given.noun}/${given.id}`,
        detail: { version: given.version },
        at: new Date().toISOString(),
      },
      { body: { pending: false }, status: 200 },
    )
  })

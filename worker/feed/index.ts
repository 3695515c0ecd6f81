import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { timestampName } from '../../shared/tuf/names.ts'
import { immutable } from '../api/caching.ts'
import type { WorkerEnvironment } from '../api/environment.ts'
import { notFound, refuseInvalid } from '../api/errors.ts'
import { slowly } from '../api/guards.ts'
import { commit } from '../store/commit.ts'
import { feedFile, newestTimestamp, publishing } from '../store/feed.ts'
import { refusing } from './refusals.ts'
import { prepare, submission } from './submission.ts'
import { type WarmFile, warm } from './warm.ts'

/** How long the timestamp and «there is no next root» may be old, ms. */
const moment = 60_000
const forever = Number.POSITIVE_INFINITY
const momentary = `public, max-age=${moment / 1000}`

const nextRoot = /^\d{1,16}\.root\.json$/
/** What stands in the repository under a name that says its version or its content. */
const lasting =
  /^(\d{1,16}\.(root|snapshot|targets)\.json|targets\/([a-z-]+\/)?[0-9a-f]{64}\.[a-z0-9.-]{1,80})$/

/** The public, anonymous repository, and the door through which signed releases come in. */
export const feed = new Hono<WorkerEnvironment>()
feed.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], maxAge: 86_400 }))

feed.get('/*', async (context) => {
  const name = context.req.path.slice('/feed/'.length)
  const isTimestamp = name === timestampName
  if (!isTimestamp && !lasting.test(name)) return notFound(context)
  const { DB } = context.env
  const file = await warm.get(name, Date.now(), async () => {
    const text = await (isTimestamp ? newestTimestamp(DB) : feedFile(DB, name))
    if (text === null) return { text, holds: nextRoot.test(name) ? moment : 0 }
    return { text, holds: isTimestamp ? moment : forever }
  })
  if (file)
    return send(file, isTimestamp ? momentary : immutable, context.req.header('accept-encoding') ?? '')
  return context.body(null, 404, { 'Cache-Control': momentary })
})

feed.post('/publications', slowly, async (context) => {
  const body: unknown = await context.req.json().catch(() => null)
  const parsed = submission.safeParse(body)
  if (!parsed.success) return refuseInvalid(parsed, context)
  const { DB, FEED_KEYS = '', FEED_ROOT_SHA256 = '' } = context.env
  const now = Date.now()
  const authority = {
    db: DB,
    keys: FEED_KEYS,
    firstRoot: FEED_ROOT_SHA256,
    now,
    door: 'signatures',
    by: null,
  } as const
  const outcome = await refusing(async () => {
    const { outcome, statements, deed, next } = await prepare(parsed.data, authority)
    // What is out already may be sent again by anyone, and changes nothing.
    if (statements.length > 0) {
      await publishing(DB, next, () =>
        commit(DB, statements, { ...deed, by: null, at: new Date(now).toISOString() }),
      )
      warm.clear()
    }
    return outcome
  })
  return context.json(outcome, outcome.state === 'published' ? 201 : 202)
})

const send = ({ plain, packed }: WarmFile, caching: string, encodings: string): Response => {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': caching, Vary: 'Accept-Encoding' }
  if (!/\bgzip\b/.test(encodings)) return new Response(plain, { headers })
  return new Response(packed, { headers: { ...headers, 'Content-Encoding': 'gzip' }, encodeBody: 'manual' })
}

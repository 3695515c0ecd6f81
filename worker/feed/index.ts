import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { timestampName } from '../../shared/tuf/names.ts'
import { immutable } from '../api/caching.ts'
import type { WorkerEnvironment } from '../api/environment.ts'
import { answer, notFound, refuseInvalid } from '../api/errors.ts'
import { feedFile, newestTimestamp, PublishedMeanwhile } from '../store/feed.ts'
import { KeysMissing } from './online-keys.ts'
import { NotTaken, submission, submit } from './submission.ts'
import { Warm, type WarmFile } from './warm.ts'

/** How long the timestamp and «there is no next root» may be old, ms. */
const moment = 60_000
const forever = Number.POSITIVE_INFINITY
const momentary = `public, max-age=${moment / 1000}`

const nextRoot = /^\d{1,16}\.root\.json$/
/** What stands in the repository under a name that says its version or its content. */
const lasting =
  /^(\d{1,16}\.(root|snapshot|targets)\.json|targets\/([a-z-]+\/)?[0-9a-f]{64}\.[a-z0-9.-]{1,80})$/

const warm = new Warm()

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

feed.post('/publications', async (context) => {
  const body: unknown = await context.req.json().catch(() => null)
  const parsed = submission.safeParse(body)
  if (!parsed.success) return refuseInvalid(parsed, context)
  const { DB, FEED_KEYS = '', FEED_ROOT_SHA256 = '' } = context.env
  try {
    const outcome = await submit(parsed.data, {
      db: DB,
      keys: FEED_KEYS,
      firstRoot: FEED_ROOT_SHA256,
      now: Date.now(),
    })
    warm.clear()
    return context.json(outcome, outcome.state === 'published' ? 201 : 202)
  } catch (error) {
    if (error instanceof PublishedMeanwhile)
      return answer(context, 409, { code: 'conflict', message: error.message })
    if (error instanceof KeysMissing)
      return answer(context, 409, { code: 'conflict', message: error.message })
    if (!(error instanceof NotTaken)) throw error
    const status = { forbidden: 403, conflict: 409, 'invalid-request': 422 } as const
    return answer(context, status[error.code], { code: error.code, message: error.message })
  }
})

const send = ({ plain, packed }: WarmFile, caching: string, encodings: string): Response => {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': caching, Vary: 'Accept-Encoding' }
  if (!/\bgzip\b/.test(encodings)) return new Response(plain, { headers })
  return new Response(packed, { headers: { ...headers, 'Content-Encoding': 'gzip' }, encodeBody: 'manual' })
}

import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { documentationPages } from './api/docs.ts'
import type { WorkerEnvironment } from './api/environment.ts'
import { notFound, thrown, tooLarge } from './api/errors.ts'
import { health } from './api/health.ts'
import { api } from './api/index.ts'
import { schemaDocuments } from './api/schemas.ts'
import { feed } from './feed/index.ts'
import { renew } from './feed/renew.ts'
import { isPage, securityHeaders } from './security-headers.ts'
import { forgetAnswers } from './store/commit.ts'

/** Bytes of a signed release. */
const largestRelease = 1_000_000

const app = new OpenAPIHono<WorkerEnvironment>()

app.use(securityHeaders)
app.use('/feed/*', bodyLimit({ maxSize: largestRelease, onError: tooLarge }))
const publicRead = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: ['ETag'],
  maxAge: 86_400,
})
for (const path of ['/schema/*', '/api/openapi.json']) app.use(path, publicRead)

app.route('/', health)
app.route('/feed', feed)
app.route('/schema', schemaDocuments)
app.route('/api/v1', api)
const description = { openapi: '3.1.0', info: { title: 'Soát', version: '1' } }
app.doc31('/api/openapi.json', description)
app.route(
  '/api',
  documentationPages(() => JSON.stringify(app.getOpenAPI31Document(description))),
)

/** The console; its own router knows what stands at which path. */
app.get('*', async (context, next) => {
  if (!isPage(context.req.path)) return next()
  const held = context.req.header('if-none-match')
  const file = await context.env.ASSETS.fetch(
    context.req.url,
    held ? { headers: { 'If-None-Match': held } } : {},
  )
  return file.status < 400 ? new Response(file.body, file) : next()
})

app.notFound(notFound)
app.onError(thrown)

const day = 24 * 60 * 60 * 1000

/** The cron of `wrangler.jsonc`. */
async function scheduled(_: unknown, { DB, FEED_KEYS = '' }: WorkerEnvironment['Bindings']): Promise<void> {
  const now = Date.now()
  await renew(DB, FEED_KEYS, now)
  await forgetAnswers(DB, new Date(now - day).toISOString())
}

export default Object.assign(app, { scheduled })

import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { checklists } from './api/checklists.ts'
import type { WorkerEnvironment } from './api/environment.ts'
import { notFound, thrown, tooLarge } from './api/errors.ts'
import { health } from './api/health.ts'
import { schemaDocuments } from './api/schemas.ts'
import { feed } from './feed/index.ts'
import { renew } from './feed/renew.ts'

/** Bytes of a request body. */
const largestBody = 1_000_000

const app = new OpenAPIHono<WorkerEnvironment>()

app.use(
  secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    crossOriginResourcePolicy: 'cross-origin',
    referrerPolicy: 'no-referrer',
  }),
)
app.use(bodyLimit({ maxSize: largestBody, onError: tooLarge }))
const publicRead = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: ['ETag'],
  maxAge: 86_400,
})
for (const path of ['/schema/*', '/api/openapi.json', '/api/v1/checklists', '/api/v1/checklists/*'])
  app.use(path, publicRead)

app.route('/', health)
app.route('/feed', feed)
app.route('/schema', schemaDocuments)
app.route('/api/v1/checklists', checklists)
app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Soát', version: '1' } })

app.notFound(notFound)
app.onError(thrown)

/** The cron of `wrangler.jsonc`. */
const scheduled = (_: unknown, { DB, FEED_KEYS = '' }: WorkerEnvironment['Bindings']): Promise<void> =>
  renew(DB, FEED_KEYS, Date.now())

export default Object.assign(app, { scheduled })

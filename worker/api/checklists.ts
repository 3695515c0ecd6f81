import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { TypedResponse } from 'hono'
import { type Checklist, checklist } from '../../shared/schema/checklist.ts'
import { line, slug } from '../../shared/schema/text.ts'
import {
  checklistVersion,
  currentChecklist,
  currentChecklists,
  type StoredChecklist,
} from '../store/checklists.ts'
import { conditional, immutable, revalidate } from './caching.ts'
import type { WorkerEnvironment } from './environment.ts'
import { errorResponse, notFound, refuseInvalid } from './errors.ts'

const tags = ['checklists']
const version = z.int().min(1)
const unavailable = errorResponse('The database does not answer.')
const invalid = errorResponse('The address does not fit its schema.')
const unknown = errorResponse('There is no such checklist or version.')
const document = {
  description: 'The checklist.',
  content: { 'application/json': { schema: checklist.openapi('Checklist') } },
}

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'The current version of every checklist',
  responses: {
    200: {
      description: 'By id.',
      content: {
        'application/json': {
          schema: z.strictObject({
            checklists: z.array(
              z
                .strictObject({ id: slug, version, title: line, etag: z.string() })
                .openapi('ChecklistSummary'),
            ),
          }),
        },
      },
    },
    503: unavailable,
  },
})

const current = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  summary: 'The current version of one checklist',
  request: { params: z.strictObject({ id: slug }) },
  responses: { 200: document, 404: unknown, 422: invalid, 503: unavailable },
})

const published = createRoute({
  method: 'get',
  path: '/{id}/versions/{version}',
  tags,
  summary: 'One published version, which never changes',
  request: { params: z.strictObject({ id: slug, version: z.coerce.number().pipe(version) }) },
  responses: { 200: document, 404: unknown, 422: invalid, 503: unavailable },
})

const entityTag = (digest: string) => `"${digest}"`

/** Sends the stored JSON text as it is: the entity tag is that of these bytes, so they are not written anew. */
const stored = ({ document, digest }: StoredChecklist, cacheControl: string) =>
  new Response(document, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': cacheControl, ETag: entityTag(digest) },
  }) as Response & TypedResponse<Checklist, 200, 'json'>

export const checklists = new OpenAPIHono<WorkerEnvironment>({ defaultHook: refuseInvalid })
checklists.use(conditional)

checklists.openapi(list, async (context) => {
  const found = await currentChecklists(context.env.DB)
  context.header('Cache-Control', revalidate)
  return context.json(
    { checklists: found.map(({ digest, ...summary }) => ({ ...summary, etag: entityTag(digest) })) },
    200,
  )
})

checklists.openapi(current, async (context) => {
  const found = await currentChecklist(context.env.DB, context.req.valid('param').id)
  return found ? stored(found, revalidate) : notFound(context)
})

checklists.openapi(published, async (context) => {
  const { id, version } = context.req.valid('param')
  const found = await checklistVersion(context.env.DB, id, version)
  return found ? stored(found, immutable) : notFound(context)
})

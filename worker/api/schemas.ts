import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { TypedResponse } from 'hono'
import type { JSONValue } from 'hono/utils/types'
import { checklist } from '../../shared/schema/checklist.ts'
import { clause } from '../../shared/schema/clause.ts'
import { portal } from '../../shared/schema/portal.ts'
import { release } from '../../shared/schema/release.ts'
import { report } from '../../shared/schema/report.ts'
import { summary } from '../../shared/schema/summary.ts'
import { unit } from '../../shared/schema/unit.ts'
import { conditional, immutable } from './caching.ts'
import type { WorkerEnvironment } from './environment.ts'
import { errorResponse, notFound } from './errors.ts'

/** Every published version of every noun's schema. */
export const schemas: Record<string, z.ZodType> = {
  'checklist/1.json': checklist,
  'clause/1.json': clause,
  'portal/1.json': portal,
  'release/1.json': release,
  'report/1.json': report,
  'summary/1.json': summary,
  'unit/1.json': unit,
}

const route = createRoute({
  method: 'get',
  path: '/{noun}/{file}',
  tags: ['schemas'],
  summary: 'A noun of the product as JSON Schema',
  request: {
    params: z.strictObject({
      noun: z.string().openapi({ example: 'checklist' }),
      file: z.string().openapi({ example: '1.json' }),
    }),
  },
  responses: {
    200: {
      description: 'JSON Schema, draft 2020-12.',
      content: { 'application/schema+json': { schema: z.looseObject({}) } },
    },
    404: errorResponse('There is no such noun or version.'),
  },
})

export const schemaDocuments = new OpenAPIHono<WorkerEnvironment>()
schemaDocuments.use(conditional)

schemaDocuments.openapi(route, (context) => {
  const { noun, file } = context.req.valid('param')
  const name = `${noun}/${file}`
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  if (!schema) return notFound(context)
  const document = { $id: `/schema/${name}`, ...z.toJSONSchema(schema, { io: 'input' }) }
  return new Response(JSON.stringify(document), {
    headers: { 'Content-Type': 'application/schema+json', 'Cache-Control': immutable },
  }) as Response & TypedResponse<Record<string, JSONValue>, 200, 'json'>
})

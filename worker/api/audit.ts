import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { readAudit } from '../store/audit.ts'
import type { Deed } from '../store/commit.ts'
import { common, json } from './document-routes.ts'
import { personOf } from './document-view.ts'
import type { WorkerEnvironment } from './environment.ts'
import { refuseInvalid } from './errors.ts'
import { page, pageSize, readCursor } from './paging.ts'
import { pageOf, pageQuery, person, time } from './views.ts'
import { respond } from './write.ts'

const auditItem = z
  .strictObject({
    seq: z.int(),
    at: time,
    by: person,
    action: z.string().openapi({ example: 'checklist.saved' }),
    subject: z.string().openapi({ example: 'checklist/kh-162' }),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    hash: z.string(),
  })
  .openapi('AuditItem')

const list = createRoute({
  method: 'get',
  path: '/',
  tags: ['audit'],
  summary: 'What was done, the newest first',
  request: {
    query: z.strictObject({
      ...pageQuery,
      subject: z.string().max(100).optional().openapi({ example: 'checklist/kh-162' }),
      by: z.string().max(16).optional().openapi({ description: 'A member’s id.' }),
    }),
  },
  responses: { 200: json('One page.', pageOf(auditItem)), ...common },
})

export const audit = new OpenAPIHono<WorkerEnvironment>({ defaultHook: refuseInvalid }).openapi(
  list,
  async (context) => {
    const { cursor, limit, subject, by } = context.req.valid('query')
    const size = pageSize(limit)
    const [from] = cursor === undefined ? [] : readCursor(cursor, ['number'])
    const rows = await readAudit(context.env.DB, {
      subject,
      by,
      from: from ?? Number.MAX_SAFE_INTEGER,
      count: size + 1,
    })
    return respond(
      page(
        rows,
        size,
        (row) => ({
          seq: row.seq,
          at: row.at,
          by: personOf(row.by, row.by_name),
          action: row.action,
          subject: row.subject,
          detail: JSON.parse(row.detail) as Deed['detail'],
          hash: row.hash,
        }),
        ({ seq }) => [seq],
      ),
    )
  },
)

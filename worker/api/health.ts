import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ask } from '../store/database.ts'
import type { WorkerEnvironment } from './environment.ts'
import { errorResponse } from './errors.ts'

const alive = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['operations'],
  summary: 'Whether the worker runs; says nothing about the database',
  responses: {
    200: {
      description: 'It runs.',
      content: { 'application/json': { schema: z.strictObject({ status: z.literal('ok') }) } },
    },
  },
})

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['operations'],
  summary: 'Whether the worker can do its work: whether the database answers',
  responses: {
    200: {
      description: 'It can.',
      content: { 'application/json': { schema: z.strictObject({ status: z.literal('ready') }) } },
    },
    503: errorResponse('The database does not answer.'),
  },
})

export const health = new OpenAPIHono<WorkerEnvironment>()

health.openapi(alive, (context) => {
  context.header('Cache-Control', 'no-store')
  return context.json({ status: 'ok' as const }, 200)
})

health.openapi(ready, async (context) => {
  await ask(() => context.env.DB.prepare('SELECT seq FROM audit_heads WHERE own = 1').first())
  context.header('Cache-Control', 'no-store')
  return context.json({ status: 'ready' as const }, 200)
})

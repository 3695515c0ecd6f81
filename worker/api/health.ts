import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { WorkerEnvironment } from './environment.ts'

const route = createRoute({
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

export const health = new OpenAPIHono<WorkerEnvironment>()

health.openapi(route, (context) => {
  context.header('Cache-Control', 'no-store')
  return context.json({ status: 'ok' as const }, 200)
})

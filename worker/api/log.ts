import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { WorkerEnvironment } from './environment.ts'

/** One line for each call, by its pattern: neither who calls nor what is sent. The request's id goes into the answer. */
export const logged: MiddlewareHandler<WorkerEnvironment> = async (context, next) => {
  const request = crypto.randomUUID()
  const begin = Date.now()
  context.header('X-Request-Id', request)
  await next()
  context.header('X-Request-Id', request)
  const { method } = context.req
  console.log(
    JSON.stringify({
      level: 'info',
      request,
      method,
      route: routePath(context, -1),
      status: context.res.status,
      ms: Date.now() - begin,
    }),
  )
}

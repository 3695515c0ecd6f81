import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ZodError } from 'zod'
import { DatabaseUnavailable } from '../store/database.ts'

export const errorCode = z.enum([
  'invalid-request',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'unavailable',
  'internal',
])

/** The one shape of every answer that is no success. Messages are for developers. */
export const errorBody = z
  .strictObject({
    error: z.strictObject({
      code: errorCode,
      message: z.string(),
      /** What is wrong with which field of the request; `path` as `sections.2.title`. */
      fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    }),
  })
  .openapi('Error')
type ErrorBody = z.infer<typeof errorBody>

export const answer = <Status extends ContentfulStatusCode>(
  context: Context,
  status: Status,
  error: ErrorBody['error'],
) => {
  context.header('Cache-Control', 'no-store')
  return context.json<ErrorBody, Status>({ error }, status)
}

export const notFound = (context: Context) =>
  answer(context, 404, { code: 'not-found', message: `nothing at ${context.req.path}` })

export const tooLarge = (context: Context) =>
  answer(context, 413, { code: 'too-large', message: 'the request body is too large' })

/** For a request that the route's schema refuses. */
export const refuseInvalid = (
  result: { success: true } | { success: false; error: ZodError },
  context: Context,
) => {
  if (result.success) return undefined
  const fields = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return answer(context, 422, {
    code: 'invalid-request',
    message: 'the request does not fit its schema',
    fields,
  })
}

/** For whatever a handler throws. The log gets the cause, the client doesn't. */
export const thrown = (error: Error, context: Context) => {
  console.error(
    JSON.stringify({
      level: 'error',
      method: context.req.method,
      path: context.req.path,
      error: String(error),
      cause: error.cause === undefined ? undefined : String(error.cause),
    }),
  )
  if (error instanceof DatabaseUnavailable)
    return answer(context, 503, {
      code: 'unavailable',
      message: 'the database does not answer; try again later',
    })
  return answer(context, 500, { code: 'internal', message: 'the server failed to answer this request' })
}

/** How routes describe an error answer in the OpenAPI document. */
export const errorResponse = (description: string) => ({
  description,
  content: { 'application/json': { schema: errorBody } },
})

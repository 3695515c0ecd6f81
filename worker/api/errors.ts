import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ZodError } from 'zod'
import { DatabaseUnavailable } from '../store/database.ts'

export const errorCode = z.enum([
  'invalid-request',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'stale',
  'too-large',
  'not-json',
  'key-reused',
  'precondition-required',
  'too-many-requests',
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
export type ErrorCode = z.infer<typeof errorCode>

/** A request that is not granted. `more` goes into the answer beside the error. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: ContentfulStatusCode
  readonly error: ErrorBody['error']
  readonly more: object
  readonly headers: Record<string, string>

  constructor(
    status: ContentfulStatusCode,
    code: ErrorCode,
    message: string,
    given: {
      fields?: NonNullable<ErrorBody['error']['fields']>
      more?: object
      headers?: Record<string, string>
    } = {},
  ) {
    super(message)
    this.status = status
    this.error = { code, message, ...(given.fields && { fields: given.fields }) }
    this.more = given.more ?? {}
    this.headers = given.headers ?? {}
  }
}

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

/** What zod found wrong, as fields of the error shape. */
export const fieldsOf = (error: ZodError, at: readonly PropertyKey[] = []) =>
  error.issues.map(({ path, message }) => ({ path: [...at, ...path].join('.'), message }))

/** For a request that the route's schema refuses. */
export const refuseInvalid = (
  result: { success: true } | { success: false; error: ZodError },
  context: Context,
) => {
  if (result.success) return undefined
  return answer(context, 422, {
    code: 'invalid-request',
    message: 'the request does not fit its schema',
    fields: fieldsOf(result.error),
  })
}

/** For whatever a handler throws. The log gets the cause, the client doesn't. */
export const thrown = (error: Error, context: Context) => {
  if (error instanceof Refused) {
    context.header('Cache-Control', 'no-store')
    for (const [name, value] of Object.entries(error.headers)) context.header(name, value)
    return context.json({ error: error.error, ...error.more }, error.status)
  }
  console.error(
    JSON.stringify({
      level: 'error',
      request: context.res.headers.get('X-Request-Id') ?? undefined,
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

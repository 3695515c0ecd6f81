import type { D1PreparedStatement } from '@cloudflare/workers-types'
import type { Context, TypedResponse } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AnsweredMeanwhile, answered, commit, type Deed } from '../store/commit.ts'
import type { WorkerEnvironment } from './environment.ts'
import { Refused } from './errors.ts'

type Answer<Body, Status extends ContentfulStatusCode> = Response & TypedResponse<Body, Status, 'json'>

const jsonResponse = (body: string, status: number, etag: string | null): Response =>
  new Response(body, {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...(etag !== null && { ETag: etag }),
    },
  })

/** Answers with JSON, and with the ETag under which it may be changed. */
export const respond = <Body>(body: Body, etag: string | null = null): Answer<Body, 200> =>
  jsonResponse(JSON.stringify(body), 200, etag) as Answer<Body, 200>

/**
 * Carries out a writing call and answers it, once for each Idempotency-Key. Throws `Stale` where a guard among the
 * statements refuses.
 */
export async function write<Body, Status extends ContentfulStatusCode>(
  context: Context<WorkerEnvironment>,
  statements: readonly D1PreparedStatement[],
  deed: Omit<Deed, 'by'>,
  { body, status, etag = null }: { body: Body; status: Status; etag?: string | null },
): Promise<Answer<Body, Status>> {
  const member = context.get('member')
  const text = JSON.stringify(body)
  const kept = { ...context.get('once'), member: member.id, status, body: text, etag }
  try {
    await commit(context.env.DB, statements, { ...deed, by: { id: member.id, name: member.name } }, kept)
  } catch (error) {
    const given = error instanceof AnsweredMeanwhile ? await repeated(context) : null
    if (!given) throw error
    return given as Answer<Body, Status>
  }
  return jsonResponse(text, status, etag) as Answer<Body, Status>
}

/** The answer that this call got before; null where it is new. Throws `Refused` where the key stood for another call. */
export async function repeated(context: Context<WorkerEnvironment>): Promise<Response | null> {
  const { key, request } = context.get('once')
  const before = await answered(context.env.DB, context.get('member').id, key)
  if (!before) return null
  if (before.request !== request)
    throw new Refused(422, 'key-reused', 'this Idempotency-Key was used for another request', {
      fields: [{ path: 'Idempotency-Key', message: 'used for another request' }],
    })
  const response = jsonResponse(before.body, before.status, before.etag)
  response.headers.set('Idempotent-Replayed', 'true')
  return response
}

import { noteReach } from './reach.ts'
import { Refused, Unreachable } from './refused.ts'

/** Longer than any answer takes, ms; a request without an answer is then tried again by the person, with the same key. */
const patience = 30_000

/** `fetch` for the typed client: answers that are no success are thrown as `Refused`, none at all as `Unreachable`. */
export async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(input, {
      ...init,
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
  } catch (cause) {
    noteReach('no-server')
    throw new Unreachable('no answer from the server', { cause })
  }
  // Cloudflare Access sends those whose session has ended to its own page.
  if (answer.type === 'opaqueredirect') throw new Refused(401, null)
  noteReach(answer.status === 503 ? 'no-database' : 'reached')
  if (answer.ok) return answer
  const wait = Number.parseInt(answer.headers.get('Retry-After') ?? '', 10)
  throw new Refused(answer.status, await answer.json().catch(() => null), {
    wait: Number.isNaN(wait) ? null : wait,
    etag: answer.headers.get('ETag'),
  })
}

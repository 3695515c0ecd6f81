import { Refused } from './refused.ts'
import type { Request, Transport } from './transport.ts'

interface HttpOptions {
  /** The feed's address, with a slash at its end. */
  base: string
  fetch: typeof fetch
  now: () => number
  /** For the whole answer, ms. */
  timeout: number
  log: (request: Request) => Promise<void>
}

/** Over HTTP: no cookies, no redirects, no cached answers, a time-out and a size cap on every request. */
export function httpTransport({ base, fetch, now, timeout, log }: HttpOptions): Transport {
  return async (name, limit) => {
    const request = { time: now(), address: base + name, bytes: 0 }
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(new Error(`no whole answer within ${timeout} ms`)), timeout)
    try {
      const response = await fetch(request.address, {
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: stop.signal,
      })
      if (response.status === 200) return await readBody(response, limit, request)
      response.body?.cancel().catch(() => {})
      if (response.status === 404) return null
      throw notServed(response, now())
    } catch (cause) {
      if (cause instanceof Refused) throw cause
      throw new Refused('unreachable', `${name} did not arrive`, { cause })
    } finally {
      clearTimeout(timer)
      stop.abort()
      await log(request)
    }
  }
}

async function readBody(response: Response, limit: number, request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const reader = response.body?.getReader()
  for (;;) {
    const { value } = (await reader?.read()) ?? {}
    if (!value) break
    chunks.push(value)
    request.bytes += value.length
    if (request.bytes > limit) {
      reader?.cancel().catch(() => {})
      throw new Refused('unreachable', `more than ${limit} bytes`)
    }
  }
  const body = new Uint8Array(request.bytes)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}

function notServed(response: Response, now: number): Refused {
  const patience = response.status === 429 || response.status === 503
  return new Refused(patience ? 'busy' : 'unreachable', `status ${response.status}`, {
    retryAt: patience ? retryTime(response.headers.get('retry-after'), now) : null,
  })
}

/** RFC 9110, 10.2.3: seconds or a date. */
function retryTime(header: string | null, now: number): number | null {
  if (header === null) return null
  const time = /^\d+$/.test(header) ? now + Number(header) * 1000 : Date.parse(header)
  return Number.isFinite(time) ? time : null
}

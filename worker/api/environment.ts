import type { D1Database } from '@cloudflare/workers-types'

/** What a request handler is given: the bindings of `wrangler.jsonc`. */
export interface WorkerEnvironment {
  Bindings: { DB: D1Database }
}

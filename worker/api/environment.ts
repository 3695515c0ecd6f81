import type { D1Database } from '@cloudflare/workers-types'

/** What a request handler is given: the bindings of `wrangler.jsonc`. */
export interface WorkerEnvironment {
  Bindings: {
    DB: D1Database
    /** Secret: the keys of the snapshot and timestamp roles, PKCS #8 in base64, parted by white space. */
    FEED_KEYS?: string
    /** SHA-256 of the root that an empty feed may begin with. */
    FEED_ROOT_SHA256?: string
  }
}

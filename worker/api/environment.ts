import type { D1Database, Fetcher, RateLimit } from '@cloudflare/workers-types'
import type { Member } from '../store/members.ts'

/** What a request handler is given: the bindings of `wrangler.jsonc`, and what the guards found out. */
export interface WorkerEnvironment {
  Bindings: {
    DB: D1Database
    /** The console's files. */
    ASSETS: Fetcher
    /** How often one member may write, and one address try to sign in or publish. */
    WRITES: RateLimit
    SIGN_INS: RateLimit
    /** Secret: the keys of the snapshot and timestamp roles, PKCS #8 in base64, parted by white space. */
    FEED_KEYS?: string
    /** SHA-256 of the root that an empty feed may begin with. */
    FEED_ROOT_SHA256?: string
    /** Cloudflare Access: `https://TEAM.cloudflareaccess.com`, and the application's audience tag. */
    ACCESS_TEAM?: string
    ACCESS_AUDIENCE?: string
    /** Who is made administrator when the Board has no member yet. */
    FIRST_ADMINISTRATOR?: string
    /** `on` lets anyone on this machine choose who to be. Only `npm start` passes it. */
    LOCAL_MODE?: string
  }
  Variables: {
    member: Member
    /** The Idempotency-Key of a writing call, and what was asked under it. */
    once: { key: string; request: string }
  }
}

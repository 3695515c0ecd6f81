declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../worker/index.ts')
  }
  interface Env {
    DB: D1Database
    ASSETS: Fetcher
    WRITES: RateLimit
    SIGN_INS: RateLimit
    /** The SQL files of `worker/migrations`, given by the test configuration. */
    migrations: import('cloudflare:test').D1Migration[]
  }
}

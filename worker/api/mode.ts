import type { Context } from 'hono'
import type { WorkerEnvironment } from './environment.ts'
import { Refused } from './errors.ts'

export type Mode = 'local' | 'access'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * How people sign in here. Throws `Refused` 503 where it was set up in no way, and where the local way, which lets anyone
 * be anyone, is asked for under a name that is not this machine's.
 */
export function modeOf(context: Context<WorkerEnvironment>): Mode {
  const { LOCAL_MODE, ACCESS_TEAM, ACCESS_AUDIENCE } = context.env
  if (LOCAL_MODE === 'on') {
    if (loopback.has(new URL(context.req.url).hostname)) return 'local'
    throw new Refused(503, 'unavailable', 'this server is for the machine it runs on')
  }
  if (ACCESS_TEAM && ACCESS_AUDIENCE) return 'access'
  throw new Refused(503, 'unavailable', 'no way to sign in has been set up; see docs/deploy.md')
}

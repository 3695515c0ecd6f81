import { OpenAPIHono } from '@hono/zod-openapi'
import { audit } from './audit.ts'
import { checklists } from './checklists.ts'
import type { WorkerEnvironment } from './environment.ts'
import { bounded, conditional, exactOrigin, jsonOnly, permitted, setUp, slowly } from './guards.ts'
import { logged } from './log.ts'
import { identity } from './me.ts'
import { members } from './members.ts'
import { portals } from './portals.ts'
import { releases } from './releases.ts'
import { samples } from './samples.ts'
import { wholeBoard } from './whole-board.ts'

/** The Board's API, mounted at `/api/v1`: what a call goes through before it is carried out, in this order. */
const guarded = new OpenAPIHono<WorkerEnvironment>()
for (const guard of [logged, setUp, exactOrigin, permitted, slowly, bounded, jsonOnly, conditional])
  guarded.use(guard)

export const api = guarded
  .route('/', identity)
  .route('/checklists', checklists)
  .route('/portals', portals)
  .route('/samples', samples)
  .route('/releases', releases)
  .route('/members', members)
  .route('/audit', audit)
  .route('/', wholeBoard)

/** For Hono's typed client: `hc<Api>('/api/v1')`. */
export type Api = typeof api

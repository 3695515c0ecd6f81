import { hc } from 'hono/client'
import type { Api } from '../../api/index.ts'
import { send } from './send.ts'

/** The Board's API, typed by the server itself. */
export const api = hc<Api>('/api/v1', { fetch: send })

import { env } from 'cloudflare:workers'
import { hc } from 'hono/client'
import { kh162 } from '../../../shared/checklists/kh-162.ts'
import { type Checklist, checklist } from '../../../shared/schema/checklist.ts'
import type { WorkerEnvironment } from '../../../worker/api/environment.ts'
import type { Api } from '../../../worker/api/index.ts'
import app from '../../../worker/index.ts'
import { type Member, memberIdOf, putMember } from '../../../worker/store/members.ts'
import { reset } from '../reset.ts'

export type Bindings = WorkerEnvironment['Bindings']

export const origin = 'http://127.0.0.1:8162'
const unlimited = { limit: async () => ({ success: true }) }

/** What the worker is given in these tests: the local way to sign in, and no limits unless a test sets them. */
export const bindings = (more: Partial<Bindings> = {}): Bindings => ({
  DB: env.DB,
  ASSETS: env.ASSETS,
  WRITES: unlimited,
  SIGN_INS: unlimited,
  LOCAL_MODE: 'on',
  ...more,
})

/** One call, as the console makes it unless told otherwise. */
export async function call(
  method: string,
  path: string,
  given: {
    as?: Member | null
    headers?: Record<string, string>
    json?: unknown
    body?: BodyInit
    env?: Partial<Bindings>
    from?: string
  } = {},
): Promise<Response> {
  const headers = new Headers()
  if (method !== 'GET') {
    headers.set('Origin', origin)
    headers.set('Idempotency-Key', crypto.randomUUID())
  }
  if (given.json !== undefined) headers.set('Content-Type', 'application/json')
  if (given.as) headers.set('Cookie', `soat-member=${given.as.id}`)
  for (const [name, value] of Object.entries(given.headers ?? {})) headers.set(name, value)
  const body = given.json === undefined ? given.body : JSON.stringify(given.json)
  const init = { method, headers, ...(body !== undefined && { body, duplex: 'half' }) } as RequestInit
  return app.request(`${given.from ?? origin}/api/v1${path}`, init, bindings(given.env))
}

/** Hono's typed client, as a member. */
export const client = (as: Member, more: Partial<Bindings> = {}) =>
  hc<Api>(`${origin}/api/v1`, {
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      const headers = new Headers(init?.headers)
      headers.set('Origin', origin)
      headers.set('Cookie', `soat-member=${as.id}`)
      return app.request(String(input), { ...init, headers }, bindings(more))
    },
  })

export const once = () => ({ 'idempotency-key': crypto.randomUUID() })

export async function addMember(name: string, role: Member['role']): Promise<Member> {
  const email = `${name}@ban.example`
  const member = { id: await memberIdOf(email), name, email, role }
  await putMember(env.DB, member).run()
  return member
}

export interface People {
  viewer: Member
  editor: Member
  otherEditor: Member
  reviewer: Member
  otherReviewer: Member
  publisher: Member
  administrator: Member
}

/** An empty Board with its people. */
export async function newBoard(): Promise<People> {
  await reset()
  return {
    viewer: await addMember('xem', 'viewer'),
    editor: await addMember('bien-tap-1', 'editor'),
    otherEditor: await addMember('bien-tap-2', 'editor'),
    reviewer: await addMember('tham-dinh-1', 'reviewer'),
    otherReviewer: await addMember('tham-dinh-2', 'reviewer'),
    publisher: await addMember('phat-hanh', 'publisher'),
    administrator: await addMember('quan-tri', 'administrator'),
  }
}

/** A small checklist with its own id. */
export const checklistOf = (id: string, title = `Bộ tiêu chí ${id}`): Checklist =>
  checklist.parse({ ...kh162, id, title, overlap: { words: 5, hashes: '' } })

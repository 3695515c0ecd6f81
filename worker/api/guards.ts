import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { matchedRoutes } from 'hono/route'
import { sha256 } from '../../shared/tuf/digest.ts'
import { encodeUtf8 } from '../../shared/tuf/platform.ts'
import type { WorkerEnvironment } from './environment.ts'
import { Refused, tooLarge } from './errors.ts'
import { modeOf } from './mode.ts'
import { permissions, reaches } from './permissions.ts'
import { signedIn } from './sign-in.ts'
import { repeated } from './write.ts'

type Guard = MiddlewareHandler<WorkerEnvironment>
type Call = Context<WorkerEnvironment>

/** Bytes of a body: a document, or a whole Board. */
const largest = { usual: 1_000_000, import: 25_000_000 }
const mount = '/api/v1'

/** What `permissions` says of this call; null where there is no such call. */
function permissionOf(context: Call) {
  // Hono answers HEAD by the route of GET.
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method
  for (const route of matchedRoutes(context)) {
    const name = `${method} ${route.path.slice(mount.length)}`
    if (route.method === method && Object.hasOwn(permissions, name)) return permissions[name] ?? null
  }
  return null
}

const isWrite = ({ req: { method } }: Call) => method !== 'GET' && method !== 'HEAD'

/** A page of another site can make browsers send a request, but not with this server's origin. */
export const exactOrigin: Guard = async (context, next) => {
  if (isWrite(context) && context.req.header('origin') !== new URL(context.req.url).origin)
    throw new Refused(403, 'forbidden', 'writing calls come from this server’s own pages only')
  await next()
}

/** Nothing is offered before a way to sign in was set up. */
export const setUp: Guard = async (context, next) => {
  modeOf(context)
  await next()
}

/** Who may make the call; a member who was removed is refused from the next request on. */
export const permitted: Guard = async (context, next) => {
  const permission = permissionOf(context)
  if (!permission) throw new Refused(404, 'not-found', `nothing at ${context.req.path}`)
  if (permission.role !== 'anyone') {
    const member = await signedIn(context).catch(async (error: unknown) => {
      // Whoever tries tokens is slowed down as well.
      if (error instanceof Refused && error.status === 401) await demandPace(context)
      throw error
    })
    if (!reaches(member.role, permission.role))
      throw new Refused(403, 'forbidden', `this takes the role ${permission.role}`)
    context.set('member', member)
  }
  await next()
}

/** One member, and one address that is not signed in, can do only so much in a minute. */
async function demandPace(context: Call): Promise<void> {
  const { WRITES, SIGN_INS } = context.env
  const member = context.get('member')
  const { success } = member
    ? await WRITES.limit({ key: member.id })
    : await SIGN_INS.limit({ key: context.req.header('cf-connecting-ip') ?? '' })
  if (!success)
    throw new Refused(429, 'too-many-requests', 'too much at once; try again in a minute', {
      headers: { 'Retry-After': '60' },
    })
}

export const slowly: Guard = async (context, next) => {
  if (isWrite(context)) await demandPace(context)
  await next()
}

/** A form of another site can't send JSON. After `bounded`, as it reads the body. */
export const jsonOnly: Guard = async (context, next) => {
  if (isWrite(context) && (await context.req.text()) !== '') {
    const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/json') throw new Refused(415, 'not-json', 'the body has to be application/json')
  }
  await next()
}

/** Also for bodies that come in chunks and do not say how long they are. */
export const bounded: Guard = (context, next) =>
  bodyLimit({
    maxSize: context.req.path === `${mount}/import` ? largest.import : largest.usual,
    onError: tooLarge,
  })(context, next)

/** A writing call says which deed it is, and what changes something says which state of it was seen. */
export const conditional: Guard = async (context, next) => {
  const permission = permissionOf(context)
  if (permission?.ifMatch && !context.req.header('if-match'))
    throw new Refused(428, 'precondition-required', 'If-Match has to say which state was seen')
  if (!isWrite(context) || permission?.keyless) return next()
  const key = context.req.header('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{8,100}$/.test(key))
    throw new Refused(422, 'invalid-request', 'a writing call needs an Idempotency-Key', {
      fields: [{ path: 'Idempotency-Key', message: 'missing, or not 8 to 100 visible characters' }],
    })
  const { method, path } = context.req
  const asked = [method, path, context.req.header('if-match') ?? '', await context.req.text()]
  context.set('once', { key, request: await sha256(encodeUtf8(asked.join('\n'))) })
  const before = await repeated(context)
  if (before) return before
  await next()
}

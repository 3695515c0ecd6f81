import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { deleteCookie, setCookie } from 'hono/cookie'
import { allMembers, memberById } from '../store/members.ts'
import { common, json } from './document-routes.ts'
import type { WorkerEnvironment } from './environment.ts'
import { errorResponse, Refused, refuseInvalid } from './errors.ts'
import { modeOf } from './mode.ts'
import { cookieName } from './sign-in.ts'
import { member } from './views.ts'
import { respond } from './write.ts'

const tags = ['sign-in']
const mode = z.enum(['local', 'access'])

const me = createRoute({
  method: 'get',
  path: '/me',
  tags,
  summary: 'Who is signed in, and how',
  responses: { 200: json('The member.', z.strictObject({ member, mode })), ...common },
})

const localOnly = { 404: errorResponse('This server signs people in by Cloudflare Access.') }

const choices = createRoute({
  method: 'get',
  path: '/sign-in',
  tags,
  summary: 'Local mode: who there is to be',
  responses: {
    200: json('The members.', z.strictObject({ items: z.array(member) })),
    ...localOnly,
    503: common[503],
  },
})

const signIn = createRoute({
  method: 'post',
  path: '/sign-in',
  tags,
  summary: 'Local mode: be this member',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ member: member.shape.id }) } },
    },
  },
  responses: { 200: json('The member.', z.strictObject({ member, mode })), ...common, ...localOnly },
})

const signOut = createRoute({
  method: 'post',
  path: '/sign-out',
  tags,
  summary: 'Local mode: be nobody',
  responses: {
    200: json('Done.', z.strictObject({ signedOut: z.literal(true) })),
    ...localOnly,
    503: common[503],
  },
})

function demandLocal(context: Parameters<typeof modeOf>[0]): void {
  if (modeOf(context) !== 'local')
    throw new Refused(404, 'not-found', 'this server signs people in by Cloudflare Access')
}

export const identity = new OpenAPIHono<WorkerEnvironment>({ defaultHook: refuseInvalid })
  .openapi(me, (context) => respond({ member: context.get('member'), mode: modeOf(context) }))
  .openapi(choices, async (context) => {
    demandLocal(context)
    const items = await allMembers(context.env.DB)
    return respond({ items: items.filter(({ role }) => role !== 'none') })
  })
  .openapi(signIn, async (context) => {
    demandLocal(context)
    const found = await memberById(context.env.DB, context.req.valid('json').member)
    if (!found || found.role === 'none') throw new Refused(403, 'forbidden', 'the Board has no such member')
    setCookie(context, cookieName, found.id, { path: '/', httpOnly: true, sameSite: 'Strict' })
    return context.json({ member: found, mode: 'local' as const }, 200)
  })
  .openapi(signOut, (context) => {
    demandLocal(context)
    deleteCookie(context, cookieName, { path: '/' })
    return context.json({ signedOut: true as const }, 200)
  })

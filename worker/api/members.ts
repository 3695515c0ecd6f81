import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Stale } from '../store/database.ts'
import {
  allMembers,
  demandAdministrator,
  type Member,
  memberById,
  memberIdOf,
  putMember,
} from '../store/members.ts'
import { common, commonToWrites, json } from './document-routes.ts'
import type { WorkerEnvironment } from './environment.ts'
import { errorResponse, Refused, refuseInvalid } from './errors.ts'
import { member, writeHeaders } from './views.ts'
import { respond, write } from './write.ts'

const tags = ['members']
const given = member.omit({ id: true })

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'The Board’s members; those who were removed have the role `none`',
  responses: { 200: json('By name.', z.strictObject({ items: z.array(member) })), ...common },
})

const add = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'A new member',
  request: {
    headers: writeHeaders,
    body: { required: true, content: { 'application/json': { schema: given } } },
  },
  responses: {
    201: json('The member.', member),
    ...commonToWrites,
    409: errorResponse('There is a member of this address.'),
  },
})

const change = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  summary: 'Another name or role; the role `none` removes, from the member’s next request on',
  request: {
    params: z.strictObject({ id: member.shape.id }),
    headers: writeHeaders,
    body: {
      required: true,
      content: { 'application/json': { schema: given.omit({ email: true }) } },
    },
  },
  responses: {
    200: json('The member.', member),
    ...commonToWrites,
    404: errorResponse('There is no such member.'),
    409: errorResponse('Somebody has to stay administrator.'),
  },
})

const deed = (action: string, { id, role }: Member) => ({
  action,
  subject: `member/${id}`,
  detail: { role },
  at: new Date().toISOString(),
})

export const members = new OpenAPIHono<WorkerEnvironment>({ defaultHook: refuseInvalid })
  .openapi(list, async (context) => respond({ items: await allMembers(context.env.DB) }))
  .openapi(add, async (context) => {
    const { DB } = context.env
    const { name, email, role } = context.req.valid('json')
    const added = { id: await memberIdOf(email), name, email: email.trim().toLowerCase(), role }
    if (await memberById(DB, added.id))
      throw new Refused(409, 'conflict', 'there is a member of this address', {
        fields: [{ path: 'email', message: 'there is a member of this address' }],
      })
    return write(context, [putMember(DB, added)], deed('member.added', added), {
      body: added,
      status: 201,
    })
  })
  .openapi(change, async (context) => {
    const { DB } = context.env
    const { id } = context.req.valid('param')
    const before = await memberById(DB, id)
    if (!before) throw new Refused(404, 'not-found', `there is no member ${id}`)
    const changed = { ...before, ...context.req.valid('json') }
    try {
      return await write(
        context,
        [putMember(DB, changed), demandAdministrator(DB)],
        deed('member.changed', changed),
        { body: changed, status: 200 },
      )
    } catch (error) {
      if (error instanceof Stale) throw new Refused(409, 'conflict', 'somebody has to stay administrator')
      throw error
    }
  })

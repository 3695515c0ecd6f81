import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { line, slug } from '../../shared/schema/text.ts'
import { Stale } from '../store/database.ts'
import { addSample, allSamples, removeSample } from '../store/samples.ts'
import { common, commonToWrites, json } from './document-routes.ts'
import { personOf } from './document-view.ts'
import type { WorkerEnvironment } from './environment.ts'
import { errorResponse, Refused, refuseInvalid } from './errors.ts'
import { person, time, writeHeaders } from './views.ts'
import { respond, write } from './write.ts'

const tags = ['samples']
const sample = z
  .strictObject({
    id: slug,
    title: line,
    text: z.string().min(1).max(200_000),
    addedBy: person,
    addedAt: time,
  })
  .openapi('Sample')

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'The Board’s own drafts, on which a checklist is tried before it is approved',
  responses: { 200: json('By title.', z.strictObject({ items: z.array(sample) })), ...common },
})

const add = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'A new sample draft',
  request: {
    headers: writeHeaders,
    body: {
      required: true,
      content: { 'application/json': { schema: sample.pick({ title: true, text: true }) } },
    },
  },
  responses: { 201: json('The sample.', sample), ...commonToWrites },
})

const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  tags,
  summary: 'Takes a sample draft off the list',
  request: { params: z.strictObject({ id: slug }), headers: writeHeaders },
  responses: {
    200: json('Done.', z.strictObject({ removed: z.literal(true) })),
    ...commonToWrites,
    404: errorResponse('There is no such sample.'),
  },
})

export const samples = new OpenAPIHono<WorkerEnvironment>({ defaultHook: refuseInvalid })
  .openapi(list, async (context) => {
    const items = await allSamples(context.env.DB)
    return respond({
      items: items.map(({ id, title, text, by, by_name, at }) => ({
        id,
        title,
        text,
        addedBy: personOf(by, by_name),
        addedAt: at,
      })),
    })
  })
  .openapi(add, async (context) => {
    const { title, text } = context.req.valid('json')
    const by = context.get('member')
    const at = new Date().toISOString()
    const added = { id: `sample-${crypto.randomUUID().slice(0, 8)}`, title, text }
    return write(
      context,
      [addSample(context.env.DB, added, by, at)],
      { action: 'sample.added', subject: `sample/${added.id}`, detail: {}, at },
      { body: { ...added, addedBy: personOf(by.id, by.name), addedAt: at }, status: 201 },
    )
  })
  .openapi(remove, async (context) => {
    const { id } = context.req.valid('param')
    const at = new Date().toISOString()
    try {
      return await write(
        context,
        removeSample(context.env.DB, id),
        { action: 'sample.removed', subject: `sample/${id}`, detail: {}, at },
        { body: { removed: true as const }, status: 200 },
      )
    } catch (error) {
      if (error instanceof Stale) throw new Refused(404, 'not-found', `there is no sample ${id}`)
      throw error
    }
  })

import { createRoute, z } from '@hono/zod-openapi'
import { slug } from '../../shared/schema/text.ts'
import { errorBody, errorResponse } from './errors.ts'
import {
  changeHeaders,
  comment,
  documentView,
  listItem,
  pageOf,
  pageQuery,
  person,
  revisionItem,
  sha256Hex,
  state,
  time,
  trial,
  versionItem,
  writeHeaders,
} from './views.ts'

/** An answer in JSON. */
export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

/** Answers that any call may get. */
export const common = {
  401: errorResponse('Not signed in.'),
  403: errorResponse('The member may not do this.'),
  422: errorResponse('The request does not fit its schema, or an Idempotency-Key is used again for another.'),
  429: errorResponse('Too much at once; Retry-After says when to try again.'),
  503: errorResponse('The database does not answer.'),
}
/** Answers that any writing call may get. */
export const commonToWrites = {
  ...common,
  413: errorResponse('The body is too large.'),
  415: errorResponse('The body is not JSON.'),
}

const positive = z.coerce.number<string>().pipe(z.int().min(1))

/** The routes of one kind of document, below its address. */
export function documentRoutes<Document extends z.ZodType>(tag: string, document: Document) {
  const tags = [tag]
  const view = documentView(document)
  const stale = z.strictObject({ ...errorBody.shape, current: view })
  const unknown = errorResponse('There is no such document, revision or version.')
  const params = z.strictObject({ id: slug })
  const viewed = json('The document as it stands.', view)
  const changed = {
    200: viewed,
    ...commonToWrites,
    404: unknown,
    409: errorResponse('Its state does not allow this.'),
    412: json('It has changed since it was read; this is the newer copy.', stale),
    428: errorResponse('If-Match is missing.'),
  }
  const body = <Schema extends z.ZodType>(schema: Schema) => ({
    required: true,
    content: { 'application/json': { schema } },
  })

  return {
    list: createRoute({
      method: 'get',
      path: '/',
      tags,
      summary: 'Documents with their state and last change, page by page',
      request: {
        query: z.strictObject({
          ...pageQuery,
          q: z.string().max(100).optional().openapi({
            description:
              'Words of the title, the id or the reference plan, or beginnings of them, in any order.',
          }),
          state: state.optional(),
          sort: z.enum(['changed', 'title']).optional().openapi({
            description:
              'Newest change first unless said otherwise; titles as the Vietnamese alphabet has them.',
          }),
        }),
      },
      responses: { 200: json('One page.', pageOf(listItem)), ...common },
    }),
    create: createRoute({
      method: 'post',
      path: '/',
      tags,
      summary: 'A new document, as a draft',
      request: { headers: writeHeaders, body: body(z.strictObject({ document })) },
      responses: {
        201: viewed,
        ...commonToWrites,
        409: errorResponse('There is a document of that id.'),
      },
    }),
    read: createRoute({
      method: 'get',
      path: '/{id}',
      tags,
      summary: 'One document as it stands; its ETag is what If-Match asks for',
      request: { params },
      responses: { 200: viewed, ...common, 404: unknown },
    }),
    save: createRoute({
      method: 'put',
      path: '/{id}',
      tags,
      summary: 'Saves a new revision; the server counts the version',
      request: { params, headers: changeHeaders, body: body(z.strictObject({ document })) },
      responses: changed,
    }),
    revisions: createRoute({
      method: 'get',
      path: '/{id}/revisions',
      tags,
      summary: 'Its revisions, the newest first',
      request: { params, query: z.strictObject(pageQuery) },
      responses: { 200: json('One page.', pageOf(revisionItem)), ...common },
    }),
    revision: createRoute({
      method: 'get',
      path: '/{id}/revisions/{revision}',
      tags,
      summary: 'One revision',
      request: { params: params.extend({ revision: positive }) },
      responses: {
        200: json(
          'The revision.',
          z.strictObject({
            revision: z.int(),
            document,
            digest: sha256Hex,
            savedBy: person,
            savedAt: time,
          }),
        ),
        ...common,
        404: unknown,
      },
    }),
    versions: createRoute({
      method: 'get',
      path: '/{id}/releases',
      tags,
      summary: 'Its published versions, the newest first',
      request: { params, query: z.strictObject(pageQuery) },
      responses: { 200: json('One page.', pageOf(versionItem)), ...common },
    }),
    version: createRoute({
      method: 'get',
      path: '/{id}/versions/{version}',
      tags,
      summary: 'One published version, as installs have it',
      request: { params: params.extend({ version: positive }) },
      responses: {
        200: json('The version.', z.strictObject({ version: z.int(), document, digest: sha256Hex })),
        ...common,
        404: unknown,
      },
    }),
    submit: createRoute({
      method: 'post',
      path: '/{id}/review',
      tags,
      summary: 'Hands the draft in for review',
      request: { params, headers: changeHeaders },
      responses: changed,
    }),
    reopen: createRoute({
      method: 'post',
      path: '/{id}/reopen',
      tags,
      summary: 'Makes it a draft again; an approval lapses',
      request: { params, headers: changeHeaders },
      responses: changed,
    }),
    restore: createRoute({
      method: 'post',
      path: '/{id}/restore',
      tags,
      summary: 'Takes the content of an older revision as a new draft',
      request: {
        params,
        headers: changeHeaders,
        body: body(z.strictObject({ revision: z.int().min(1) })),
      },
      responses: changed,
    }),
    decide: createRoute({
      method: 'post',
      path: '/{id}/decision',
      tags,
      summary: 'Approves the draft, or returns it with comments',
      request: {
        params,
        headers: changeHeaders,
        body: body(
          z.strictObject({
            decision: z.enum(['approve', 'return']),
            comments: z.array(comment).max(200),
            trial: trial
              .optional()
              .openapi({ description: 'Demanded for the approval of a checklist, on every sample draft.' }),
          }),
        ),
      },
      responses: changed,
    }),
  }
}

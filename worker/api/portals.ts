import { OpenAPIHono } from '@hono/zod-openapi'
import { type Portal, portal } from '../../shared/schema/portal.ts'
import { foundBy } from '../store/found-by.ts'
import { documentRoutes } from './document-routes.ts'
import { documentsOf } from './documents.ts'
import type { WorkerEnvironment } from './environment.ts'
import { refuseInvalid } from './errors.ts'

// A clone, made after the schemas have learnt to name themselves in the document.
const routes = documentRoutes('portals', portal.clone().openapi('Portal'))
const documents = documentsOf<Portal>({
  noun: 'portal',
  found: foundBy.portal,
})

// The same table as in `checklists.ts`: the types of which the console's client is made do not pass through a function
// that is generic in the document.
export const portals = new OpenAPIHono<WorkerEnvironment>({ defaultHook: refuseInvalid })
  .openapi(routes.list, (context) => documents.list(context, context.req.valid('query')))
  .openapi(routes.create, (context) => documents.create(context, context.req.valid('json').document))
  .openapi(routes.read, (context) => documents.read(context, context.req.valid('param').id))
  .openapi(routes.save, (context) =>
    documents.save(context, context.req.valid('param').id, context.req.valid('json').document),
  )
  .openapi(routes.revisions, (context) =>
    documents.revisions(context, context.req.valid('param').id, context.req.valid('query')),
  )
  .openapi(routes.revision, (context) => {
    const { id, revision } = context.req.valid('param')
    return documents.revision(context, id, revision)
  })
  .openapi(routes.versions, (context) =>
    documents.versions(context, context.req.valid('param').id, context.req.valid('query')),
  )
  .openapi(routes.version, (context) => {
    const { id, version } = context.req.valid('param')
    return documents.version(context, id, version)
  })
  .openapi(routes.submit, (context) => documents.submit(context, context.req.valid('param').id))
  .openapi(routes.reopen, (context) => documents.reopen(context, context.req.valid('param').id))
  .openapi(routes.restore, (context) =>
    documents.restore(context, context.req.valid('param').id, context.req.valid('json').revision),
  )
  .openapi(routes.decide, (context) =>
    documents.decide(context, context.req.valid('param').id, context.req.valid('json')),
  )

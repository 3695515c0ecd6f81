import { Hono } from 'hono'
import { html } from 'hono/html'
import type { WorkerEnvironment } from './environment.ts'
import { notFound } from './errors.ts'

/** The part of an OpenAPI document that the pages show. */
interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
  description?: string
}
interface Content {
  description?: string
  required?: boolean
  content?: Record<string, { schema?: Schema }>
}
interface Operation {
  tags?: string[]
  summary?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: Content
  responses: Record<string, Content>
}
interface Described {
  info: { title: string }
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

interface Call {
  method: string
  path: string
  operation: Operation
}

/** The calls of the API by what they are about, in the order of the document. */
function callsByTag({ paths = {} }: Described): Map<string, Call[]> {
  const tags = new Map<string, Call[]>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'other'
      tags.set(tag, [...(tags.get(tag) ?? []), { method: method.toUpperCase(), path, operation }])
    }
  return tags
}

const slugOf = (tag: string) => tag.replaceAll(' ', '-')
const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1)

/** A schema in one line, as far as it is simple. */
function typeOf(schema: Schema | undefined): string {
  if (!schema) return 'anything'
  if (schema.$ref) return nameOf(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  if (schema.type === 'array') return `list of ${typeOf(schema.items)}`
  if (schema.properties) return 'object'
  if (typeof schema.additionalProperties === 'object') return `${typeOf(schema.additionalProperties)} by name`
  return Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything')
}

/** The fields of a schema, and of what stands in it without a name of its own. */
function fields(schema: Schema | undefined): ReturnType<typeof html> | '' {
  const inner = schema?.type === 'array' ? schema.items : schema
  const properties = Object.entries(inner?.properties ?? {})
  if (properties.length === 0) return ''
  return html`<ul class="fields">
    ${properties.map(
      ([name, each]) => html`<li>
        <code>${name}</code>${inner?.required?.includes(name) ? '' : ' (may be left out)'}:
        <span class="type">${shown(each)}</span> ${each.description ?? ''} ${fields(each)}
      </li>`,
    )}
  </ul>`
}

/** A type, with a link where it has a name. */
const shown = (schema: Schema | undefined) => {
  const ref = schema?.$ref ?? schema?.items?.$ref
  const type = typeOf(schema)
  return ref ? html`<a href="/api/docs/types#${nameOf(ref)}">${type}</a>` : type
}

function content({ description, content }: Content) {
  const schema = Object.values(content ?? {})[0]?.schema
  return html`${description ?? ''} ${schema ? html`<span class="type">${shown(schema)}</span>` : ''}
  ${schema && !schema.$ref ? fields(schema) : ''}`
}

const idOf = ({ method, path }: Call) => `${method}${path}`.replaceAll(/[^a-zA-Z0-9]+/g, '-')

const callSection = (call: Call) => {
  const { method, path, operation } = call
  return html`<section id="${idOf(call)}">
    <h2><span class="method">${method}</span> <code>${path}</code></h2>
    <p>${operation.summary ?? ''}</p>
    ${
      operation.parameters
        ? html`<h3>Parameters</h3>
          <ul class="fields">
            ${operation.parameters.map(
              (each) => html`<li>
                <code>${each.name}</code> in ${each.in}${each.required ? '' : ' (may be left out)'}:
                <span class="type">${shown(each.schema)}</span> ${each.description ?? ''}
              </li>`,
            )}
          </ul>`
        : ''
    }
    ${operation.requestBody ? html`<h3>Body</h3> ${content(operation.requestBody)}` : ''}
    <h3>Answers</h3>
    <dl>
      ${Object.entries(operation.responses).map(
        ([status, each]) => html`<dt>${status}</dt>
          <dd>${content(each)}</dd>`,
      )}
    </dl>
  </section>`
}

const pageOf = (title: string, tags: Iterable<string>, main: unknown) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <nav aria-label="API">
          <a href="/api/docs">Overview</a>
          ${[...tags].map((tag) => html`<a href="/api/docs/${slugOf(tag)}">${tag}</a>`)}
          <a href="/api/docs/types">types</a> <a href="/api/openapi.json">openapi.json</a>
        </nav>
        <main>
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html>`

const styles = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1b1b1b;background:#fff}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:.75rem 1.5rem;background:#f1f3f5;border-bottom:1px solid #ced4da}
main{max-width:60rem;margin:0 auto;padding:1rem 1.5rem 4rem}
a{color:#0b5394}section{border-top:1px solid #dee2e6;padding-top:.5rem;margin-top:1.5rem}
h2{font-size:1.15rem}h3{font-size:1rem;margin-bottom:.25rem}
code,.type{font-family:ui-monospace,monospace;font-size:.9em}.type{color:#5c3d00}
.method{display:inline-block;min-width:4.5rem;font-weight:700;color:#0b5394}
.fields{margin:.25rem 0;padding-left:1.25rem}dt{font-weight:700}dd{margin:0 0 .5rem 1.5rem}
@media(prefers-color-scheme:dark){body{color:#e9ecef;background:#16191c}nav{background:#212529;border-color:#495057}
a,.method{color:#8ec5ff}.type{color:#e6c07b}section{border-color:#343a40}}
`

/** The OpenAPI document, given as JSON text, as pages for people: made here, without a script. */
export function documentationPages(text: () => string) {
  const describe = () => JSON.parse(text()) as Described
  return new Hono<WorkerEnvironment>()
    .get('/docs.css', (context) =>
      context.body(styles, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      }),
    )
    .get('/docs', (context) => {
      const tags = callsByTag(describe())
      return context.html(
        pageOf(
          'The API of Soát',
          tags.keys(),
          [...tags].map(
            ([tag, calls]) => html`<section>
              <h2><a href="/api/docs/${slugOf(tag)}">${tag}</a></h2>
              <ul class="fields">
                ${calls.map(
                  (call) => html`<li>
                    <a href="/api/docs/${slugOf(tag)}#${idOf(call)}"
                      ><span class="method">${call.method}</span><code>${call.path}</code></a
                    >
                    ${call.operation.summary ?? ''}
                  </li>`,
                )}
              </ul>
            </section>`,
          ),
        ),
      )
    })
    .get('/docs/types', (context) => {
      const document = describe()
      const schemas = Object.entries(document.components?.schemas ?? {})
      return context.html(
        pageOf(
          'Types',
          callsByTag(document).keys(),
          schemas.map(
            ([name, schema]) => html`<section id="${name}">
              <h2><code>${name}</code></h2>
              <p>${schema.description ?? ''} <span class="type">${typeOf(schema)}</span></p>
              ${fields(schema)}
            </section>`,
          ),
        ),
      )
    })
    .get('/docs/:tag', (context) => {
      const tags = callsByTag(describe())
      const found = [...tags].find(([tag]) => slugOf(tag) === context.req.param('tag'))
      if (!found) return notFound(context)
      const [tag, calls] = found
      return context.html(pageOf(tag, tags.keys(), calls.map(callSection)))
    })
}

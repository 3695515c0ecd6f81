import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { kh162 } from '../../shared/checklists/kh-162.ts'

const get = (path: string) => exports.default.fetch(`http://soat.test${path}`)

describe('the schemas', () => {
  it.each(['checklist', 'clause', 'portal', 'release', 'report', 'summary', 'unit'])(
    '%s is JSON Schema at an address that never changes',
    async (noun) => {
      const answer = await get(`/schema/${noun}/1.json`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('application/schema+json')
      expect(answer.headers.get('cache-control')).toContain('immutable')
      expect(await answer.json()).toMatchObject({
        $id: `/schema/${noun}/1.json`,
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        additionalProperties: false,
      })
    },
  )

  it.each(['checklist/2.json', 'nothing/1.json', 'checklist/1', '__proto__/1.json', 'constructor/name'])(
    '%s is 404',
    async (name) => {
      const answer = await get(`/schema/${name}`)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } })
    },
  )
})

it('the checklist schema, read back, takes the shipped checklist and refuses a broken one', async () => {
  const schema = z.fromJSONSchema(await (await get('/schema/checklist/1.json')).json())
  expect(schema.safeParse(kh162).success).toBe(true)
  expect(schema.safeParse({ ...kh162, sections: [{ ...kh162.sections[0], order: 0 }] }).success).toBe(false)
  expect(schema.safeParse({ ...kh162, extra: 1 }).success).toBe(false)
})

describe('the OpenAPI document', () => {
  it('describes every public address, its answers and the error shape', async () => {
    const document = await (await get('/api/openapi.json')).json<{
      openapi: string
      paths: Record<string, { get: { responses: object } }>
      components: { schemas: Record<string, object> }
    }>()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/checklists/{id}',
        '/api/v1/releases',
        '/healthz',
        '/schema/{noun}/{file}',
      ]),
    )
    expect(Object.keys(document.paths['/api/v1/checklists/{id}']?.get.responses ?? {})).toEqual([
      '200',
      '401',
      '403',
      '404',
      '422',
      '429',
      '503',
    ])
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Checklist', 'Portal', 'Member', 'Error']),
    )
  })
})

describe('the pages about the API', () => {
  it('tell of every call and every named type, in plain HTML without a script', async () => {
    const document = await (await get('/api/openapi.json')).json<{
      paths: Record<string, Record<string, { tags: string[] }>>
      components: { schemas: Record<string, object> }
    }>()
    const overview = await (await get('/api/docs')).text()
    for (const [path, methods] of Object.entries(document.paths))
      for (const { tags } of Object.values(methods)) {
        expect(overview).toContain(`<code>${path}</code>`)
        const page = await get(`/api/docs/${tags[0]?.replaceAll(' ', '-')}`)
        expect(page.status).toBe(200)
        expect(await page.text()).toContain(`<code>${path}</code>`)
      }
    const types = await (await get('/api/docs/types')).text()
    for (const name of Object.keys(document.components.schemas)) expect(types).toContain(`id="${name}"`)
    for (const page of [overview, types]) expect(page).not.toMatch(/<script|style="|\[object|undefined/)
  })

  it('allow their style sheet and nothing else', async () => {
    const policy = (await get('/api/docs')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; style-src 'self'")
    expect((await get('/api/docs.css')).headers.get('content-type')).toContain('text/css')
    expect((await get('/api/docs/none')).status).toBe(404)
  })
})

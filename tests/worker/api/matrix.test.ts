import { beforeAll, describe, expect, it } from 'vitest'
import { permissions, type Role, roles } from '../../../worker/api/permissions.ts'
import app from '../../../worker/index.ts'
import type { Member } from '../../../worker/store/members.ts'
import { addMember, bindings, call, newBoard, origin } from './board.ts'

const members = new Map<Role | 'none' | 'nobody', Member | null>([['nobody', null]])

beforeAll(async () => {
  await newBoard()
  for (const role of ['none', ...roles] as const) members.set(role, await addMember(`vai-${role}`, role))
})

/** The path of a call, with something in each place. */
const pathOf = (name: string) =>
  name
    .slice(name.indexOf(' ') + 1)
    .replace(/:(revision|version)/, '1')
    .replace(/:id/, 'khong-co')

/** The answer before which a call that was let in stops here, as it is empty: it is never 401 or 403. */
const refusals = [401, 403]

describe.each(Object.entries(permissions))('%s', (name, { role: wanted }) => {
  const [method = ''] = name.split(' ')

  it.each(['nobody', 'none', ...roles] as const)('asked by %s', async (role) => {
    const answer = await call(method, pathOf(name), {
      as: members.get(role) ?? null,
      headers: { 'If-Match': '"1"' },
    })
    await answer.body?.cancel()
    const allowed =
      wanted === 'anyone' ||
      (role !== 'nobody' && role !== 'none' && roles.indexOf(role) >= roles.indexOf(wanted))
    if (allowed) expect(refusals).not.toContain(answer.status)
    else expect(answer.status).toBe(role === 'nobody' ? 401 : 403)
    expect(answer.status).toBeLessThan(500)
  })
})

it('every route of the API stands in the table, and nothing else does', async () => {
  const document = await (await app.request(`${origin}/api/openapi.json`, {}, bindings())).json<{
    paths: Record<string, Record<string, unknown>>
  }>()
  const described = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/v1'))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.slice('/api/v1'.length).replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    )
  expect(described.sort()).toEqual(Object.keys(permissions).sort())
})

it.each(['PATCH', 'PUT', 'DELETE'])('%s where it is not offered is 404', async (method) => {
  const answer = await call(method, '/checklists', { as: members.get('administrator') ?? null })
  expect(answer.status).toBe(404)
})

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { openLocalBoard } from '../../scripts/local-board.ts'
import { localKeys } from '../../scripts/local-keys.ts'
import { migrate, startServer } from '../../scripts/server.ts'
import { verifyLog } from '../../shared/audit/verify.ts'
import { boardFile } from '../../shared/schema/board-file.ts'
import { memberIdOf } from '../../worker/store/members.ts'
import { openEmptyServer } from './console/empty-server.ts'
import { freePort } from './gate.ts'

/** Several starts of a server, on a machine that may be busy. */
vi.setConfig({ testTimeout: 180_000 })

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'soat-killed-start-'))
  await migrate(data)
})
afterAll(() => rm(data, { recursive: true, force: true }))

/** A call of the server's API by the local administrator; null while the server does not answer. */
async function ask(port: number, path: string): Promise<unknown> {
  const Cookie = `soat-member=${await memberIdOf('quan-tri@ban.example')}`
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, { headers: { Cookie } }).catch(
    () => null,
  )
  return answer?.ok ? answer.json().catch(() => null) : null
}

/** Starts the server and kills it, with the runtime under it, as soon as the sample data has come so far. */
async function killAt(isSoFar: (port: number) => Promise<boolean>): Promise<void> {
  const port = await freePort()
  const args = [String(port), data, inject('worker'), inject('keys')]
  const child: ChildProcess = fork(resolve('scripts/server-process.ts'), args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(child, 'exit')
  await expect.poll(() => isSoFar(port), { timeout: 60_000, interval: 1 }).toBe(true)
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await ended
}

const revisionIs = (wanted: number, state: string) => async (port: number) => {
  const view = (await ask(port, '/checklists/kh-162')) as { revision: number; state: string } | null
  return view !== null && (view.revision > wanted || (view.revision === wanted && view.state === state))
}

/** What the local Board is to hold, once and for all. */
async function expectWhole(port: number): Promise<void> {
  expect(await ask(port, '/checklists/kh-162')).toMatchObject({
    state: 'published',
    published: 1,
    revision: 2,
  })
  const { tables } = boardFile.parse(await ask(port, '/export'))
  expect(tables.samples.map(({ title }) => title).sort()).toEqual([
    'Kế hoạch mẫu: còn thiếu sót',
    'Kế hoạch mẫu: đủ các mục',
  ])
  expect(tables.reviews).toHaveLength(2)
  expect(tables.releases).toHaveLength(1)
  expect(await verifyLog(tables)).toEqual([])
  expect((await fetch(`http://127.0.0.1:${port}/feed/1.root.json`)).status).toBe(200)
}

test('sample data of which each start carries out one step, and is ended before or after the next, is whole in the end', async () => {
  const { origin, miniflare, close } = await openEmptyServer()
  try {
    const keys = await localKeys(inject('keys'))
    let starts = 0
    for (let isWhole = false; !isWhole && starts < 20; starts += 1) {
      let writes = 0
      const ended = new Error('ended')
      const dispatchFetch: typeof miniflare.dispatchFetch = async (input, init) => {
        if (init?.method !== 'GET') writes += 1
        if (writes > 1 && starts % 2 === 0) throw ended
        const answer = await miniflare.dispatchFetch(input, init)
        if (writes > 1) throw ended
        return answer
      }
      const begun = { dispatchFetch, getD1Database: miniflare.getD1Database.bind(miniflare) }
      isWhole = await openLocalBoard(begun, keys).then(
        () => true,
        (error: unknown) => {
          if (error !== ended) throw error
          return false
        },
      )
    }
    expect(starts).toBeGreaterThan(4)
    await expectWhole(Number(new URL(origin).port))
  } finally {
    await close()
  }
})

test('a first start that is killed while it lays out the sample data is finished by the next', async () => {
  await killAt(revisionIs(1, 'in-review'))
  const server = await startServer({
    port: await freePort(),
    data,
    bundle: inject('worker'),
    keys: inject('keys'),
  })
  try {
    await expectWhole(Number(new URL(server.origin).port))
  } finally {
    await server.stop()
  }
})

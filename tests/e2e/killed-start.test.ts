import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { migrate, startServer } from '../../scripts/server.ts'
import { verifyLog } from '../../shared/audit/verify.ts'
import { boardFile } from '../../shared/schema/board-file.ts'
import { memberIdOf } from '../../worker/store/members.ts'
import { freePort } from './gate.ts'

/** Four starts of a server, on a machine that may be busy. */
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

test('a first start that is killed while it lays out the sample data is finished by the next', async () => {
  await killAt(async (port) => JSON.stringify(await ask(port, '/samples')).includes('đủ các mục'))
  await killAt(revisionIs(1, 'in-review'))
  await killAt(revisionIs(2, 'in-review'))
  const server = await startServer({
    port: await freePort(),
    data,
    bundle: inject('worker'),
    keys: inject('keys'),
  })
  const port = Number(new URL(server.origin).port)
  try {
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
    expect(tables.releases).toHaveLength(1)
    expect(await verifyLog(tables)).toEqual([])
    expect((await fetch(`${server.origin}/feed/1.root.json`)).status).toBe(200)
  } finally {
    await server.stop()
  }
})

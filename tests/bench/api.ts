import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { need } from '../../scripts/command.ts'
import { localKeys } from '../../scripts/local-keys.ts'
import { freePair } from '../../scripts/ports.ts'
import { migrate, startServer } from '../../scripts/server.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { memberIdOf } from '../../worker/store/members.ts'
import type { Part, Row } from './measure.ts'

/** How many calls are under way at once. */
const connections = 8
/** Those who write, in turns: each may do so 120 times in a minute. */
const writers = ['bien-tap-1', 'bien-tap-2', 'tham-dinh-1', 'tham-dinh-2', 'phat-hanh']
const checklists = 60
const rounds = 3
const readsARound = 400
const savesARound = 90

interface Call {
  method: string
  path: string
  as?: string | undefined
  etag?: string | undefined
  body?: string | undefined
}
interface Answer {
  /** ms */
  time: number
  etag: string
}

const agent = new Agent({ keepAlive: true, maxSockets: connections })

/** One call, timed from its first byte out to its last byte in. */
function timed(origin: string, { method, path, as, etag, body }: Call): Promise<Answer> {
  const headers: Record<string, string> = {}
  if (as) headers.cookie = `soat-member=${as}`
  if (method !== 'GET') {
    Object.assign(headers, {
      origin,
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'application/json',
    })
    if (etag) headers['if-match'] = etag
  }
  const begin = performance.now()
  return new Promise((done, fail) => {
    const call = request(`${origin}${path}`, { method, headers, agent }, (answer) => {
      answer.resume().on('end', () => {
        const status = answer.statusCode ?? 0
        if (status >= 300) fail(new Error(`${method} ${path}: ${status}`))
        else done({ time: performance.now() - begin, etag: answer.headers.etag ?? '' })
      })
    })
    call.on('error', (error: NodeJS.ErrnoException) => {
      // The server may let go of an idle connection just as it is used again.
      if (call.reusedSocket && error.code === 'ECONNRESET')
        timed(origin, { method, path, as, etag, body }).then(done, fail)
      else fail(error)
    })
    call.end(body)
  })
}

interface Measured {
  perSecond: number
  /** ms, ascending */
  times: number[]
}

/** Carries out `count` calls, so many at once, each chain of calls in a row. */
async function measure(count: number, next: (chain: number) => Promise<Answer>): Promise<Measured> {
  const times: number[] = []
  const begin = performance.now()
  const chain = async (at: number) => {
    for (let done = at; done < count; done += connections) times.push((await next(at)).time)
  }
  await Promise.all(Array.from({ length: connections }, (_, at) => chain(at)))
  const perSecond = count / ((performance.now() - begin) / 1000)
  return { perSecond, times: times.sort((one, other) => one - other) }
}

const percentile = ({ times }: Measured, share: number): string =>
  `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)} ms`

const rowOf = (what: string, measured: readonly Measured[], constant: readonly Measured[]): Row => {
  const middle = (values: readonly number[]) => [...values].sort((one, other) => one - other)[1] ?? 0
  const ratio = middle(measured.map(({ perSecond }, round) => perSecond / (constant[round]?.perSecond ?? 1)))
  const all = {
    perSecond: middle(measured.map(({ perSecond }) => perSecond)),
    times: measured.flatMap(({ times }) => times).sort((one, other) => one - other),
  }
  const shares = [0.5, 0.95, 0.99].map((share) => percentile(all, share)).join(', ')
  return {
    what,
    value: `${all.perSecond.toFixed(0)} a second, ${ratio.toFixed(2)} of the constant route; 50, 95, 99 %: ${shares}`,
  }
}

async function run(origin: string): Promise<Row[]> {
  const ids = await Promise.all(writers.map((name) => memberIdOf(`${name}@ban.example`)))
  const as = ids[0] ?? ''
  const documentOf = (id: string, title: string) => JSON.stringify({ document: { ...kh162, id, title } })
  const idOf = (at: number) => `ban-do-${at}`
  const etags: string[] = []
  for (let at = 0; at < checklists; at += 1) {
    const body = documentOf(idOf(at), `Bộ tiêu chí đo số ${at}`)
    const writer = ids[at % ids.length] ?? ''
    etags[at] = (await timed(origin, { method: 'POST', path: '/api/v1/checklists', as: writer, body })).etag
  }
  let saves = 0
  const calls: { what: string; count: number; next: (chain: number) => Promise<Answer> }[] = [
    {
      what: 'a constant route (/healthz)',
      count: readsARound,
      next: () => timed(origin, { method: 'GET', path: '/healthz' }),
    },
    {
      what: `the list of ${checklists + 1} checklists`,
      count: readsARound,
      next: () => timed(origin, { method: 'GET', path: '/api/v1/checklists', as }),
    },
    {
      what: 'a search',
      count: readsARound,
      next: () => timed(origin, { method: 'GET', path: '/api/v1/checklists?q=tieu%20chi%20do', as }),
    },
    {
      what: 'a checklist of 45 kB with its review and editors',
      count: readsARound,
      next: (chain) => timed(origin, { method: 'GET', path: `/api/v1/checklists/${idOf(chain)}`, as }),
    },
    {
      what: 'a save of such a checklist: revision, state, search, log and kept answer in one batch',
      count: savesARound,
      next: async (chain) => {
        saves += 1
        const body = documentOf(idOf(chain), `Bộ tiêu chí đo, lần lưu ${saves}`)
        const path = `/api/v1/checklists/${idOf(chain)}`
        const writer = ids[saves % ids.length] ?? ''
        const saved = await timed(origin, { method: 'PUT', path, as: writer, etag: etags[chain] ?? '', body })
        etags[chain] = saved.etag
        return saved
      },
    },
  ]
  const measured = calls.map((): Measured[] => [])
  for (const { next } of calls.slice(0, 4)) await measure(connections * 4, next)
  // In turns, so that a busy machine slows all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const [at, { count, next }] of calls.entries()) measured[at]?.push(await measure(count, next))
  return calls.map(({ what }, at) => rowOf(what, measured[at] ?? [], measured[0] ?? []))
}

export const api: Part = {
  title: 'The Board’s API',
  note: `${connections} calls at once, from another process, on the local D1.`,
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'soat-bench-'))
    const keys = join(folder, 'keys')
    await localKeys(keys)
    await need(
      'the worker was not built',
      resolve(import.meta.dirname, '../../scripts/build.ts'),
      ['worker'],
      {
        env: { SOAT_OUT: folder, SOAT_KEYS: keys },
      },
    )
    const data = join(folder, 'data')
    await migrate(data)
    const bundle = join(folder, 'worker/index.js')
    const server = await startServer({ port: await freePair(), data, bundle, keys })
    try {
      return await run(server.origin)
    } finally {
      agent.destroy()
      await server.stop()
      await rm(folder, { recursive: true })
    }
  },
}

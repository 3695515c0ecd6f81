import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { Checker, check } from '../../shared/check.ts'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { flat, median, type Part, type Row } from './measure.ts'
import { peers } from './peers.ts'
import { planOf } from './plan.ts'

const ms = (time: number) => `${time.toFixed(time < 10 ? 2 : 0)} ms`
const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`

/** What any checker has to do at least: put the text into one form, once, and split it into lines. */
const floorOf = (text: string) => median(200, () => text.normalize('NFC').toLowerCase().split('\n').length)

export const engine: Part = {
  title: 'The engine: a plan of 100,000 characters against KH 162, every rule',
  async run() {
    const plan = planOf(100_000)
    const floor = await floorOf(plan)
    const full = await median(400, () => check(plan, kh162))
    const edited = await edits(plan)
    const rows: Row[] = [
      { what: 'Floor: one `normalize().toLowerCase()` and `split`', value: ms(floor) },
      bounded('Full check', full, floor, 15),
      bounded('Check after an edit of one character', edited, floor, 1),
      ...(await growth()),
      memory(plan),
      await bundle(),
    ]
    for (const peer of await peers(plan.length)) {
      const time = await median(peer.runs, peer.check)
      await peer.close?.()
      const wanted = peer.name.includes('idnits') ? 2 : peer.name.includes('harper') ? 40 : null
      rows.push({
        what: `${peer.name}: against our full check`,
        value: `${ms(time)}, ${times(time / full)}`,
        ...(wanted === null ? {} : { limit: `≥ ${wanted} ×`, met: time / full >= wanted }),
      })
    }
    return rows
  },
}

function bounded(what: string, time: number, floor: number, limit: number): Row {
  const ratio = time / floor
  return { what, value: `${ms(time)}, ${times(ratio)} the floor`, limit: `≤ ${limit} ×`, met: ratio <= limit }
}

async function edits(plan: string): Promise<number> {
  const at = plan.indexOf('trẻ em', plan.length >> 1)
  const texts = Array.from({ length: 26 }, (_, index) =>
    flat(plan.slice(0, at) + String.fromCharCode(97 + index) + plan.slice(at)),
  )
  const checker = new Checker(kh162)
  checker.check(plan)
  return median(600, (run) => checker.check(texts[run % texts.length] ?? plan))
}

/** Time per character at three lengths: where it grows, the check is not linear. */
async function growth(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [length, runs] of [
    [10_000, 400],
    [100_000, 200],
    [1_000_000, 20],
  ] as const) {
    const plan = planOf(length)
    const time = await median(runs, () => check(plan, kh162))
    rows.push({
      what: `Full check at ${length.toLocaleString('en')} characters`,
      value: `${ms(time)}, ${((time * 1e6) / plan.length).toFixed(0)} ns a character`,
    })
  }
  return rows
}

function memory(plan: string): Row {
  const { gc } = globalThis
  if (gc === undefined) throw new Error('Run node with --expose-gc.')
  const used = () => {
    gc()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const kept: Checker[] = []
  const before = used()
  for (let index = 0; index < 40; index++) {
    const checker = new Checker(kh162)
    checker.check(flat(`${index}${plan}`))
    kept.push(checker)
  }
  const bytes = (used() - before) / kept.length / plan.length
  return {
    what: 'Memory that a `Checker` keeps, its text among it',
    value: `${bytes.toFixed(1)} bytes a character`,
    limit: '≤ 30',
    met: bytes <= 30,
  }
}

async function bundle(): Promise<Row> {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome109',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'engine', fileName: 'engine' },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []))
  const size = chunks.reduce((sum, chunk) => sum + ('code' in chunk ? gzipSync(chunk.code).length : 0), 0)
  return {
    what: 'The engine with KH 162, as a page bundles it, gzip',
    value: `${(size / 1000).toFixed(1)} kB`,
    limit: '≤ 40 kB',
    met: size <= 40_000,
  }
}

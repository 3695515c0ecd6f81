import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { editorPages, otherPages, type ZooPage } from '../e2e/editors/catalog.ts'
import { OpenEditor } from '../e2e/editors/open.ts'
import type { Part, Row } from './measure.ts'
import { type Desk, type Desks, openDesks } from './office.ts'
import { planOf } from './plan.ts'
import { type Trace, Tracer } from './trace.ts'
import { goToMiddle, strokesAWord, typeWord, workOf } from './typing.ts'

const strokes = 200
const long = 100_000
const editors = ['CKEditor 5', 'ProseMirror', 'textarea']

/** Work is ms of the main thread's processor time. */
const ms = (work: number) => `${work.toFixed(work < 10 ? 2 : 0)} ms`
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

export const extension: Part = {
  title: 'The extension: what it costs a page, in Chromium',
  note: [
    'Two browsers side by side, one with the extension as built and one without; 200 characters typed into the middle of',
    'the draft in words of ten, in turn here and there, with a pause after each. Times are processor time of the main',
    'thread, from the trace. A task of ours is what runs in the world of the extension, with the styles and layouts that',
    'it asks for. Harper’s extension is not beside it: the registry of npm has its engine alone (harper.js, measured above),',
    'and no build that a browser loads (looked for on 23 November 2026).',
  ].join('\n'),
  async run() {
    const desks = await openDesks()
    try {
      const rows: Row[] = [...sizes(desks.built), ...(await withoutEditor(desks))]
      for (const title of editors) {
        const shown = pageNamed(title)
        rows.push(...(await typing(desks, shown, wordsOfPlan(5000), { check: 16 })))
        rows.push(...(await typing(desks, shown, planOf(long), { check: null })))
        rows.push(await heap(desks, shown))
      }
      return rows
    } finally {
      await desks.close()
    }
  },
}

function atMost(what: string, value: number, limit: number, show: (value: number) => string): Row {
  return { what, value: show(value), limit: `≤ ${show(limit)}`, met: value <= limit }
}

function sizes(built: string): Row[] {
  const size = (file: string) => gzipSync(readFileSync(join(built, file))).length
  const detector = size('detector.js')
  return [
    atMost('Detector, gzip', detector, 15_000, kB),
    atMost(
      'All that runs in a page with an editor, gzip',
      detector + size('page.js') + size('bridge.js'),
      80_000,
      kB,
    ),
  ]
}

interface Visit {
  /** Script of ours, ms. */
  work: number
  timers: number
}

/**
 * A sign-in page: only the detector comes. Timers count from the page's loading to two seconds after it. Continuations
 * of whoever drives the browser name no world and count as ours, so what is counted without us is taken off.
 */
async function withoutEditor(desks: Desks): Promise<Row[]> {
  const shown = otherPages.find(({ name }) => name === 'password')
  if (!shown) throw new Error('The zoo has no page without an editor.')
  const visit = async (desk: Desk): Promise<Visit> => {
    const page = await desk.context.newPage()
    const tracer = await Tracer.start(page)
    await page.goto(addressOf(desk, shown))
    await page.locator(shown.root).click()
    await page.waitForTimeout(2000)
    const { tasks, timers } = await tracer.stop()
    await page.close()
    return { work: tasks.reduce((sum, { ours }) => sum + ours, 0), timers }
  }
  const ours: Visit[] = []
  const bare: Visit[] = []
  for (let run = 0; run < 9; run += 1) {
    ours.push(await visit(desks.with))
    bare.push(await visit(desks.without))
  }
  const middle = (visits: Visit[]) =>
    quantile(
      visits.map(({ work }) => work),
      0.5,
    )
  const timers = ours.reduce((sum, visit) => sum + visit.timers, 0)
  const added = middle(ours) - middle(bare)
  return [
    atMost('Page without an editor: script of the detector, median of 9', added, 3, ms),
    atMost('Page without an editor: timers', timers, 0, String),
  ]
}

/**
 * Types word after word, in turn with and without the extension, so that what else the machine does meets both. A check
 * may take `limit.check` ms; where that is null, any time, as long as no task of ours is too long.
 */
async function typing(
  desks: Desks,
  shown: ZooPage,
  plan: string,
  limit: { check: number | null },
): Promise<Row[]> {
  const ours = await begin(desks.with, shown, plan)
  const bare = await begin(desks.without, shown, plan)
  for (let typed = 0; typed < strokes; typed += strokesAWord)
    for (const { editor } of [ours, bare]) await typeWord(editor)
  await ours.editor.page.waitForTimeout(2000)
  const traced = await ours.tracer.stop()
  const added = difference(workOf(traced), workOf(await bare.tracer.stop()))
  for (const { editor } of [ours, bare]) await editor.page.close()
  const where = `${shown.title}, ${plan.length.toLocaleString('en')} characters`
  const check = `${where}: a check, reading and painting included, 95 %`
  return [
    atMost(`${where}: added to a keystroke, median`, added.stroke, 1, ms),
    atMost(`${where}: added to a keystroke, 95 %`, added.slowStroke, 4, ms),
    limit.check === null
      ? { what: check, value: ms(added.check) }
      : atMost(check, added.check, limit.check, ms),
    atMost(`${where}: our longest task, opening included`, longest(traced), 50, ms),
    atMost(`${where}: our tasks in two seconds of rest`, idleTasks(traced), 0, String),
  ]
}

interface Begun {
  editor: OpenEditor
  tracer: Tracer
}

/** Opens the editor empty; fills it, and lets the extension find it, under the trace. */
async function begin(desk: Desk, shown: ZooPage, plan: string): Promise<Begun> {
  const editor = await OpenEditor.open(desk, shown, [])
  const tracer = await Tracer.start(editor.page)
  await fill(editor, plan)
  return { editor, tracer }
}

async function fill(editor: OpenEditor, plan: string): Promise<void> {
  await editor.fill(plan.split('\n').filter((line) => line !== ''))
  await goToMiddle(editor)
  await editor.page.waitForTimeout(3000)
}

type Work = ReturnType<typeof workOf>

function difference(ours: Work, bare: Work) {
  const added = (of: keyof Work, share: number) => quantile(ours[of], share) - quantile(bare[of], share)
  return {
    stroke: added('strokes', 0.5),
    slowStroke: added('strokes', 0.95),
    /** Against the median without: the editor's own slow pauses would hide ours. */
    check: quantile(ours.pauses, 0.95) - quantile(bare.pauses, 0.5),
  }
}

function longest({ tasks }: Trace): number {
  return Math.max(...tasks.map(({ ours }) => ours))
}

/** Tasks of ours from one second after the last key, when the last check is over. */
function idleTasks({ tasks, keys }: Trace): number {
  const last = keys.at(-1)
  if (last === undefined) throw new Error('No key was pressed.')
  return tasks.filter(({ start, ours }) => start > last + 1000 && ours > 0).length
}

/** What the page's JavaScript heap holds more with the extension, median of three pages each. */
async function heap(desks: Desks, shown: ZooPage): Promise<Row> {
  const used = async (desk: Desk) => {
    const sizes: number[] = []
    for (let run = 0; run < 3; run += 1) {
      const editor = await OpenEditor.open(desk, shown, [])
      await fill(editor, planOf(long))
      await typeWord(editor)
      sizes.push(await heapOf(editor.page))
      await editor.page.close()
    }
    return quantile(sizes, 0.5)
  }
  const added = ((await used(desks.with)) - (await used(desks.without))) / 1e6
  const what = `${shown.title}, ${long.toLocaleString('en')} characters: heap added`
  return atMost(what, added, 6, (size) => `${size.toFixed(1)} MB`)
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** By nearest rank: the smallest of them that is not below `share` of all. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function pageNamed(title: string): ZooPage {
  const shown = editorPages.find((page) => page.title === title)
  if (!shown) throw new Error(`The zoo has no ${title}.`)
  return shown
}

/** The beginning of a long plan, up to so many words and the end of their line. */
function wordsOfPlan(count: number): string {
  const plan = planOf(long)
  let words = 0
  for (const { index } of plan.matchAll(/\s+/g)) {
    words += 1
    if (words >= count && plan[index] === '\n') return plan.slice(0, index)
  }
  return plan
}

function addressOf({ portal }: Desk, { name }: ZooPage): string {
  return `${portal.origin}/zoo/${name}.html`
}

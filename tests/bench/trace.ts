/** Chromium's trace of one page: what its main thread did, and how much of that was ours. */
import type { CDPSession, Page } from 'playwright-core'

/** A task of the page's main thread. Times on the clock are ms; work is ms of processor time, so others' load hides little. */
export interface Task {
  start: number
  end: number
  work: number
  /** What of the work was done in the extension's world: scripts, and styles and layouts that they asked for. */
  ours: number
}

export interface Trace {
  tasks: Task[]
  /** When each key went down. */
  keys: number[]
  /** Timers that the extension set. */
  timers: number
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** µs; `tdur` is processor time. */
  ts: number
  dur?: number
  tdur?: number
  args: {
    name?: string
    worldName?: string
    data?: { type?: string; url?: string; frames?: { processId: number }[] }
  }
}

/** As the browser calls the extension's world. */
const worldName = 'Soát'
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute']

/** Traces a page from now until it is stopped, other pages that it goes to included. */
export class Tracer {
  readonly #session: CDPSession
  readonly #events: TraceEvent[] = []

  private constructor(session: CDPSession) {
    this.#session = session
    session.on('Tracing.dataCollected', ({ value }) =>
      this.#events.push(...(value as unknown as TraceEvent[])),
    )
  }

  static async start(page: Page): Promise<Tracer> {
    const session = await page.context().newCDPSession(page)
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
    })
    return new Tracer(session)
  }

  async stop(): Promise<Trace> {
    const complete = new Promise((resolve) => this.#session.once('Tracing.tracingComplete', resolve))
    await this.#session.send('Tracing.end')
    await complete
    await this.#session.detach()
    return traceOf(this.#events)
  }
}

function traceOf(events: readonly TraceEvent[]): Trace {
  const loaded = events.findLast(
    ({ name, args }) => name === 'CommitLoad' && args.data?.url?.startsWith('http'),
  )
  const frames = events.find(({ name }) => name === 'TracingStartedInBrowser')?.args.data?.frames
  const pid = loaded?.pid ?? frames?.[0]?.processId
  const tid = events.find(
    (event) => event.name === 'thread_name' && event.pid === pid && event.args.name === 'CrRendererMain',
  )?.tid
  if (tid === undefined) throw new Error('The trace holds no page.')
  const main = events.filter((event) => event.pid === pid && event.tid === tid)
  const keys = main.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown')
  return {
    tasks: tasksOf(main.filter(({ ph }) => ph === 'X')),
    keys: keys.map(({ ts }) => ts / 1000).sort((one, other) => one - other),
    timers: main.filter(
      ({ name, args }) => name === 'TimerInstall' && JSON.stringify(args).includes('chrome-extension://'),
    ).length,
  }
}

type Owner = 'browser' | 'page' | 'ours'

/** Whose code an event runs; what says nothing of it belongs to whoever called. */
function ownerOf({ name, args }: TraceEvent, caller: Owner, pageRan: boolean): Owner {
  if (name === 'v8.callFunction' || name === 'v8.run') return args.worldName === worldName ? 'ours' : 'page'
  if (name === 'EvaluateScript')
    return args.data?.url?.startsWith('chrome-extension://') === true ? 'ours' : 'page'
  // Continuations name no world. Where the page did not run in the task before, they are taken for ours.
  if (name === 'RunMicrotasks' && caller === 'browser') return pageRan ? 'page' : 'ours'
  return caller
}

function tasksOf(events: readonly TraceEvent[]): Task[] {
  const sorted = [...events].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
  const tasks: Task[] = []
  const open: { end: number; owner: Owner }[] = []
  let task: Task | null = null
  let pageRan = false
  for (const event of sorted) {
    const end = event.ts + (event.dur ?? 0)
    const work = (event.tdur ?? 0) / 1000
    if (event.name === 'RunTask') {
      task = { start: event.ts / 1000, end: end / 1000, work, ours: 0 }
      tasks.push(task)
      open.length = 0
      open.push({ end, owner: 'browser' })
      pageRan = false
      continue
    }
    while ((open.at(-1)?.end ?? end) < end) open.pop()
    const caller = open.at(-1)?.owner ?? 'browser'
    const owner = ownerOf(event, caller, pageRan)
    pageRan ||= owner === 'page'
    open.push({ end, owner })
    if (!task || owner === caller) continue
    if (owner === 'ours') task.ours += work
    else if (caller === 'ours') task.ours -= work
  }
  return tasks
}

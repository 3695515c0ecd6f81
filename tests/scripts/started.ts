import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** A real `npm start`, without npm: what it has printed so far, and how it ends. */
export interface Started {
  child: ChildProcess
  output(): string
  /** Resolves when `text` has been printed; rejects with everything printed when the process ends before. */
  printed(text: string): Promise<void>
  /** The exit code; null when a signal ended it. */
  exited: Promise<number | null>
  /** Process ids of everything that it has started and that still runs, itself left out. */
  descendants(): number[]
}

export function startSoat(args: string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['scripts/start.ts', ...args], {
    cwd: root,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      output += chunk
      child.emit('printed')
    })
  }
  const exited = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    output: () => output,
    printed: (text) =>
      new Promise((done, fail) => {
        const look = () => output.includes(text) && done()
        child.on('printed', look)
        exited.then(() => fail(new Error(`ended without printing «${text}»:\n${output}`)), fail)
        look()
      }),
    exited,
    descendants: () => (child.pid === undefined ? [] : descendantsOf(child.pid)),
  }
}

/** Parent by process id of every process, from Linux's `/proc`. */
function parents(): Map<number, number> {
  const pairs = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), /^PPid:\s*(\d+)$/m.exec(readProcess(pid, 'status'))?.[1]] as const)
  return new Map(
    pairs.filter(([, parent]) => parent !== undefined).map(([pid, parent]) => [pid, Number(parent)]),
  )
}

/** A file of `/proc`; '' when the process has ended. */
function readProcess(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}

function descendantsOf(ancestor: number): number[] {
  const parentOf = parents()
  const found = new Set([ancestor])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const [pid, parent] of parentOf) if (found.has(parent)) found.add(pid)
  }
  found.delete(ancestor)
  return [...found]
}

/** Which of these processes still run. */
export function running(pids: number[]): number[] {
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
      throw error
    }
  })
}

/** The command lines of these processes. */
export const commandsOf = (pids: number[]) =>
  pids.map((pid) => readProcess(pid, 'cmdline').replaceAll('\0', ' '))

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { need, quiet } from './command.ts'
import { root } from './folders.ts'

export interface ServerOptions {
  port: number
  /** The folder of the local database; made when it isn't there. */
  data: string
  /** The worker's bundle, as `scripts/build.ts worker` leaves it. */
  bundle: string
  /** The folder of the local feed's keys. */
  keys: string
}

export interface Server {
  origin: string
  /** The process that serves, and leads a group with all that it started. */
  pid: number
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>
  /** Ends the server and the runtime under it. */
  stop(): Promise<void>
}

/** Brings the database in `data` to the newest migration. */
export const migrate = (data: string, signal?: AbortSignal) =>
  need(
    'Không cập nhật được cơ sở dữ liệu.',
    resolve(root, 'node_modules/wrangler/bin/wrangler.js'),
    ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', data],
    { signal },
  )

/**
 * Starts the worker on loopback, in a process of its own that ends when this one does, and puts the KH 162 checklist
 * into the database and the feed if there is none. The database has to be migrated. Rejects when the server ends before it is ready.
 */
export async function startServer({ port, data, bundle, keys }: ServerOptions): Promise<Server> {
  // In a process group of its own, Ctrl+C in the terminal reaches this process only, which then stops the server.
  const child = fork(resolve(import.meta.dirname, 'server-process.ts'), [String(port), data, bundle, keys], {
    detached: process.platform !== 'win32',
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => undefined)
  const ready = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)])
  if (!ready) throw new Error('Máy chủ không khởi động được.')
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended,
    stop: () => {
      if (child.connected) child.disconnect()
      return ended
    },
  }
}

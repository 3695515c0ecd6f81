import * as z from 'zod'
import type { FeedStore } from './store.ts'
import type { Request } from './transport.ts'

/** «Nhật ký kết nối»: every request that the extension has made. */
const connections = z.object({
  recent: z.array(z.object({ time: z.number(), address: z.string(), bytes: z.number() })),
  /** The requests before the recent ones, as totals. */
  older: z.object({ count: z.number(), bytes: z.number() }),
})
export type Connections = z.infer<typeof connections>

const kept = 1000
const none: Connections = { recent: [], older: { count: 0, bytes: 0 } }

export class ConnectionLog {
  readonly #store: FeedStore
  #last: Promise<void> = Promise.resolve()

  constructor(store: FeedStore) {
    this.#store = store
  }

  async read(): Promise<Connections> {
    const parsed = connections.safeParse((await this.#store.get('connections')).connections)
    return parsed.success ? parsed.data : none
  }

  /** Requests are written one after another. A full storage loses the entry, never the request. */
  add(request: Request): Promise<void> {
    this.#last = this.#last
      .then(() => this.#write(request))
      .catch((error: unknown) => console.info('Soát: a request is missing in the log:', error))
    return this.#last
  }

  async #write(request: Request): Promise<void> {
    const { recent, older } = await this.read()
    const all = [...recent, request]
    const past = all.slice(0, -kept)
    const bytes = past.reduce((sum, each) => sum + each.bytes, older.bytes)
    await this.#store.set({
      connections: { recent: all.slice(-kept), older: { count: older.count + past.length, bytes } },
    })
  }
}

import * as z from 'zod'
import { kh162 } from '../../shared/checklists/kh-162.ts'
import { type Checklist, checklist } from '../../shared/schema/checklist.ts'

// The extension's CSP forbids code from strings; zod would try, and the browser would log it.
z.config({ jitless: true })

/** The most that an answer may weigh, bytes. */
const largest = 2_000_000
const timeout = 20_000
/** How long a download counts as fresh, ms. */
const fresh = 60 * 60 * 1000

const stored = z.object({ checklist, etag: z.string(), received: z.number() })

interface Store {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

/**
 * Takes the current checklists from the Board's server. What arrives counts only after the shared schema has
 * passed it and when it is no older than what is held; any other answer changes nothing. Without a server the
 * stored copy serves, and before the first download the one that came with the build.
 */
export class Downloads {
  readonly #server: string
  readonly #store: Store
  readonly #fetch: typeof fetch
  readonly #now: () => number
  #running: Promise<void> | null = null

  constructor(server: string, store: Store, fetcher: typeof fetch, now: () => number) {
    this.#server = server
    this.#store = store
    this.#fetch = fetcher
    this.#now = now
  }

  async checklists(): Promise<Checklist[]> {
    const held = (await this.#held())?.checklist
    return [held && held.version >= kh162.version ? held : kh162]
  }

  /** When the stored checklist arrived, ms since 1970. */
  async received(): Promise<number | null> {
    return (await this.#held())?.received ?? null
  }

  /** Asks the server once; a call while one runs joins it. Never rejects: being offline is no fault. */
  refresh(): Promise<void> {
    this.#running ??= this.#refresh()
      .catch((error: unknown) => console.info('Soát: the checklist stays as it is:', error))
      .finally(() => {
        this.#running = null
      })
    return this.#running
  }

  async #refresh(): Promise<void> {
    const held = await this.#held()
    if (held && this.#now() - held.received < fresh) return
    const response = await this.#fetch(`${this.#server}/api/v1/checklists/${kh162.id}`, {
      headers: held ? { 'If-None-Match': held.etag } : {},
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    })
    if (response.status === 304 && held) {
      await this.#keep({ ...held, received: this.#now() })
      return
    }
    if (response.status !== 200) throw new Error(`status ${response.status}`)
    const body = await response.text()
    if (body.length > largest) throw new Error(`${body.length} characters`)
    const arrived = checklist.parse(JSON.parse(body))
    if (arrived.id !== kh162.id || arrived.version < (held?.checklist.version ?? kh162.version))
      throw new Error(`${arrived.id} version ${arrived.version} does not replace what is held`)
    await this.#keep({ checklist: arrived, etag: response.headers.get('etag') ?? '', received: this.#now() })
  }

  async #held(): Promise<z.infer<typeof stored> | null> {
    const parsed = stored.safeParse((await this.#store.get('download')).download)
    return parsed.success ? parsed.data : null
  }

  async #keep(download: z.infer<typeof stored>): Promise<void> {
    await this.#store.set({ download })
  }
}

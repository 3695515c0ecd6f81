/** A file as it is sent, packed once. */
export interface WarmFile {
  plain: Uint8Array
  packed: Uint8Array
}

interface Entry {
  file: WarmFile | null
  /** ms since 1970; until then it is served without a look at the database. */
  until: number
}

const mostFiles = 500

/**
 * Files that this isolate has read before. What never changes stays; what may change is kept for a moment, and beyond
 * it only where the database does not answer.
 */
export class Warm {
  readonly #entries = new Map<string, Entry>()

  /** `read` gives a file's text, null where there is none, and for how long that holds, ms. */
  async get(
    name: string,
    now: number,
    read: () => Promise<{ text: string | null; holds: number }>,
  ): Promise<WarmFile | null> {
    const entry = this.#entries.get(name)
    if (entry && entry.until > now) return entry.file
    try {
      const { text, holds } = await read()
      const file = text === null ? null : await pack(text)
      this.#entries.delete(name)
      if (holds > 0) this.#entries.set(name, { file, until: now + holds })
      if (this.#entries.size > mostFiles) this.#makeRoom()
      return file
    } catch (error) {
      if (entry) return entry.file
      throw error
    }
  }

  /** What there is not goes first: names of it can be made up without end. */
  #makeRoom(): void {
    const entries = [...this.#entries]
    const [oldest] = entries.find(([, { file }]) => file === null) ?? entries[0] ?? []
    if (oldest !== undefined) this.#entries.delete(oldest)
  }

  /** Something was published: what may change is read again. */
  clear(): void {
    this.#entries.clear()
  }
}

export const warm = new Warm()

async function pack(text: string): Promise<WarmFile> {
  const plain = new TextEncoder().encode(text)
  const packed = new Response(plain).body?.pipeThrough(new CompressionStream('gzip'))
  return { plain, packed: new Uint8Array(await new Response(packed).arrayBuffer()) }
}

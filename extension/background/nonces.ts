/** A panel is introduced at once after its frame has loaded; a nonce that waited longer than this (ms) is dead. */
const life = 30_000

/** Nonces that bind a panel frame to the page side that opened it: each for one tab, each good once. */
export class Nonces {
  readonly #waiting = new Map<string, { tab: number; until: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  give(tab: number): string {
    for (const [nonce, { until }] of this.#waiting) if (until < this.#now()) this.#waiting.delete(nonce)
    const nonce = crypto.randomUUID()
    this.#waiting.set(nonce, { tab, until: this.#now() + life })
    return nonce
  }

  /** Whether the nonce was given for this tab, lives, and was not redeemed before. */
  redeem(nonce: string, tab: number): boolean {
    const entry = this.#waiting.get(nonce)
    if (entry?.tab !== tab) return false
    this.#waiting.delete(nonce)
    return entry.until >= this.#now()
  }
}

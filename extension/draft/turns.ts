/** Lets writes into a draft go one after the other. What was asked for twice before it came about is done once. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  readonly #waiting = new Set<string>()

  /** Runs `work` in its turn; null where the same, as named by `what`, is waiting or under way. */
  async take<Result>(what: string, work: () => Promise<Result>): Promise<Result | null> {
    if (this.#waiting.has(what)) return null
    this.#waiting.add(what)
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => {})
    try {
      return await turn
    } finally {
      this.#waiting.delete(what)
    }
  }
}

/** What a person sent with a form: field names and values, in the order of the form. */
export interface Submission {
  id: number
  fields: Record<string, string | string[]>
}

/** Submissions that the portal remembers; older ones are forgotten. */
const kept = 50

/** What the portals received, under one count. */
export class Submissions {
  readonly #all: Submission[] = []
  #last = 0

  /** Returns the number under which the record stands at `/van-ban/N`. */
  keep(fields: Submission['fields']): number {
    this.#last += 1
    this.#all.push({ id: this.#last, fields })
    if (this.#all.length > kept) this.#all.shift()
    return this.#last
  }

  find(id: number): Submission | undefined {
    return this.#all.find((submission) => submission.id === id)
  }
}

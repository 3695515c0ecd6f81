/** The shortest and longest wait after the last change before a check, ms. */
const shortest = 150
const longest = 400

/** Runs a task once the person has paused; the dearer the last run was, the longer the pause. No timer when idle. */
export class Pause {
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait = shortest
  readonly #task: () => void

  constructor(task: () => void, signal: AbortSignal) {
    this.#task = task
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true })
  }

  /** Something changed: wait again. */
  restart(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.now(), this.#wait)
  }

  now(): void {
    clearTimeout(this.#timer)
    const start = performance.now()
    this.#task()
    const cost = performance.now() - start
    this.#wait = Math.min(longest, shortest + 10 * cost)
  }
}

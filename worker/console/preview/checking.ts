import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Report } from '../../../shared/schema/report.ts'
import type { Answer, Question } from './check-messages.ts'

interface Waiting {
  done(reports: Report[]): void
  failed(error: Error): void
}

/** A worker that checks drafts; ends with `stop`. */
export class Checking {
  readonly #worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.number)?.done(data.reports)
      this.#waiting.delete(data.number)
    })
    this.#worker.addEventListener('error', ({ message }) => {
      // Which question it was is not said; questions come one after another, so it was the oldest.
      const [oldest] = this.#waiting
      if (oldest === undefined) return
      this.#waiting.delete(oldest[0])
      oldest[1].failed(new Error(message))
    })
  }

  /** One report for each checklist. Rejects where the check itself fails. */
  check(text: string, checklists: readonly Checklist[], locale: 'vi' | 'en'): Promise<Report[]> {
    this.#last++
    const question: Question = { number: this.#last, text, checklists, locale }
    return new Promise((done, failed) => {
      this.#waiting.set(question.number, { done, failed })
      this.#worker.postMessage(question)
    })
  }

  stop(): void {
    this.#worker.terminate()
  }
}

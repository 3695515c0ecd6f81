import { formOf } from './plan/form.ts'
import { type Lexicon, lexiconOf } from './plan/lexicon.ts'
import { outlineOf } from './plan/outline.ts'
import { type Particulars, particularsOf } from './plan/particulars.ts'
import type { Plan } from './plan/plan.ts'
import { Reader } from './plan/reader.ts'
import { reportOf } from './rules/answer.ts'
import { understand } from './rules/draft.ts'
import type { Checklist } from './schema/checklist.ts'
import type { Report } from './schema/report.ts'

export type Locale = 'vi' | 'en'

export interface CheckOptions {
  /** The language of messages; Vietnamese by default. */
  locale?: Locale
  /** How many steps the check may take; beyond them its answer is «over budget». A word costs one step, a phrase met eight. */
  steps?: number
}

/** Enough for a text of four million words. */
const ample = 10_000_000

/**
 * Checks a draft against a checklist. Pure; time is linear in the length of the text. An empty or white-space text is
 * a draft just begun: its verdict is `fail`, with every required section missing.
 */
export function check(text: string, checklist: Checklist, options: CheckOptions = {}): Report {
  return new Checker(checklist, options).check(text)
}

/** Checks one draft again and again while it is written; what it knows of unchanged paragraphs is kept. */
export class Checker {
  readonly #lexicon: Lexicon
  readonly #locale: Locale
  readonly #steps: number
  readonly #reader: Reader

  constructor(checklist: Checklist, options: CheckOptions = {}) {
    this.#lexicon = lexiconOf(checklist)
    this.#locale = options.locale ?? 'vi'
    this.#steps = options.steps ?? ample
    this.#reader = new Reader(this.#lexicon, this.#steps)
  }

  /**
   * Takes in a text without judging it. A long text that was taken in piece by piece, each time with a little more of
   * it, is then checked in the time of one piece.
   */
  learn(text: string): void {
    this.#reader.read(text)
  }

  /** What a draft says of itself, such as its subject. */
  describe(text: string): Particulars {
    const plan = this.#reader.read(text)
    const outline = outlineOf(plan, this.#lexicon)
    return particularsOf(plan, outline, formOf(plan, outline, this.#lexicon))
  }

  /** The same answer as `check` gives, whatever was checked before. */
  check(text: string): Report {
    const plan: Plan = this.#reader.read(text)
    return reportOf(understand(plan, this.#lexicon, this.#locale, this.#steps))
  }
}

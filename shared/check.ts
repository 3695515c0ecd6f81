import { gapOf } from './clause/place.ts'
import { type Lexicon, lexiconOf } from './plan/lexicon.ts'
import { type Particulars, particularsOf } from './plan/particulars.ts'
import { Reader } from './plan/reader.ts'
import { reportOf } from './rules/answer.ts'
import { type Draft, understand } from './rules/draft.ts'
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
  #understood: Draft | null = null

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
    return particularsOf(this.#understand(text))
  }

  /** Where sections that a draft lacks would begin, UTF-16; see `gapOf`. */
  gaps(text: string, sections: readonly string[]): { section: string; at: number }[] {
    const scene = { ...this.#understand(text), lexicon: this.#lexicon }
    return sections.flatMap((section) => {
      const at = gapOf(scene, section)
      return at === null ? [] : [{ section, at }]
    })
  }

  /** The same answer as `check` gives, whatever was checked before. */
  check(text: string): Report {
    return reportOf(this.#understand(text))
  }

  #understand(text: string): Draft {
    if (this.#understood?.text !== text)
      this.#understood = understand(this.#reader.read(text), this.#lexicon, this.#locale, this.#steps)
    return this.#understood
  }
}

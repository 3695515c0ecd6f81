import type { TextEdit } from '../../shared/schema/report.ts'
import type { EditOutcome, Editor } from '../editors/editor.ts'
import { plain } from '../editors/plain.ts'
import { takeFocus } from '../editors/settle.ts'
import { shrink } from './shrink.ts'

/** The text before and after one of our own edits. */
interface Step {
  before: string
  after: string
}

/**
 * Writes into an editor, one verified edit after the other, and takes its own edits back through the editor's undo.
 * Whoever calls waits for the end of one call before the next.
 */
export class Writer {
  readonly #editor: Editor
  /** What one click did is one batch. */
  #batches: Step[][] = []

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get canUndo(): boolean {
    return this.#batches.length > 0
  }

  /**
   * Makes edits of one text, from the last to the first, so that their offsets stay true. Stops at the first that the
   * editor does not take: `changed` where the text is not what it was either. `joins` adds them to the batch before, so
   * that one undo takes back both.
   */
  async write(edits: readonly TextEdit[], joins = false): Promise<EditOutcome> {
    const start = this.#editor.read()
    const batch = joins ? (this.#batches.pop() ?? []) : []
    try {
      for (const edit of [...edits].reverse()) {
        const before = this.#editor.read()
        const outcome = await this.#editor.apply(shrink(before, edit))
        if (outcome !== 'done') return plain(this.#editor.read()) === plain(start) ? outcome : 'changed'
        batch.push({ before, after: this.#editor.read() })
      }
      await takeFocus(this.#editor.root)
      return 'done'
    } finally {
      if (batch.length > 0) this.#batches.push(batch)
    }
  }

  /** Takes the last batch back, step by step; false, and no further, where the person has typed since. */
  async undo(): Promise<boolean> {
    const steps = this.#batches.pop() ?? []
    for (let step = steps.pop(); step; step = steps.pop()) {
      if (this.#editor.read() !== step.after) return this.#lost()
      if (await this.#editor.undo(step.before)) continue
      if (!this.#skipTo(this.#editor.read(), steps)) return this.#lost()
    }
    return true
  }

  /**
   * Editors take edits that follow each other quickly back together: what such a step has taken back too is done,
   * of this batch or of those before. False where the text is none that was there before one of our edits.
   */
  #skipTo(now: string, steps: Step[]): boolean {
    const reached = steps.findIndex(({ before }) => before === now)
    if (reached >= 0) {
      steps.length = reached
      return true
    }
    const earlier = this.#batches.findIndex((batch) => batch.some(({ before }) => before === now))
    const batch = this.#batches[earlier]
    if (!batch) return false
    this.#batches.length = earlier
    const left = batch.slice(
      0,
      batch.findIndex(({ before }) => before === now),
    )
    if (left.length > 0) this.#batches.push(left)
    steps.length = 0
    return true
  }

  /** The person, or the editor itself, has gone another way: nothing written before can be taken back safely. */
  #lost(): false {
    this.#batches = []
    return false
  }
}

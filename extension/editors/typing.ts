import { passed } from './settle.ts'

/** A Vietnamese keyboard that edits by Backspace retypes a word within this many ms. */
const retyping = 120

/** Knows whether the person is in the middle of a word. */
export class Typing {
  #composing = false
  #last = Number.NEGATIVE_INFINITY

  constructor(root: HTMLElement, signal: AbortSignal) {
    const options = { signal, capture: true, passive: true }
    root.addEventListener(
      'compositionstart',
      () => {
        this.#composing = true
      },
      options,
    )
    root.addEventListener(
      'compositionend',
      () => {
        this.#composing = false
      },
      options,
    )
    root.addEventListener(
      'blur',
      () => {
        this.#composing = false
      },
      options,
    )
    root.addEventListener(
      'beforeinput',
      (event) => {
        if (event.isTrusted && !event.inputType.startsWith('history')) this.#last = event.timeStamp
      },
      options,
    )
  }

  get composing(): boolean {
    return this.#composing || performance.now() - this.#last < retyping
  }
  /**
   * Waits for the end of a word that is being retyped. False where the person types on, and for a word that is being
   * composed: only they know its end.
   */
  async rests(): Promise<boolean> {
    for (let waits = 0; waits < 3 && this.composing && !this.#composing; waits += 1) await passed(retyping)
    return !this.composing
  }
}

import { passed } from './settle.ts'

/** A Vietnamese keyboard that edits by Backspace retypes a word within this many ms. */
const retyping = 120

/**
 * Knows whether the person is in the middle of a word. The clock is our own: an event in a frame tells the time since
 * that frame was opened.
 */
export class Typing {
  #composing = false
  #last = Number.NEGATIVE_INFINITY
  #pressed = Number.NEGATIVE_INFINITY

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
        if (event.isTrusted && !event.inputType.startsWith('history')) this.#last = performance.now()
      },
      options,
    )
    root.addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted) this.#pressed = performance.now()
      },
      options,
    )
  }

  /** Whether the person, and no script, has pressed a key in the editor since a moment of `performance.now()`. */
  pressedSince(moment: number): boolean {
    return this.#pressed >= moment
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

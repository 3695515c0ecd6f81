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
        if (event.isTrusted) this.#last = event.timeStamp
      },
      options,
    )
  }

  get composing(): boolean {
    return this.#composing || performance.now() - this.#last < retyping
  }
}

import { reachableDocuments } from '../editors/frames.ts'

/** Knows whether the person has typed or composed anything in a page since we began. Events of ours are not trusted. */
export class Hands {
  #moved = false

  constructor(doc: Document, signal: AbortSignal) {
    const heard = ({ isTrusted }: Event) => {
      if (isTrusted) this.#moved = true
    }
    for (const inner of reachableDocuments(doc))
      for (const type of ['beforeinput', 'compositionstart', 'keydown', 'paste'])
        inner.addEventListener(type, heard, { signal, capture: true, passive: true })
  }

  get moved(): boolean {
    return this.#moved
  }
}

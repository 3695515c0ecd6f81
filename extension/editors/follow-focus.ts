import { deepActiveElement, frameDocument, isFrame } from './frames.ts'

/**
 * Calls back with each element that takes the focus in `top` and in all frames below it that have its origin,
 * and with each document met there. No timers and no observers: listeners are put on a document when the focus
 * first enters it or when its frame loads.
 */
export function followFocus(
  top: Document,
  focused: (element: Element) => void,
  met: (doc: Document) => void,
  signal: AbortSignal,
): void {
  const passive = { signal, capture: true, passive: true }

  /** Safe to repeat: `document.open()` takes all listeners off a document, and editors call it in their frames. */
  function listen(doc: Document): void {
    doc.addEventListener('focusin', look, passive)
    doc.addEventListener('load', frameLoaded, passive)
    // When the focus moves into a frame, only its parent's window hears of it, by a blur.
    doc.defaultView?.addEventListener('blur', lookLater, passive)
  }

  function meet(doc: Document): void {
    listen(doc)
    met(doc)
    for (const frame of doc.querySelectorAll('iframe, frame')) meetFrame(frame)
  }

  function meetFrame(frame: Element): void {
    const inner = frameDocument(frame)
    if (inner) meet(inner)
  }

  function frameLoaded(event: Event): void {
    const target = event.target as Element
    if (isFrame(target)) meetFrame(target)
  }

  function lookLater(): void {
    setTimeout(look) // Firefox names the frame as active only after the blur
  }

  function look(): void {
    if (signal.aborted) return
    for (let active = top.activeElement; isFrame(active); ) {
      const inner = frameDocument(active)
      if (!inner) break
      listen(inner)
      active = inner.activeElement
    }
    const active = deepActiveElement(top)
    if (active) focused(active)
  }

  meet(top)
  look()
}

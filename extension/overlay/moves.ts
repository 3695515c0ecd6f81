import { frameOf } from '../editors/frames.ts'
import { inNextFrame } from './next-frame.ts'

/**
 * Calls `place` once a frame after anything that may move `element` on the screen: scrolling and resizing of its
 * document and of those around it, and a change of its own size.
 */
export function onMove(element: Element, place: () => void, signal: AbortSignal): () => void {
  const soon = inNextFrame(place, signal)
  const passive = { signal, capture: true, passive: true }
  for (let doc: Document | undefined = element.ownerDocument; doc; doc = frameOf(doc)?.ownerDocument) {
    doc.addEventListener('scroll', soon, passive)
    doc.defaultView?.addEventListener('resize', soon, passive)
    doc.addEventListener('transitionend', soon, passive)
    doc.fonts.addEventListener('loadingdone', soon, passive)
  }
  const sizes = new ResizeObserver(soon)
  sizes.observe(element)
  sizes.observe(element.ownerDocument.documentElement)
  if (element.ownerDocument.body) sizes.observe(element.ownerDocument.body)
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true })
  return soon
}

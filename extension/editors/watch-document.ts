/**
 * Looks once now, and once in the next idle moment after the document has changed: editors open late, and many
 * portals fill them later still. Nothing wakes while the document rests.
 */
export function watchDocument(doc: Document, look: () => void, signal: AbortSignal): void {
  let waiting = 0
  const observer = new MutationObserver(() => {
    waiting ||= requestIdleCallback(() => {
      waiting = 0
      if (!signal.aborted) look()
    })
  })
  observer.observe(doc, { childList: true, subtree: true, attributeFilter: ['contenteditable'] })
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect()
      cancelIdleCallback(waiting)
    },
    { once: true },
  )
  look()
}

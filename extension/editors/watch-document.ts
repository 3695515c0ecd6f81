/** A changing document is looked at no more often than this, ms. */
const between = 300

/**
 * Looks once now, and again in an idle moment after the document has changed: editors open late, and many portals
 * fill them later still. Nothing wakes while the document rests.
 */
export function watchDocument(doc: Document, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle = 0
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      idle = requestIdleCallback(() => {
        timer = undefined
        look()
      })
    }, between)
  })
  observer.observe(doc, { childList: true, subtree: true, attributeFilter: ['contenteditable'] })
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect()
      clearTimeout(timer)
      cancelIdleCallback(idle)
    },
    { once: true },
  )
  look()
}

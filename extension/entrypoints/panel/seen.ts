/** IntersectionObserver v2, where the browser has it: it knows whether anything covers or dims this frame. */
interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean
}

let covered = false

/** Starts watching whether the panel's frame is really on the screen. Does nothing in browsers without v2. */
export function watchVisibility(element: Element): () => void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => {}
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 }
  const observer = new IntersectionObserver((entries) => take(entries), options)
  observer.observe(element)
  current = observer
  return () => observer.disconnect()
}

let current: IntersectionObserver | null = null

/** Whether a click may act: made by the person, on a frame that nothing covered at that moment. */
export function mayAct(event: Event): boolean {
  if (current) take(current.takeRecords())
  return event.isTrusted && !covered
}

function take(entries: IntersectionObserverEntry[]): void {
  const last = entries.at(-1) as VisibilityEntry | undefined
  if (last) covered = last.isVisible === false
}

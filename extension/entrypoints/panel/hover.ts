import type { Click } from '../../messages/panel-link.ts'

/** How often the page side looks whether anything covers the panel while the pointer moves in it, ms. */
const every = 150

/** Calls `at` where the pointer comes in and, now and then, where it moves and whenever it is pressed. */
export function followPointer(at: (point: Click) => void): () => void {
  const end = new AbortController()
  let last = Number.NEGATIVE_INFINITY
  const heard = (event: PointerEvent) => {
    if (!event.isTrusted || (event.type === 'pointermove' && event.timeStamp - last < every)) return
    last = event.timeStamp
    at({ x: event.clientX, y: event.clientY })
  }
  for (const name of ['pointermove', 'pointerdown'] as const)
    addEventListener(name, heard, { capture: true, passive: true, signal: end.signal })
  return () => end.abort()
}

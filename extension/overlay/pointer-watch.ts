/** What a pointer does, heard before the page can stop it from going further down. */
const heard = ['pointerover', 'pointermove', 'pointerdown', 'pointerup'] as const

/** How often moves elsewhere are told, ms. */
const every = 150

/**
 * Tells when the pointer is at something of the page where `frame` stands: that lies over it. `elsewhere` is called
 * where the pointer comes to something at another place, and now and then while it moves there: of what it does in a
 * frame of the page nothing more is heard. For browsers that do not say themselves when something is covered.
 */
export function watchPointer(
  host: Element,
  frame: Element,
  { over, elsewhere }: { over(): void; elsewhere(): void },
  signal: AbortSignal,
): void {
  let last = Number.NEGATIVE_INFINITY
  const look = (event: PointerEvent) => {
    if (!event.isTrusted || event.target === host) return
    const { left, top, right, bottom } = frame.getBoundingClientRect()
    const { clientX: x, clientY: y } = event
    if (x > left && x < right && y > top && y < bottom) over()
    else if (event.type !== 'pointermove' || event.timeStamp - last >= every) {
      last = event.timeStamp
      elsewhere()
    }
  }
  const view = host.ownerDocument.defaultView
  for (const name of heard) view?.addEventListener(name, look, { capture: true, passive: true, signal })
}

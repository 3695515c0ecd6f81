/** How long one task of ours may work, ms: unfelt on a PC several times slower than the one it was measured on. */
const share = 6
/** A busy page is never idle; then the work goes on after this wait, ms. */
const patience = 100

/**
 * Does work step by step in idle moments, so that it keeps no key waiting. Resolves to false, with the rest undone, when
 * the signal ends it.
 */
export async function inSlices(work: Iterator<unknown>, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: patience }))
    if (signal.aborted) return false
    const end = performance.now() + share
    do {
      if (work.next().done) return true
    } while (performance.now() < end)
  }
}

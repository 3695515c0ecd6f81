/** Makes a task that runs once before the next frame is drawn, however often it is asked for, and not after `signal`. */
export function inNextFrame(task: () => void, signal: AbortSignal): () => void {
  let frame = 0
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true })
  return () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      task()
    })
  }
}

import { nextFrame } from '../editors/settle.ts'

/** Waits frame by frame, up to `limit` ms, for something to hold; then a frame longer, for what is shown and taken back. */
export async function until(holds: () => boolean, limit: number): Promise<boolean> {
  const end = performance.now() + limit
  while (!holds()) {
    if (performance.now() > end) return false
    await nextFrame()
  }
  await nextFrame()
  return holds()
}

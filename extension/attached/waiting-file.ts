import type { AttachedFile } from './follow-files.ts'

/** Seen by the scripts of ours in this document alone. */
const kept = globalThis as unknown as Record<symbol, AttachedFile | undefined>
const waiting = Symbol.for('soat waiting file')

/** Keeps a file that was attached before the page side is here. */
export function keepWaiting(attached: AttachedFile): void {
  kept[waiting] = attached
}

/** The file that was kept, once. */
export function takeWaiting(): AttachedFile | null {
  const attached = kept[waiting] ?? null
  delete kept[waiting]
  return attached
}

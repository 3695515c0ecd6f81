import type { Reading } from '../messages/attached.ts'
import { ask } from '../messages/to-background.ts'

type Reader = (file: File) => Promise<Reading>

const kept = globalThis as unknown as Record<symbol, Reader | undefined>
const reader = Symbol.for('soat reader')

/** The reader says that it is here. */
export function keepReader(read: Reader): void {
  kept[reader] = read
}

/** Reads a file with the reader, which the background brings into this frame when it is first needed. */
export async function readWithReader(file: File): Promise<Reading> {
  if (!kept[reader]) await ask('load-reader', {})
  const read = kept[reader]
  if (!read) throw new Error('the reader did not come')
  return read(file)
}

/**
 * Named parts of a zip archive, by fflate (8 kB, MIT, no dependency), which inflates piece by piece, so that
 * the size is counted as it comes and a zip bomb stops early whatever its headers declare.
 */
import { Unzip, UnzipInflate } from 'fflate'
import { maxInflatedBytes } from './limits.ts'
import { ReadError } from './read-error.ts'

/** Bytes given to the inflater at once; at most about a thousand times as many come out. */
const piece = 16_384

/** The parts whose name `wanted` accepts, inflated. Throws ReadError `broken-docx` or `zip-bomb`. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  let inflated = 0
  const archive = new Unzip((file) => {
    // Some writers part folders by backslashes.
    const name = file.name.replaceAll('\\', '/')
    if (!wanted(name) || parts.has(name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, final) => {
      // What this handler throws comes back to it as the inflater's error.
      if (error !== null)
        throw error instanceof ReadError ? error : new ReadError('broken-docx', { cause: error })
      inflated += chunk.length
      if (inflated > maxInflatedBytes) throw new ReadError('zip-bomb')
      chunks.push(chunk)
      if (final) parts.set(name, joined(chunks))
    }
    file.start()
  })
  archive.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += piece)
      archive.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('broken-docx', { cause: error })
  }
  return parts
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

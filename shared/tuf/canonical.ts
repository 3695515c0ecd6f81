import { canonicalize } from '@tufjs/canonical-json'
import { encodeUtf8 } from './platform.ts'

/** A value that has no one canonical form, so that no signature can stand for it. */
export class NotCanonical extends Error {
  override name = 'NotCanonical'
}

/**
 * The bytes that a signature is made over: the OLPC canonical JSON that TUF clients use. Throws `NotCanonical` for
 * numbers that JSON readers may read differently, for lone surrogates, since two texts would encode to the same bytes,
 * and for what is nested deeper than any metadata.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  demandOneForm(value, 0)
  return encodeUtf8(canonicalize(value))
}

/** Levels of objects and lists in each other. */
const deepest = 100
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function demandOneForm(value: unknown, depth: number): void {
  if (depth > deepest) throw new NotCanonical(`more than ${deepest} levels`)
  if (typeof value === 'string' && loneSurrogate.test(value)) throw new NotCanonical('a lone surrogate')
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new NotCanonical(`the number ${value}`)
  if (typeof value !== 'object' || value === null) return
  for (const [key, held] of Object.entries(value)) {
    demandOneForm(key, depth)
    demandOneForm(held, depth + 1)
  }
}

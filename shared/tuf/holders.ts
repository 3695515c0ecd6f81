import type { Signed } from './metadata.ts'

/** Whose key each is, by the key's name; part of what is signed, and for people only. */
export const holdersOf = (root: Signed<'root'>): Record<string, string> =>
  (root['x-soat-holders'] ?? {}) as Record<string, string>

import * as z from 'zod'
import { staleReasons } from './refused.ts'

const minute = 60_000
const hour = 60 * minute

/** How long after the browser's start the first request may wait, so that an office does not ask all at once. */
const startSpread = 10 * minute
/** The first wait after a failure; it doubles up to the longest. */
const firstWait = 5 * minute
const longestWait = 6 * hour
/** No server may send installs away for longer; a clock that was set back may not either. */
const longest = 24 * hour

/** When to ask next, and how the last time went; kept over restarts. Times are ms since 1970. */
export const poll = z.object({
  next: z.number(),
  failures: z.int().min(0),
  /** When the server last confirmed what is held, or gave something newer. */
  checked: z.number().nullable(),
  problem: z.enum(staleReasons).nullable(),
})
export type Poll = z.infer<typeof poll>

/** ± 20 %. */
const spread = (wait: number, random: number) => wait * (0.8 + 0.4 * random)

export const afterSuccess = (now: number, random: number): number => now + spread(hour, random)

/** `failures` counts this one. */
export function afterFailure(now: number, failures: number, random: number, retryAt: number | null): number {
  const wait = spread(Math.min(firstWait * 2 ** Math.min(failures - 1, 20), longestWait), random)
  return Math.min(Math.max(now + wait, retryAt ?? 0), now + longest)
}

/** The browser has started: soon, unless the server is being spared. */
export const afterStart = (now: number, random: number, { next, failures }: Poll): number =>
  Math.max(now + startSpread * random, failures > 0 && next <= now + longest ? next : 0)

export const isDue = (now: number, { next }: Poll): boolean => now >= next || next > now + longest

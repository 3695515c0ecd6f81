/**
 * Why an install could not take what the server offers; the panel says it in words. Whatever the reason, checking
 * goes on with what is held.
 * - `unreachable`: no answer, a broken one, or one that is no answer of the feed (a network that wants a sign-in)
 * - `busy`: the server asked for patience (429, 503)
 * - `forged`: not signed as it must be, older than what is held, or not what was signed
 * - `expired`: what is signed is past its time, or this computer's clock is wrong
 * - `newer`: made for a newer extension
 * - `unusable`: genuine, but no checklist that can be worked with
 * - `storage`: the browser refused to store it
 * - `damaged`: the stored copy was found damaged
 */
export const staleReasons = [
  'unreachable',
  'busy',
  'forged',
  'expired',
  'newer',
  'unusable',
  'storage',
  'damaged',
] as const
export type StaleReason = (typeof staleReasons)[number]

export class Refused extends Error {
  override name = 'Refused'
  readonly reason: StaleReason
  /** When the server wants to be asked again, ms since 1970. */
  readonly retryAt: number | null

  constructor(
    reason: StaleReason,
    message: string,
    options: ErrorOptions & { retryAt?: number | null } = {},
  ) {
    super(message, options)
    this.reason = reason
    this.retryAt = options.retryAt ?? null
  }
}

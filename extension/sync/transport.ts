/**
 * Takes a file of the feed: its bytes, or null where the server says that there is none (404). Rejects with `Refused`
 * for everything else, and for more than `limit` bytes.
 */
export type Transport = (name: string, limit: number) => Promise<Uint8Array | null>

export interface Request {
  /** ms since 1970. */
  time: number
  address: string
  /** Of the body, unpacked, as far as it was read. */
  bytes: number
}

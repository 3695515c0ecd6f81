/** The part of the browser's storage that the feed needs: `set` writes all of its items or none. */
export interface FeedStore {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

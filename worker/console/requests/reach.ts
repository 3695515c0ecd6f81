import { useSyncExternalStore } from 'react'

/** How the last request went, for the banner: the server may be out of reach, or its database. */
export type Reach = 'reached' | 'no-server' | 'no-database'

let reach: Reach = 'reached'
const listeners = new Set<() => void>()

export function noteReach(now: Reach): void {
  if (now === reach) return
  reach = now
  for (const listener of listeners) listener()
}

export const useReach = (): Reach =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => reach,
  )

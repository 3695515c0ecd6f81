import { useEffect, useRef } from 'react'
import { browser } from 'wxt/browser'
import { ask, type UnitState } from '../../messages/to-background.ts'

/** Calls `kept` with what is known of the unit after each change of it: in this window, in another, or by policy. */
export function useLatest(kept: (latest: UnitState) => void): void {
  const tell = useRef(kept)
  tell.current = kept
  useEffect(() => {
    const heard = (changes: Record<string, unknown>) => {
      if ('unit' in changes) void ask('unit', {}).then((latest) => tell.current(latest))
    }
    browser.storage.onChanged.addListener(heard)
    return () => browser.storage.onChanged.removeListener(heard)
  }, [])
}

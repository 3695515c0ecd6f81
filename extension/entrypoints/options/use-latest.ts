import { useEffect, useRef } from 'react'
import { browser } from 'wxt/browser'
import { ask, type UnitState } from '../../messages/to-background.ts'

/** Calls `changed` with what is known of the unit when that has become another: by a second window, or by policy. */
export function useLatest(current: UnitState, changed: (latest: UnitState) => void): void {
  const held = useRef({ current, changed })
  held.current = { current, changed }
  useEffect(() => {
    const heard = async (changes: Record<string, unknown>) => {
      if (!('unit' in changes)) return
      const latest = await ask('unit', {})
      const { current: known, changed: tell } = held.current
      if (JSON.stringify(latest) !== JSON.stringify(known)) tell(latest)
    }
    const listen = (changes: Record<string, unknown>) => void heard(changes)
    browser.storage.onChanged.addListener(listen)
    return () => browser.storage.onChanged.removeListener(listen)
  }, [])
}

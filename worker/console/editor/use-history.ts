import { useCallback, useEffect, useRef, useState } from 'react'
import { type History, noHistory, noted, redone, type Step, undone } from './history.ts'

interface Versioned {
  version: number
}

export interface Undoable<Value> {
  /** Changes the document; `path` says which field, so that typing on in it is one step; null is a step of its own. */
  change(value: Value, path: string | null): void
  /** Changes the document as a part of the last step. */
  amend(value: Value): void
  undo(): void
  redo(): void
  canUndo: boolean
  canRedo: boolean
}

/** Undo and redo for a document that the page holds. The version is the server's: no step takes it back. */
export function useHistory<Value extends Versioned>(
  value: Value,
  onChange: (value: Value) => void,
): Undoable<Value> {
  const [history, setHistory] = useState<History<Value>>(noHistory)
  const latest = useRef({ value, history, onChange })
  useEffect(() => {
    latest.current = { value, history, onChange }
  })
  const go = useCallback((next: History<Value>, to: Value) => {
    latest.current = { ...latest.current, value: to, history: next }
    setHistory(next)
    latest.current.onChange(to)
  }, [])
  const step = useCallback(
    (take: (history: History<Value>, now: Value) => Step<Value> | null) => {
      const { value, history } = latest.current
      const taken = take(history, value)
      if (taken !== null) go(taken.history, { ...taken.value, version: value.version })
    },
    [go],
  )
  return {
    change: useCallback(
      (to: Value, path: string | null) =>
        go(noted(latest.current.history, latest.current.value, path, Date.now()), to),
      [go],
    ),
    amend: useCallback((to: Value) => go(latest.current.history, to), [go]),
    undo: useCallback(() => step(undone), [step]),
    redo: useCallback(() => step(redone), [step]),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}

/** Undo and redo over whole documents. A document is never changed in place, so a step costs a pointer. */
export interface History<Value> {
  past: readonly Value[]
  future: readonly Value[]
  /** What was changed last, and when (ms): typing on in one field is one step. */
  last: { path: string | null; at: number } | null
}

const most = 300
/** ms within which two changes of one field are one step. */
const together = 1200

export const noHistory = { past: [], future: [], last: null } as const

/** The history after `before` was changed at `path`; null for a change that is a step of its own: a move, a removal. */
export function noted<Value>(
  history: History<Value>,
  before: Value,
  path: string | null,
  at: number,
): History<Value> {
  const { last } = history
  const goesOn =
    path !== null && last !== null && last.path === path && at - last.at < together && history.past.length > 0
  return {
    past: goesOn ? history.past : [...history.past, before].slice(-most),
    future: [],
    last: { path, at },
  }
}

export interface Step<Value> {
  history: History<Value>
  value: Value
}

/** One step back from `now`; null at the beginning. */
export function undone<Value>(history: History<Value>, now: Value): Step<Value> | null {
  const value = history.past.at(-1)
  if (value === undefined) return null
  return { history: { past: history.past.slice(0, -1), future: [now, ...history.future], last: null }, value }
}

/** One step forward again; null where nothing was undone. */
export function redone<Value>(history: History<Value>, now: Value): Step<Value> | null {
  const [value, ...future] = history.future
  if (value === undefined) return null
  return { history: { past: [...history.past, now], future, last: null }, value }
}

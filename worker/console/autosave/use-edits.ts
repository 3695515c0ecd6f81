import { useCallback, useEffect, useRef, useState } from 'react'
import { type Item, same as sameTree } from '../../../shared/differences/tree.ts'
import { whenGone } from './tab.ts'
import { drop, dropOwn, keep, othersOf, own, type Unsaved } from './unsaved.ts'

/** What the server gives a version of its own at each save. */
export type AnyValue = Item & { readonly version: number }

/** A document's state on the server, as far as edits are made on it. */
export interface Stored<Value> {
  /** What If-Match compares. */
  etag: string
  value: Value
}

export interface Edits<Value> extends Stored<Value> {
  /** What stood there before the edits. */
  base: Value
}

/** ms after the last change; a crash loses no more than this. */
const pause = 250

interface Options<Value> {
  /** The document, as `checklist/kh-162`. */
  document: string
  member: string
  stored: Stored<Value>
}

/**
 * The edits of one document on this page. Each change is kept in this browser until the server has it; what another
 * page left behind, by a crash or a closed tab, is offered.
 */
export function useEdits<Value extends AnyValue>({ document, member, stored }: Options<Value>) {
  const [edits, setEdits] = useState<Edits<Value>>(() => startFrom(stored))
  const [left, setLeft] = useState<readonly Unsaved<Value>[]>([])
  const offered = left[0] ?? null
  const [elsewhere, setElsewhere] = useState(false)
  const [ready, setReady] = useState(false)
  const dirty = isDirty(edits)

  // What this page itself had begun goes on.
  useEffect(() => {
    let gone = false
    void own<Value>(document).then((begun) => {
      if (gone) return
      if (begun?.member === member) setEdits({ etag: begun.etag, base: begun.base, value: begun.value })
      setReady(true)
    })
    return () => {
      gone = true
    }
  }, [document, member])

  // What a page that is gone had begun is for the person to decide, also where it goes only now.
  useEffect(() => {
    const closed = new AbortController()
    const look = async () => {
      const others = await othersOf<Value>(member, document)
      if (closed.signal.aborted) return
      setLeft(others.left)
      setElsewhere(others.held.length > 0)
      if (others.held.length === 0) return
      await Promise.race(others.held.map(({ tab }) => whenGone(tab, closed.signal))).then(
        look,
        () => undefined,
      )
    }
    void look()
    return () => closed.abort()
  }, [document, member])

  // Somebody else's change is taken at once where nothing of this page would be lost by it.
  useEffect(() => {
    setEdits((now) => {
      if (same(stored.value, now.base)) return { ...now, etag: stored.etag }
      return isDirty(now) ? now : startFrom(stored)
    })
  }, [stored])

  const latest = useRef({ edits, ready })
  useEffect(() => {
    latest.current = { edits, ready }
  })
  const write = useCallback(async () => {
    const { edits, ready } = latest.current
    if (!ready) return
    await (isDirty(edits) ? keep({ document, member, ...edits }) : dropOwn(document))
  }, [document, member])
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => void write(), edits.value === edits.base ? 0 : pause)
    return () => clearTimeout(timer)
  }, [edits, ready, write])
  useEffect(() => {
    const flush = () => void write()
    addEventListener('pagehide', flush)
    addEventListener('visibilitychange', flush)
    return () => {
      removeEventListener('pagehide', flush)
      removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [write])

  return {
    ...edits,
    dirty,
    /** Another living page of this browser holds edits of the document. */
    elsewhere,
    /** Edits that a page which is gone has left behind; null when there are none, or they were decided upon. */
    offered,
    change: useCallback((value: Value) => setEdits((now) => ({ ...now, value })), []),
    /** The server has `sent`, as it keeps it; what was changed since goes on from it. */
    saved: useCallback((stored: Stored<Value>, sent: Value) => {
      setEdits((now) => (now.value === sent ? startFrom(stored) : { ...startFrom(stored), value: now.value }))
    }, []),
    /** Goes on with `value`, as it was merged or taken, from what the server has. */
    restart: useCallback((from: Stored<Value>, value: Value) => {
      setEdits({ etag: from.etag, base: from.value, value })
    }, []),
    takeOffered: async () => {
      if (!offered) return
      const { etag, base, value } = offered
      setEdits({ etag, base, value })
      setLeft(left.slice(1))
      await keep({ document, member, etag, base, value })
      await drop(offered)
    },
    refuseOffered: async () => {
      if (!offered) return
      setLeft(left.slice(1))
      await drop(offered)
    },
  }
}

const startFrom = <Value extends AnyValue>({ etag, value }: Stored<Value>): Edits<Value> => ({
  etag,
  base: value,
  value,
})

const isDirty = ({ value, base }: Edits<AnyValue>): boolean => value !== base && !same(value, base)

/** Whether two versions say the same, in whatever order their fields stand; the version is counted by the server. */
export const same = (one: AnyValue, other: AnyValue): boolean =>
  sameTree({ ...one, version: 0 }, { ...other, version: 0 })

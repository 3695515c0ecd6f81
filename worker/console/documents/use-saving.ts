import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { same, type useEdits } from '../autosave/use-edits.ts'
import { useWords } from '../language.tsx'
import {
  type AnyDocument,
  currentOf,
  type Loaded,
  saveDocument,
  useKeepDocument,
} from '../requests/documents.ts'
import { useIntention } from '../requests/intention.ts'
import { isRefused } from '../requests/refused.ts'
import { faultsOf } from '../words/say-issue.ts'
import type { Kind } from './kind.ts'

export type EditsOf<Value extends AnyDocument> = ReturnType<typeof useEdits<Value>>

/**
 * Saves edits on the server. What does not fit the schema is not sent, and told by its fields. Where somebody has
 * saved meanwhile, `conflict` holds their version until the two are merged.
 */
export function useSaving<Value extends AnyDocument>(kind: Kind<Value>, edits: EditsOf<Value>) {
  const words = useWords()
  const intention = useIntention()
  const keepDocument = useKeepDocument<Value>(kind.noun)
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map())
  const [conflict, setConflict] = useState<Loaded<Value> | null>(null)
  /** What was sent last, whether an answer came or not. */
  const sent = useRef<Value | null>(null)
  const [savedAt, setSavedAt] = useState<number | null>(null)

  const sending = useMutation({
    mutationFn: async ({ value, etag }: { value: Value; etag: string }): Promise<Loaded<Value> | null> => {
      const put = (under: string) =>
        saveDocument(kind.noun, value, under, intention.keyFor('save', value, under))
      const before = sent.current
      sent.current = value
      try {
        return await put(etag)
      } catch (error) {
        const theirs = isRefused(error, 412) ? currentOf<Value>(error) : null
        if (!theirs) throw error
        // Only its state has changed, or it is what this page sent before and got no answer to: nothing to merge.
        const known = [edits.base, ...(before ? [before] : [])]
        if (known.some((version) => same(theirs.view.document, version))) return await put(theirs.etag)
        keepDocument(theirs)
        setConflict(theirs)
        return null
      }
    },
    onSuccess: (saved, sent) => {
      intention.done()
      if (!saved) return
      keepDocument(saved)
      edits.saved({ etag: saved.etag, value: saved.view.document }, sent.value)
      setSavedAt(Date.now())
    },
  })

  return {
    pending: sending.isPending,
    error: sending.error,
    faults,
    conflict,
    savedAt,
    settle: () => setConflict(null),
    async save() {
      if (!edits.dirty || sending.isPending) return
      const { error } = kind.schema.safeParse(edits.value)
      setFaults(faultsOf(error, words))
      if (!error) await sending.mutateAsync({ value: edits.value, etag: edits.etag }).catch(() => undefined)
    },
  }
}

/** How the saving goes, for those who only show it. */
export type Saving = Pick<ReturnType<typeof useSaving>, 'pending' | 'savedAt'>

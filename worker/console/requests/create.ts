import { useMutation } from '@tanstack/react-query'
import { type AnyDocument, createDocument, type Noun, useKeepDocument } from './documents.ts'
import { useIntention } from './intention.ts'

/** Puts a new document on the server, as a draft. */
export function useCreate<Value extends AnyDocument>(noun: Noun) {
  const intention = useIntention()
  const keepDocument = useKeepDocument<Value>(noun)
  return useMutation({
    mutationFn: (document: Value) => createDocument(noun, document, intention.keyFor(document)),
    onSuccess: (created) => {
      intention.done()
      keepDocument(created)
    },
  })
}

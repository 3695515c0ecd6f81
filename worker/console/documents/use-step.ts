import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useWords } from '../language.tsx'
import {
  type AnyDocument,
  currentOf,
  type Loaded,
  type Step,
  takeStep,
  useKeepDocument,
} from '../requests/documents.ts'
import { useIntention } from '../requests/intention.ts'
import { isRefused } from '../requests/refused.ts'
import { sayRefusal } from '../words/say-refusal.ts'
import type { Kind } from './kind.ts'

/** Takes a document from one state to another; says how it went, and shows how it stands then. */
export function useStep<Value extends AnyDocument>(kind: Kind<Value>, { view, etag }: Loaded<Value>) {
  const words = useWords()
  const intention = useIntention()
  const keepDocument = useKeepDocument<Value>(kind.noun)
  const taking = useMutation({
    mutationFn: (step: Step) =>
      takeStep<Value>(kind.noun, view.document.id, step, etag, intention.keyFor(step, etag)),
    onSuccess: (after, step) => {
      intention.done()
      keepDocument(after)
      notifications.show({ message: words.document.done[step.step], color: 'green' })
    },
    onError: (error) => {
      const current = isRefused(error, 412) ? currentOf<Value>(error) : null
      if (current) keepDocument(current)
      notifications.show({ message: sayRefusal(error, words), color: 'red', autoClose: false })
    },
  })
  return {
    pending: taking.isPending ? taking.variables.step : null,
    take: (step: Step) => taking.mutate(step),
  }
}

import { fill, type Words } from '../language.tsx'
import { Refused, Unreachable } from '../requests/refused.ts'

/** What went wrong with a request, and what to do, for the person. */
export function sayRefusal(error: unknown, { refusals }: Words): string {
  if (error instanceof Unreachable) return refusals.unreachable
  if (!(error instanceof Refused)) throw error
  const sentences: Record<string, string> = refusals
  return fill(sentences[error.status] ?? refusals.other, {
    message: error.message,
    seconds: error.wait ?? 60,
    status: error.status,
  })
}

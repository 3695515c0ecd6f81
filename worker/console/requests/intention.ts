import { useRef } from 'react'

/**
 * The Idempotency-Key of what a person wants: the same for the same request asked again, so that a retry after an
 * answer got lost has one effect. `done` is for when the answer has come.
 */
export function useIntention(): { keyFor(...request: unknown[]): string; done(): void } {
  const held = useRef<{ request: string; key: string } | null>(null)
  return {
    keyFor(...request) {
      const text = JSON.stringify(request)
      if (held.current?.request !== text) held.current = { request: text, key: crypto.randomUUID() }
      return held.current.key
    },
    done() {
      held.current = null
    },
  }
}

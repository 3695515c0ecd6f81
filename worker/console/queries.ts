import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { meKey } from './requests/me.ts'
import { isRefused } from './requests/refused.ts'

/** The session has ended: the sign-in takes the screen's place, and what was typed waits in this browser. */
function noteSession(error: Error): void {
  if (isRefused(error, 401)) queries.setQueryData(meKey, null)
}

/** What the server said is shown at once and asked for again when a screen opens. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noteSession }),
  mutationCache: new MutationCache({ onError: noteSession }),
  defaultOptions: { queries: { retry: false, staleTime: 2_000 } },
})

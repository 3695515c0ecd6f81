import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { meKey } from './requests/me.ts'
import { isRefused } from './requests/refused.ts'

/**
 * The session has ended: the sign-in takes the screen's place. Or the member may do less than this page knew: who that
 * is now is asked again. What was typed waits in this browser.
 */
function noteSession(error: Error): void {
  if (isRefused(error, 401)) queries.setQueryData(meKey, null)
  if (isRefused(error, 403)) void queries.invalidateQueries({ queryKey: meKey })
}

/** What the server said is shown at once and asked for again when a screen opens. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey: [name] }) => {
      if (name !== meKey[0]) noteSession(error)
    },
  }),
  mutationCache: new MutationCache({ onError: noteSession }),
  defaultOptions: { queries: { retry: false, staleTime: 2_000 } },
})

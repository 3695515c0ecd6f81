import { QueryClient } from '@tanstack/react-query'

/** What the server said is shown at once and asked for again when a screen opens. */
export const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 2_000 } } })

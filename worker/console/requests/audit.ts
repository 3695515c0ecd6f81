import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { read } from './read.ts'

/** What was done, the newest first; all, or to one subject. */
export const useAudit = (subject: string | undefined, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['audit', subject],
    enabled,
    queryFn: ({ pageParam }) =>
      read(
        api.audit.$get({
          query: { limit: '50', ...(subject && { subject }), ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

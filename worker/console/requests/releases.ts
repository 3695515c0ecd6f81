import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { api } from './api.ts'
import { useIntention } from './intention.ts'
import { read } from './read.ts'

export type NextRelease = InferResponseType<typeof api.releases.next.$get, 200>
export type Withdrawal = InferRequestType<typeof api.releases.withdraw.$post>['json']
export type Outcome = InferResponseType<typeof api.releases.$post, 201 | 202>

export const useNextRelease = (enabled = true) =>
  useQuery({
    queryKey: ['releases', 'next'],
    enabled,
    queryFn: () => read(api.releases.next.$get()),
  })

export const useReleases = () =>
  useInfiniteQuery({
    queryKey: ['releases', 'list'],
    queryFn: ({ pageParam }) =>
      read(api.releases.$get({ query: { limit: '20', ...(pageParam && { cursor: pageParam }) } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** Has the next release withdraw a version, or takes that back. */
export function useWithdrawal() {
  const client = useQueryClient()
  const intention = useIntention()
  return useMutation({
    mutationFn: ({ withdraw, ...json }: Withdrawal & { withdraw: boolean }) => {
      const header = { 'idempotency-key': intention.keyFor(withdraw, json) }
      const call = withdraw ? api.releases.withdraw : api.releases.keep
      return read(call.$post({ header, json }))
    },
    onSuccess: () => {
      intention.done()
      return client.invalidateQueries({ queryKey: ['releases'] })
    },
  })
}

/** Sends signed metadata; the same text sent again has one effect. */
export function usePublish() {
  const client = useQueryClient()
  const intention = useIntention()
  return useMutation({
    mutationFn: (targets: string): Promise<Outcome> => {
      const header = { 'idempotency-key': intention.keyFor(targets) }
      return read(api.releases.$post({ header, json: { targets } }))
    },
    onSuccess: () => {
      intention.done()
      void client.invalidateQueries({ queryKey: ['documents'] })
      void client.invalidateQueries({ queryKey: ['revisions'] })
      return client.invalidateQueries({ queryKey: ['releases'] })
    },
  })
}

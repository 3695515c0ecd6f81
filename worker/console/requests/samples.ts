import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { api } from './api.ts'
import { useIntention } from './intention.ts'
import { read } from './read.ts'

/** Drafts of the Board's own, on which checklists are tried. */
export type Sample = InferResponseType<typeof api.samples.$get, 200>['items'][number]

const key = ['samples'] as const

export const useSamples = () =>
  useQuery({ queryKey: key, queryFn: async () => (await read(api.samples.$get())).items })

export function useAddSample() {
  const client = useQueryClient()
  const intention = useIntention()
  return useMutation({
    mutationFn: (json: Pick<Sample, 'title' | 'text'>) =>
      read(api.samples.$post({ header: { 'idempotency-key': intention.keyFor(json) }, json })),
    onSuccess: () => {
      intention.done()
      return client.invalidateQueries({ queryKey: key })
    },
  })
}

export function useRemoveSample() {
  const client = useQueryClient()
  const intention = useIntention()
  return useMutation({
    mutationFn: (id: string) =>
      read(
        api.samples[':id'].$delete({ param: { id }, header: { 'idempotency-key': intention.keyFor(id) } }),
      ),
    onSuccess: () => {
      intention.done()
      return client.invalidateQueries({ queryKey: key })
    },
  })
}

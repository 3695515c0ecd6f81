import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api.ts'
import { useIntention } from './intention.ts'
import type { Member } from './me.ts'
import { read } from './read.ts'

const key = ['members'] as const

export const useMembers = () =>
  useQuery({ queryKey: key, queryFn: async () => (await read(api.members.$get())).items })

export function useAddMember() {
  const client = useQueryClient()
  const intention = useIntention()
  return useMutation({
    mutationFn: (json: Omit<Member, 'id'>) =>
      read(api.members.$post({ header: { 'idempotency-key': intention.keyFor(json) }, json })),
    onSuccess: () => {
      intention.done()
      return client.invalidateQueries({ queryKey: key })
    },
  })
}

/** Another role; `none` removes the member, from the next request on. */
export function useChangeMember() {
  const client = useQueryClient()
  const intention = useIntention()
  return useMutation({
    mutationFn: ({ id, name, role }: Omit<Member, 'email'>) =>
      read(
        api.members[':id'].$put({
          param: { id },
          header: { 'idempotency-key': intention.keyFor(id, name, role) },
          json: { name, role },
        }),
      ),
    onSuccess: () => {
      intention.done()
      return client.invalidateQueries({ queryKey: key })
    },
  })
}

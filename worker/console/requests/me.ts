import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { createContext, useContext } from 'react'
import { api } from './api.ts'
import { read } from './read.ts'
import { isRefused } from './refused.ts'

export type Me = InferResponseType<typeof api.me.$get, 200>
export type Member = Me['member']

export const meKey = ['me'] as const
const choicesKey = ['choices'] as const

/** Who is signed in; null where nobody is. */
export const useMe = () =>
  useQuery({
    queryKey: meKey,
    staleTime: 60_000,
    queryFn: async (): Promise<Me | null> => {
      try {
        return await read(api.me.$get())
      } catch (error) {
        if (isRefused(error, 401)) return null
        throw error
      }
    },
  })

/** Who works at this page; null where nobody does, also where the member was removed since. */
export function useSignedIn(): Me | null {
  const { data, error } = useMe()
  return isRefused(error, 403) ? null : (data ?? null)
}

/** In the local mode, who there is to be; null where this server signs people in otherwise. */
export const useChoices = () =>
  useQuery({
    queryKey: choicesKey,
    queryFn: async (): Promise<Member[] | null> => {
      try {
        return (await read(api['sign-in'].$get())).items
      } catch (error) {
        if (isRefused(error, 404)) return null
        throw error
      }
    },
  })

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (member: string) => {
      // Answers that are still under way are to somebody who was not signed in.
      await client.cancelQueries()
      return read(api['sign-in'].$post({ json: { member } }))
    },
    onSuccess: (me) => {
      forgetScreens(client)
      client.setQueryData(meKey, me)
    },
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (mode: Me['mode']) => {
      // Cloudflare Access ends its own session.
      if (mode === 'access') location.assign('/cdn-cgi/access/logout')
      else await api['sign-out'].$post()
    },
    onSuccess: () => {
      client.setQueryData(meKey, null)
      forgetScreens(client)
    },
  })
}

/** What one member was shown is not another's. */
const forgetScreens = (client: QueryClient) =>
  client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== meKey[0] && name !== choicesKey[0] })

const MemberContext = createContext<Member | null>(null)
export const MemberProvider = MemberContext.Provider

/** The member, on every screen behind the sign-in. */
export function useMember(): Member {
  const member = useContext(MemberContext)
  if (!member) throw new Error('a screen stands outside the sign-in')
  return member
}

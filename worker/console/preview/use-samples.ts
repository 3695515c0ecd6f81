import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'

/** A draft that the Board keeps to try its checklists on. */
export interface Sample {
  id: string
  title: string
  text: string
}

const answer = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
})

async function fetchSamples(): Promise<Sample[]> {
  const response = await fetch('/api/samples', { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`the samples were answered with ${response.status}`)
  return answer.parse(await response.json()).items
}

export const useSamples = () => useQuery({ queryKey: ['samples'], queryFn: fetchSamples, staleTime: 60_000 })

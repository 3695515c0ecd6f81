import * as z from 'zod'

export const states = [
  'draft',
  'in-review',
  'approved',
  'awaiting-signatures',
  'published',
  'withdrawn',
] as const

/** What a list shows, as its address says it, so that a link can be sent; what the address gets wrong is left out. */
export const listSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  sort: z.enum(['changed', 'title']).optional().catch(undefined),
  cursor: z.string().max(1000).optional().catch(undefined),
})
export type ListSearch = z.infer<typeof listSearch>

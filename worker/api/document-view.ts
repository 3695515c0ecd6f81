import type { z } from '@hono/zod-openapi'
import type { DocumentRow, ReviewRow, Stored } from '../store/documents.ts'
import type { Listed } from '../store/listing.ts'
import type { comment, listItem, person, review, state, trial } from './views.ts'

export type Person = z.infer<typeof person>
type Review = z.infer<typeof review>

/** A document as the API shows it; see `documentView` in `views.ts`. */
export interface View<Document> {
  document: Document
  digest: string
  revision: number
  state: z.infer<typeof state>
  published: number | null
  editors: { id: string; name: string }[]
  changedBy: Person
  changedAt: string
  review: Review | null
}

export const personOf = (id: string | null, name: string | null): Person =>
  id === null ? null : { id, name: name ?? '' }

export const etagOf = ({ stamp }: DocumentRow): string => `"${stamp}"`

export function viewOf<Document>({ row, text, editors, review }: Stored): View<Document> {
  return {
    document: JSON.parse(text) as Document,
    digest: row.digest,
    revision: row.revision,
    state: row.state,
    published: row.published,
    editors,
    changedBy: personOf(row.changed_by, row.changed_by_name),
    changedAt: row.changed_at,
    review: review && reviewOf(review),
  }
}

const reviewOf = (row: ReviewRow): Review => ({
  number: row.number,
  revision: row.revision,
  submittedBy: personOf(row.by, row.by_name),
  submittedAt: row.at,
  decision: row.decision,
  decidedBy: personOf(row.decided_by, row.decided_by_name),
  decidedAt: row.decided_at,
  comments: row.comments === null ? [] : (JSON.parse(row.comments) as z.infer<typeof comment>[]),
  trial: row.trial === null ? null : (JSON.parse(row.trial) as z.infer<typeof trial>),
})

export const itemOf = (row: Listed): z.infer<typeof listItem> => ({
  id: row.id,
  title: row.title,
  state: row.state,
  revision: row.revision,
  published: row.published,
  changedBy: personOf(row.changed_by, row.changed_by_name),
  changedAt: row.changed_at,
})

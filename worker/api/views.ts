import { z } from '@hono/zod-openapi'
import { slug } from '../../shared/schema/text.ts'
import { states } from '../store/documents.ts'
import { roles } from './permissions.ts'

/** What the API's answers are made of. Times are ISO 8601 in UTC. */

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
export const time = z.iso.datetime()
export const state = z.enum(states)

/** Null where people acted by their signatures alone, without signing in. */
export const person = z.strictObject({ id: z.string(), name: z.string() }).nullable().openapi('Person')

export const member = z
  .strictObject({
    id: z.string(),
    name: z.string().trim().min(1).max(100),
    email: z.email().max(200),
    /** `none` for whoever was removed. */
    role: z.enum(['none', ...roles]),
  })
  .openapi('Member')

/** A remark at a field of the document: `path` as `sections.2.title`, empty for the whole. */
export const comment = z
  .strictObject({ path: z.string().max(200), text: z.string().trim().min(1).max(2000) })
  .openapi('Comment')

/**
 * What «Kiểm tra trước» showed: the document, by its digest, against the version that is out, on each sample draft.
 * An approval has to have all of it; what was approved before the optional ones were kept lacks them.
 */
export const trial = z
  .strictObject({
    digest: sha256Hex,
    /** The version that was out; null where none was. */
    against: z.int().min(1).nullable().optional(),
    samples: z
      .array(
        z.strictObject({
          sample: slug,
          /** SHA-256 of the sample's text. */
          text: sha256Hex.optional(),
          verdictBefore: z.enum(['pass', 'fail', 'unreadable', 'not-applicable']).nullable(),
          verdictAfter: z.enum(['pass', 'fail', 'unreadable', 'not-applicable']),
          added: z.int().min(0),
          removed: z.int().min(0),
        }),
      )
      .max(200),
  })
  .openapi('Trial')

export const review = z
  .strictObject({
    number: z.int(),
    revision: z.int(),
    submittedBy: person,
    submittedAt: time,
    /** Null until it is decided. */
    decision: z.enum(['approve', 'return']).nullable(),
    decidedBy: person,
    decidedAt: time.nullable(),
    comments: z.array(comment),
    trial: trial.nullable(),
  })
  .openapi('Review')

export const listItem = z
  .strictObject({
    id: slug,
    title: z.string(),
    state,
    revision: z.int(),
    /** The version that installs have; null where none is out. */
    published: z.int().nullable(),
    changedBy: person,
    changedAt: time,
  })
  .openapi('ListItem')

export const documentView = <Document extends z.ZodType>(document: Document) =>
  z.strictObject({
    document,
    /** SHA-256 of the document's text as it is kept and will be published. */
    digest: sha256Hex,
    revision: z.int(),
    state,
    published: z.int().nullable(),
    /** Those who edited since the last release; none of them may approve. */
    editors: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    changedBy: person,
    changedAt: time,
    /** The last review. */
    review: review.nullable(),
  })

export const revisionItem = z
  .strictObject({ revision: z.int(), digest: sha256Hex, savedBy: person, savedAt: time })
  .openapi('RevisionItem')

export const versionItem = z
  .strictObject({
    version: z.int(),
    digest: sha256Hex,
    /** The release that brought it out first. */
    release: z.int(),
    publishedBy: person,
    publishedAt: time,
    withdrawn: z.boolean(),
  })
  .openapi('VersionItem')

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    /** The cursor of the next page; null on the last. */
    next: z.string().nullable(),
  })

/** How a page is asked for. */
export const pageQuery = {
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number<string>().pipe(z.int().min(1).max(100)).optional(),
}

/** Both are demanded before anything else is looked at; see `guards.ts`. */
export const writeHeaders = z.object({
  'idempotency-key': z.string().openapi({ description: 'New for each deed, the same for its repetitions.' }),
})
export const changeHeaders = writeHeaders.extend({
  'if-match': z
    .string()
    .openapi({ description: 'The ETag under which the document was read.', example: '"7"' }),
})

import * as z from 'zod'
import { matchPattern } from './match-pattern.ts'
import { line, slug } from './text.ts'

const selector = z.string().min(1).max(500)

export const fieldRole = z.enum([
  'number',
  'date',
  'type',
  'subject',
  'issuer',
  'signer',
  'signerPost',
  'recipients',
  'security',
  'urgency',
  /** The documents that the plan is based on. */
  'cited',
])

/** Where a portal keeps the draft, and which of its fields holds what. */
export const portal = z.strictObject({
  schemaVersion: z.literal(1),
  id: slug,
  version: z.int().min(1),
  title: line,
  /** Where the portal stands, such as `https://vanban.example.vn/*`. */
  matches: z.array(matchPattern).min(1).max(20),
  /** The editor that holds the draft; absent where the portal has one field per section. */
  draft: selector.optional(),
  fields: z.array(z.strictObject({ role: fieldRole, selector })).max(40),
  sections: z.array(z.strictObject({ section: slug, selector })).max(30),
})
export type Portal = z.infer<typeof portal>

/** All portal profiles of a release: one file. */
export const portalList = z.strictObject({ schemaVersion: z.literal(1), portals: z.array(portal).max(500) })
export type PortalList = z.infer<typeof portalList>

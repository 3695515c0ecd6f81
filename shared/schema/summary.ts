import * as z from 'zod'
import { sectionStatus, verdict } from './report.ts'
import { slug } from './text.ts'

/** What a unit may send to the Board, if it chooses to: ids, numbers and enumerations, no free text. */
export const summary = z.strictObject({
  schemaVersion: z.literal(1),
  unit: slug,
  checklist: z.strictObject({ id: slug, version: z.int().min(1) }),
  verdict,
  sections: z.array(z.strictObject({ id: slug, status: sectionStatus })).max(30),
})
export type Summary = z.infer<typeof summary>

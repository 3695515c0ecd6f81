import * as z from 'zod'
import { slug } from './text.ts'

const version = z.int().min(1)

/** The index of a release: what an install may hold, and what it must let go. */
export const release = z.strictObject({
  schemaVersion: z.literal(1),
  release: version,
  checklists: z.array(z.strictObject({ id: slug, version })).max(500),
  withdrawn: z.array(z.strictObject({ id: slug, version })).max(5000),
  /** The schema versions of the other files; 1 where it does not say. */
  schemas: z.strictObject({ checklist: version, portal: version }).optional(),
  minimumExtension: z.string().regex(/^\d+(\.\d+){0,3}$/),
})
export type Release = z.infer<typeof release>

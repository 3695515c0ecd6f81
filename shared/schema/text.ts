import * as z from 'zod'

/** A stable name in ASCII: lower-case words joined by hyphens, at most 64 characters. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64)

/** One line of Vietnamese text as people read it, at most 300 UTF-16 units. */
export const line = z.string().trim().min(1).max(300)

/** A phrase looked for in drafts. It is matched after folding, so case and accent placement do not matter. */
export const phrase = z.string().trim().min(2).max(120)

/** Several paragraphs, parted by `\n`, at most 8,000 UTF-16 units. */
export const paragraphs = z.string().trim().min(1).max(8000)

/** A calendar date, `YYYY-MM-DD`. */
export const isoDate = z.iso.date()

/** At least one of the phrases has to stand in the text. `title` names the idea for people. */
export const anyOf = z.strictObject({ title: line, anyOf: z.array(phrase).min(1).max(20) })
export type AnyOf = z.infer<typeof anyOf>

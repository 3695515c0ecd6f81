import * as z from 'zod'
import { line, paragraphs, slug } from './text.ts'

/**
 * Template text for the body of a section, without its heading.
 * `{{name}}` marks a placeholder; paragraphs are parted by `\n`.
 */
export const clause = z.strictObject({
  id: slug,
  section: slug,
  title: line,
  text: paragraphs,
  remark: line.optional(),
})
export type Clause = z.infer<typeof clause>

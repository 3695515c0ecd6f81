import * as z from 'zod'
import { parseTemplate } from '../clause/template.ts'
import { line, paragraphs, slug } from './text.ts'

/** A template in the syntax of `clause/template.ts`; one with a fault is refused, each fault with its place. */
const template = paragraphs.superRefine((text, context) => {
  for (const { from, to, message } of parseTemplate(text).faults)
    context.addIssue({ code: 'custom', message: message.vi, params: { from, to } })
})

/** Template text for the body of a section, without its heading; paragraphs are parted by `\n`. */
export const clause = z.strictObject({
  id: slug,
  section: slug,
  title: line,
  text: template,
  remark: line.optional(),
})
export type Clause = z.infer<typeof clause>

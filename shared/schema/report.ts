import * as z from 'zod'
import { form } from './checklist.ts'
import { slug } from './text.ts'

/** A UTF-16 offset in the text as it was given. */
const offset = z.int().min(0)
/** 1-based; `\n`, `\r\n` and a lone `\r` end a line. */
const lineNumber = z.int().min(1)

export const sectionStatus = z.enum(['present', 'empty', 'missing', 'misplaced', 'unreadable'])
export type SectionStatus = z.infer<typeof sectionStatus>

export const verdict = z.enum(['pass', 'fail', 'unreadable', 'not-applicable'])
export type Verdict = z.infer<typeof verdict>

/** Replaces `text.slice(from, to)`; `from === to` inserts. Edits of one fix never overlap and ascend. */
export const textEdit = z.strictObject({ from: offset, to: offset, text: z.string() })
export type TextEdit = z.infer<typeof textEdit>

export const finding = z.strictObject({
  rule: slug,
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  /** Where the rule comes from: «bố cục KH 162», or a regulation with its number. */
  source: z.string(),
  section: slug.nullable(),
  line: lineNumber.nullable(),
  from: offset.nullable(),
  to: offset.nullable(),
  fix: z.strictObject({ title: z.string(), edits: z.array(textEdit).min(1) }).optional(),
})
export type Finding = z.infer<typeof finding>

const place = { line: lineNumber.nullable(), from: offset.nullable(), to: offset.nullable() }

export const sectionReport = z.strictObject({
  id: slug,
  status: sectionStatus,
  /** The heading's text as it stands in the draft. */
  heading: z.string().nullable(),
  line: lineNumber.nullable(),
  /** From the heading's first character to the end of the section's body, white space at the end left out. */
  from: offset.nullable(),
  to: offset.nullable(),
})
export type SectionReport = z.infer<typeof sectionReport>

export const report = z.strictObject({
  checklist: z.strictObject({ id: slug, version: z.int() }),
  form,
  verdict,
  sections: z.array(sectionReport),
  references: z.array(
    z.strictObject({
      number: z.string(),
      status: z.enum(['ok', 'missing', 'wrong-number', 'wrong-date']),
      found: z.string().nullable(),
      ...place,
    }),
  ),
  recipients: z.array(
    z.strictObject({
      /** Null for a recipient that the checklist does not know. */
      id: slug.nullable(),
      name: z.string(),
      status: z.enum(['ok', 'missing', 'extra']),
      line: lineNumber.nullable(),
    }),
  ),
  coverage: z.array(
    z.strictObject({
      id: slug,
      status: z.enum(['covered', 'partial', 'missing']),
      evidence: z.array(z.strictObject({ line: lineNumber, from: offset, to: offset })),
    }),
  ),
  implementation: z.array(
    z.strictObject({ id: slug, status: z.enum(['present', 'missing']), line: lineNumber.nullable() }),
  ),
  overlap: z.strictObject({
    /** 0–1: the part of the draft's word shingles that the reference plan has too. */
    share: z.number().min(0).max(1),
    passages: z.array(z.strictObject({ line: lineNumber, from: offset, to: offset })),
  }),
  findings: z.array(finding),
})
export type Report = z.infer<typeof report>

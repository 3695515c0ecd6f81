import * as z from 'zod'
import { clause } from './clause.ts'
import { anyOf, isoDate, line, phrase, slug } from './text.ts'

/** The regulation by which a draft's form is judged; see `docs/rules`. */
export const form = z.enum(['party-2018', 'party-2026', 'state-2020'])
export type Form = z.infer<typeof form>

/** A document as it is cited: `number` is the number-symbol, such as `28-CT/TW`. */
export const citation = z.strictObject({
  kind: line,
  number: line,
  date: isoDate,
  issuer: line,
  subject: line,
})

export const reference = citation.extend({ id: slug, required: z.boolean() })
export type Reference = z.infer<typeof reference>

/** A heading that stands for several sections at once, as «MỤC ĐÍCH, YÊU CẦU» does. */
export const sectionGroup = z.strictObject({
  id: slug,
  title: line,
  headings: z.array(phrase).min(1).max(30),
})

export const section = z.strictObject({
  id: slug,
  title: line,
  /** Other names under which the section's heading is met. */
  headings: z.array(phrase).min(1).max(60),
  /** 1 for `I.`, 2 for `1.`; 0 for a block without a number, as «Nơi nhận» is. */
  level: z.int().min(0).max(4),
  /** The id of the group whose combined heading stands above this section. */
  parent: slug.optional(),
  order: z.int().min(1).max(100),
  required: z.boolean(),
  minWords: z.int().min(0).max(2000),
  mustMention: z.array(anyOf).max(20),
})
export type Section = z.infer<typeof section>

/** A task group: covered when each of its points is taken up. */
export const coverageItem = z.strictObject({
  id: slug,
  title: line,
  points: z.array(anyOf).min(1).max(20),
})

/** A body that is given work, or that receives the plan. */
export const body = z.strictObject({
  id: slug,
  name: line,
  aliases: z.array(phrase).max(30),
  /** Whether a draft without it gets a finding. */
  required: z.boolean(),
})

export const checklist = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: slug,
    version: z.int().min(1),
    title: line,
    /** The reference plan; without a date where its copy bears none. */
    basis: citation.extend({ date: isoDate.optional() }),
    appliesTo: z.array(phrase).min(1).max(40),
    form,
    groups: z.array(sectionGroup).max(10),
    sections: z.array(section).min(1).max(30),
    clauses: z.array(clause).max(200),
    references: z.array(reference).max(60),
    coverage: z.array(coverageItem).max(30),
    implementation: z.array(body).max(60),
    /** In the order in which they should stand. */
    recipients: z.array(body).max(60),
    /** Hashes of the reference plan's word shingles, as `shared/text/shingle.ts` makes them. */
    overlap: z.strictObject({ words: z.int().min(3).max(10), hashes: z.string().max(200_000) }),
  })
  .superRefine((value, context) => {
    const unique = (path: string, ids: string[]) => {
      ids.forEach((id, index) => {
        if (ids.indexOf(id) !== index)
          context.addIssue({ code: 'custom', path: [path, index, 'id'], message: `duplicate id ${id}` })
      })
    }
    const sections = value.sections.map((item) => item.id)
    const groups = value.groups.map((item) => item.id)
    unique('sections', sections)
    unique('groups', groups)
    unique(
      'clauses',
      value.clauses.map((item) => item.id),
    )
    unique(
      'references',
      value.references.map((item) => item.id),
    )
    unique(
      'coverage',
      value.coverage.map((item) => item.id),
    )
    unique(
      'implementation',
      value.implementation.map((item) => item.id),
    )
    unique(
      'recipients',
      value.recipients.map((item) => item.id),
    )
    value.sections.forEach((item, index) => {
      if (item.parent !== undefined && !groups.includes(item.parent))
        context.addIssue({
          code: 'custom',
          path: ['sections', index, 'parent'],
          message: `no group ${item.parent}`,
        })
    })
    value.clauses.forEach((item, index) => {
      if (!sections.includes(item.section))
        context.addIssue({
          code: 'custom',
          path: ['clauses', index, 'section'],
          message: `no section ${item.section}`,
        })
    })
  })
export type Checklist = z.infer<typeof checklist>

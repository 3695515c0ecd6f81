/** A gold answer, as `tests/fixtures/drafts/README.md` tells it: what a careful reader makes of a draft. */
import * as z from 'zod'

/** One value, or several of which any is right. */
const anyOf = <T extends z.ZodType>(value: T) => z.union([value, z.array(value)])
const lineNumber = z.int().min(1).nullable()

export const gold = z.looseObject({
  about: z.string(),
  checklist: z.string().optional(),
  choose: z.string().nullable().optional(),
  form: anyOf(z.string()).optional(),
  verdict: anyOf(z.string()).optional(),
  sections: z
    .record(
      z.string(),
      z.looseObject({
        status: anyOf(z.string()),
        line: anyOf(lineNumber).optional(),
        heading: anyOf(z.string().nullable()).optional(),
      }),
    )
    .default({}),
  references: z
    .record(
      z.string(),
      z.looseObject({
        status: anyOf(z.string()),
        line: anyOf(lineNumber).optional(),
        found: anyOf(z.string().nullable()).optional(),
      }),
    )
    .default({}),
  recipients: z
    .looseObject({
      lines: z.array(z.int()).default([]),
      notLines: z.array(z.int()).default([]),
      ok: z.array(z.string()).default([]),
      missing: z.array(z.string()).default([]),
    })
    .prefault({}),
  implementation: z
    .looseObject({ present: z.array(z.string()).default([]), missing: z.array(z.string()).default([]) })
    .prefault({}),
  coverage: z.record(z.string(), anyOf(z.string())).default({}),
  overlap: z.looseObject({ min: z.number().optional(), max: z.number().optional() }).prefault({}),
  rules: z
    .looseObject({ must: z.array(z.string()).default([]), mustNot: z.array(z.string()).default([]) })
    .prefault({}),
})
export type Gold = z.infer<typeof gold>

export const oneOf = <T>(expected: T | T[], value: T): boolean =>
  Array.isArray(expected) ? expected.includes(value) : expected === value

import type * as z from 'zod'
import { fill, type Words } from '../language.tsx'

type Issue = z.core.$ZodIssue | z.core.$ZodRawIssue

/** What is wrong with a field, in the person's words; the schema's own messages are for developers. */
export function sayIssue(issue: Issue, { issues }: Words): string {
  switch (issue.code) {
    case 'too_small': {
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1
          ? issues.empty
          : fill(issues.tooShort, { count: Number(issue.minimum) })
      if (issue.origin === 'array') return fill(issues.tooFew, { count: Number(issue.minimum) })
      return fill(issues.tooSmall, { count: Number(issue.minimum) })
    }
    case 'too_big': {
      if (issue.origin === 'string') return fill(issues.tooLong, { count: Number(issue.maximum) })
      if (issue.origin === 'array') return fill(issues.tooMany, { count: Number(issue.maximum) })
      return fill(issues.tooLarge, { count: Number(issue.maximum) })
    }
    case 'invalid_type':
      return issues.empty
    case 'invalid_format':
      if (issue.format === 'date') return issues.date
      return issue.format === 'email' ? issues.email : issues.characters
    case 'custom':
      return issue.message?.startsWith('duplicate') ? issues.duplicate : issues.unknown
    default:
      return issues.other
  }
}

/** The first thing that is wrong at each field, by its path joined with points. */
export function faultsOf(error: z.ZodError | undefined, words: Words): Map<string, string> {
  const faults = new Map<string, string>()
  for (const issue of error?.issues ?? []) {
    const path = issue.path.join('.')
    if (!faults.has(path)) faults.set(path, sayIssue(issue, words))
  }
  return faults
}

/** For a form's resolver: zod's messages in the person's words. */
export const issueSayer =
  (words: Words) =>
  (issue: z.core.$ZodRawIssue): string =>
    sayIssue(issue, words)

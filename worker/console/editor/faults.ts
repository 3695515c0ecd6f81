import type * as z from 'zod'
import { parseTemplate } from '../../../shared/clause/template.ts'
import { type Checklist, checklist as schema } from '../../../shared/schema/checklist.ts'
import { fill, type Language } from '../language.tsx'
import type { EditorWords } from './words/words.ts'

type Issue = z.core.$ZodIssue

/** What is wrong, by the field's path: `sections.2.title`. The same checks as the server's, in the person's words. */
export function faultsOf(value: Checklist, language: Language, words: EditorWords): Map<string, string> {
  const faults = new Map<string, string>()
  const found = schema.safeParse(value)
  for (const issue of found.error?.issues ?? []) {
    const path = issue.path.join('.')
    if (!faults.has(path)) faults.set(path, said(issue, words))
  }
  for (const [index, { text }] of value.clauses.entries()) {
    const [first] = parseTemplate(text).faults
    if (first !== undefined) faults.set(`clauses.${index}.text`, first.message[language])
  }
  return faults
}

function said(issue: Issue, { faults: words }: EditorWords): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'array') return fill(words.tooFew, { count: Number(issue.minimum) })
      if (issue.origin !== 'string') return fill(words.tooSmall, { count: Number(issue.minimum) })
      return Number(issue.minimum) <= 1 ? words.empty : fill(words.tooShort, { count: Number(issue.minimum) })
    case 'too_big':
      if (issue.origin === 'array') return fill(words.tooMany, { count: Number(issue.maximum) })
      return fill(issue.origin === 'string' ? words.tooLong : words.tooBig, { count: Number(issue.maximum) })
    case 'invalid_type':
      return words.empty
    case 'invalid_format':
      return issue.format === 'date' ? words.date : words.format
    case 'custom':
      return issue.message.startsWith('duplicate')
        ? words.duplicate
        : issue.message.startsWith('no ')
          ? words.unknown
          : words.other
    default:
      return words.other
  }
}

/** How many of the paths lie under one of the given ones. */
export function countUnder(paths: Iterable<string>, ...tops: string[]): number {
  let count = 0
  for (const path of paths) if (tops.some((top) => path === top || path.startsWith(`${top}.`))) count++
  return count
}

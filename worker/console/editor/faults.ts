import { parseTemplate } from '../../../shared/clause/template.ts'
import { type Checklist, checklist as schema } from '../../../shared/schema/checklist.ts'
import type { Language, Words } from '../language.tsx'
import { faultsOf } from '../words/say-issue.ts'

/** What is wrong, by the field's path: `sections.2.title`. The same checks as the server's, in the person's words. */
export function checklistFaults(value: Checklist, language: Language, words: Words): Map<string, string> {
  const faults = faultsOf(schema.safeParse(value).error, words)
  for (const [index, { text }] of value.clauses.entries()) {
    const [first] = parseTemplate(text).faults
    if (first !== undefined) faults.set(`clauses.${index}.text`, first.message[language])
  }
  return faults
}

/** How many of the paths lie under one of the given ones. */
export function countUnder(paths: Iterable<string>, ...tops: string[]): number {
  let count = 0
  for (const path of paths) if (tops.some((top) => path === top || path.startsWith(`${top}.`))) count++
  return count
}

import type { Form } from '../schema/checklist.ts'

/** Recipients as the form has them, a line each: a dash, and the mark at its end (docs/rules/recipient-punctuation.md). */
export function recipientLines(recipients: readonly string[], form: Form): string[] {
  const mark = form === 'party-2018' ? ',' : ';'
  return recipients.map(
    (name, index) => `- ${plainRecipient(name)}${index === recipients.length - 1 ? '.' : mark}`,
  )
}

/** A recipient without the dash and the mark that it may have been typed with. */
export function plainRecipient(line: string): string {
  return line.replace(/^[\s\-–+•*]+|[\s,;.]+$/g, '')
}

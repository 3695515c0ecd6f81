import type { Finding } from '../../shared/schema/report.ts'

/** A finding that the person does not want to see: its rule, and where, or everywhere (`at` null). Never text. */
export interface Ignoring {
  rule: string
  at: string | null
}

/** Names the place of a finding: the hash of its paragraph, or its section where it has no place in the text. */
export function placeOf(finding: Finding, text: string): string {
  if (finding.from === null) return `section:${finding.section ?? ''}`
  const start = text.lastIndexOf('\n', finding.from - 1) + 1
  const end = text.indexOf('\n', finding.from)
  return hash(text.slice(start, end < 0 ? text.length : end))
}

export function isIgnored(finding: Finding, text: string, ignored: readonly Ignoring[]): boolean {
  const ofRule = ignored.filter(({ rule }) => rule === finding.rule)
  return ofRule.length > 0 && ofRule.some(({ at }) => at === null || at === placeOf(finding, text))
}

/** FNV-1a over the paragraph's letters and digits, so that spaces and marks may change; 32 bits in base 36. */
function hash(paragraph: string): string {
  let value = 0x811c9dc5
  for (const letter of paragraph.normalize('NFC').toLowerCase()) {
    if (!/[\p{L}\p{N}]/u.test(letter)) continue
    value = Math.imul(value ^ (letter.codePointAt(0) as number), 0x01000193) >>> 0
  }
  return value.toString(36)
}

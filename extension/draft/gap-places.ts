import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Finding, Report } from '../../shared/schema/report.ts'

/** Where missing sections belong: at the edge of the line that holds the letter `[from, to)`, UTF-16 offsets. */
export interface GapPlace {
  from: number
  to: number
  edge: 'under' | 'over'
  /** The titles of the sections. */
  titles: string[]
}

/** The missing sections of which a finding stands, which the person may have ignored. */
export function missingSections(sections: Report['sections'], findings: readonly Finding[]): string[] {
  const lacking = findings.flatMap(({ from, section }) => (from === null && section ? [section] : []))
  return sections.flatMap(({ id, status }) => (status === 'missing' && lacking.includes(id) ? [id] : []))
}

/** Sections that belong to one place share it. */
export function gapPlaces(
  text: string,
  gaps: readonly { section: string; at: number }[],
  { sections }: Checklist,
): GapPlace[] {
  const titles = new Map<number, string[]>()
  for (const { section, at } of gaps) {
    const title = sections.find(({ id }) => id === section)?.title ?? ''
    titles.set(at, [...(titles.get(at) ?? []), title])
  }
  return [...titles].map(([at, titles]) => {
    const end = text.slice(0, at).trimEnd().length
    const start = text.length - text.trimStart().length
    return end > 0
      ? { from: end - 1, to: end, edge: 'under', titles }
      : { from: start, to: start + 1, edge: 'over', titles }
  })
}

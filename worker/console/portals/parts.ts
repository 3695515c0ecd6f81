import type { Portal } from '../../../shared/schema/portal.ts'
import type { Words } from '../language.tsx'

/** A part of a profile that is compared and merged as one. */
export type PartName = 'title' | 'matches' | 'draft' | 'fields' | 'sections'
export const partNames: readonly PartName[] = ['title', 'matches', 'draft', 'fields', 'sections']

/** The part as lines of text. */
export function partLines(value: Portal, part: PartName, { portal: said }: Words): string[] {
  switch (part) {
    case 'title':
      return [value.title]
    case 'matches':
      return value.matches
    case 'draft':
      return value.draft === undefined ? [] : [value.draft]
    case 'fields':
      return value.fields.map(({ role, selector }) => `${said.roles[role]}: ${selector}`)
    case 'sections':
      return value.sections.map(({ section, selector }) => `${section}: ${selector}`)
  }
}

/** `value` with one part of another version. */
export function withPart(value: Portal, part: PartName, from: Portal): Portal {
  const { draft, ...rest } = value
  if (part === 'draft') return { ...rest, ...(from.draft !== undefined && { draft: from.draft }) }
  return { ...value, [part]: from[part] }
}

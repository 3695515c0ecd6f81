import { fieldRole, type Portal } from '../../../shared/schema/portal.ts'

/** A portal profile as its form holds it: each row an object, empty where nothing is typed yet. */
export interface PortalFields {
  title: string
  matches: { pattern: string }[]
  draft: string
  fields: { role: string; selector: string }[]
  sections: { section: string; selector: string }[]
}

export const toFields = ({ title, matches, draft, fields, sections }: Portal): PortalFields => ({
  title,
  matches: matches.map((pattern) => ({ pattern })),
  draft: draft ?? '',
  fields: fields.map(({ role, selector }) => ({ role, selector })),
  sections: sections.map(({ section, selector }) => ({ section, selector })),
})

/** The profile that the form says, whether it is a valid one or not. */
export function fromFields({ draft, ...rest }: PortalFields, stored: Portal): Portal {
  const { draft: _, ...kept } = stored
  return {
    ...kept,
    title: rest.title,
    matches: rest.matches.map(({ pattern }) => pattern.trim()),
    ...(draft.trim() && { draft: draft.trim() }),
    fields: rest.fields.map(({ role, selector }) => ({
      role: fieldRole.options.find((known) => known === role) ?? 'number',
      selector: selector.trim(),
    })),
    sections: rest.sections.map(({ section, selector }) => ({
      section: section.trim(),
      selector: selector.trim(),
    })),
  }
}

import type { Portal } from '../schema/portal.ts'

/** The schema's roles, without the schema: the page side holds no zod. */
type FieldRole = Portal['fields'][number]['role']

/** What a field is pointed out as: a role of the form, or a section of the plan. */
export type PointedAs = { role: FieldRole } | { section: string }

/** A portal's profile with one field more, or another one for the same; a new profile where there was none. */
export function withField(
  profile: Portal | undefined,
  { host, origin }: { host: string; origin: string },
  as: PointedAs,
  selector: string,
): Portal {
  const base: Portal = profile ?? {
    schemaVersion: 1,
    id: idOf(host),
    version: 0,
    title: host,
    matches: [`${origin}/*`],
    fields: [],
    sections: [],
  }
  const next = { ...base, version: base.version + 1 }
  if ('role' in as)
    return {
      ...next,
      fields: [...base.fields.filter(({ role }) => role !== as.role), { role: as.role, selector }],
    }
  // A plan that is spread over fields has no editor of its own.
  const { draft: _, ...spread } = next
  const sections = base.sections.filter(({ section }) => section !== as.section)
  return { ...spread, sections: [...sections, { section: as.section, selector }] }
}

function idOf(host: string): string {
  const words = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `rieng-${words}`.slice(0, 64).replace(/-$/, '')
}

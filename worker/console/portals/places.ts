import type { Portal } from '../../../shared/schema/portal.ts'
import type { Place } from '../documents/kind.ts'
import { fill, type Words } from '../language.tsx'
import type { Comment } from '../requests/documents.ts'
import { partNames } from './parts.ts'

/** Where a remark can be made: at each part of a profile, and at each of its rows. */
export function places(value: Portal, { portal: said }: Words): Place[] {
  const rows: Partial<Record<(typeof partNames)[number], string[]>> = {
    matches: value.matches.map((pattern, at) => `${fill(said.match, { number: at + 1 })}: ${pattern}`),
    fields: value.fields.map(({ role }) => `${said.fields}: ${said.roles[role]}`),
    sections: value.sections.map(({ section }) => `${said.sections}: ${section}`),
  }
  return partNames.flatMap((part) => [
    { path: part, name: said[part] },
    ...(rows[part] ?? []).map((name, at) => ({ path: `${part}.${at}`, name })),
  ])
}

/** What was remarked at each path, the rows being where they stand now; a row that was changed is looked for at its old place. */
export function remarksNow(comments: readonly Comment[], then: Portal, now: Portal): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { path, text } of comments) {
    const [part, place] = path.split('.')
    const at = place === undefined ? '' : `.${standsAt(part ?? '', Number(place), then, now)}`
    const key = `${part}${at}`
    found.set(key, [...(found.get(key) ?? []), text])
  }
  return found
}

function standsAt(part: string, place: number, then: Portal, now: Portal): number {
  if (part !== 'matches' && part !== 'fields' && part !== 'sections') return place
  const row = JSON.stringify(then[part][place])
  const moved = now[part].findIndex((each) => JSON.stringify(each) === row)
  return moved === -1 ? place : moved
}

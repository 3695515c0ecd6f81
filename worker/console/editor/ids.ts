import { Slugs, slugOf } from '../../../shared/proposal/wording.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'

/** The lists of a checklist whose items have ids. */
export type ListName =
  | 'groups'
  | 'sections'
  | 'clauses'
  | 'references'
  | 'coverage'
  | 'implementation'
  | 'recipients'

/** A new item has such an id until it is named; from then on its id stays, whatever its name becomes. */
const unnamed = /^moi(-\d+)?$/

export const isUnnamed = (id: string): boolean => unnamed.test(id)

/** An id for a new item that no item of the list has. */
export const newId = (items: readonly { id: string }[]): string =>
  new Slugs(items.map((item) => item.id)).take('moi')

/** The checklist with an id made from its name for an item that has none yet; what points to the item follows. */
export function named(checklist: Checklist, list: ListName, at: number, name: string): Checklist {
  const item = checklist[list][at]
  const wanted = slugOf(name)
  if (item === undefined || !isUnnamed(item.id) || wanted === '') return checklist
  const others = checklist[list].filter((other) => other !== item).map((other) => other.id)
  const id = new Slugs(others).take(wanted)
  return withId(checklist, list, item.id, id)
}

function withId(checklist: Checklist, list: ListName, old: string, id: string): Checklist {
  const rename = <Item extends { id: string }>(items: Item[]): Item[] =>
    items.map((item) => (item.id === old ? { ...item, id } : item))
  switch (list) {
    case 'sections':
      return {
        ...checklist,
        sections: rename(checklist.sections),
        clauses: checklist.clauses.map((clause) =>
          clause.section === old ? { ...clause, section: id } : clause,
        ),
      }
    case 'groups':
      return {
        ...checklist,
        groups: rename(checklist.groups),
        sections: checklist.sections.map((section) =>
          section.parent === old ? { ...section, parent: id } : section,
        ),
      }
    case 'clauses':
      return { ...checklist, clauses: rename(checklist.clauses) }
    case 'references':
      return { ...checklist, references: rename(checklist.references) }
    case 'coverage':
      return { ...checklist, coverage: rename(checklist.coverage) }
    case 'implementation':
      return { ...checklist, implementation: rename(checklist.implementation) }
    case 'recipients':
      return { ...checklist, recipients: rename(checklist.recipients) }
  }
}

import { type Item, isItem, isItems, same, type Tree } from '../../../shared/differences/tree.ts'
import type { Checklist } from '../../../shared/schema/checklist.ts'
import type { Remark } from './surroundings.tsx'

/**
 * A remark was made at a place in a list (`sections.2`); since then items may have moved. This finds where its item
 * stands now, by id or title. Null where the item is gone.
 */
export function followed(path: string, then: Checklist, now: Checklist): string | null {
  let old: Tree | undefined = then
  let fresh: Tree | undefined = now
  const steps: string[] = []
  for (const step of path === '' ? [] : path.split('.')) {
    if (isItems(old)) {
      const item: Item | undefined = old[Number(step)]
      if (item === undefined || !isItems(fresh)) return null
      const at = fresh.findIndex(
        (other) => other.id === item.id && (item.id !== undefined || other.title === item.title),
      )
      if (at === -1) return null
      steps.push(String(at))
      old = item
      fresh = fresh[at]
    } else {
      steps.push(step)
      old = fieldOf(old, step)
      fresh = fieldOf(fresh, step)
    }
  }
  return steps.join('.')
}

const fieldOf = (value: Tree | undefined, field: string): Tree | undefined =>
  isItem(value) ? value[field] : undefined

/** The remarks at the places where their items stand now. */
export const followedAll = (remarks: readonly Remark[], then: Checklist, now: Checklist): Remark[] =>
  remarks.flatMap((remark) => {
    const path = followed(remark.path, then, now)
    return path === null ? [] : [{ ...remark, path }]
  })

/** Of doubts about a proposal those whose field still stands as proposed: a person's change settles one. */
export const unsettled = (notes: readonly Remark[], then: Checklist, now: Checklist): Remark[] =>
  notes.flatMap((note) => {
    const path = followed(note.path, then, now)
    return path !== null && same(valueAt(then, note.path), valueAt(now, path)) ? [{ ...note, path }] : []
  })

function valueAt(document: Checklist, path: string): Tree | undefined {
  let at: Tree | undefined = document
  for (const step of path === '' ? [] : path.split('.'))
    at = isItems(at) ? at[Number(step)] : fieldOf(at, step)
  return at
}

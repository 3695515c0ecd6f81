import { keyPath } from '../../../../shared/differences/describe.ts'
import { type Item, isItem, isItems, itemAt } from '../../../../shared/differences/tree.ts'
import { fieldName, itemName } from '../../../../shared/differences/words.ts'
import type { Checklist } from '../../../../shared/schema/checklist.ts'
import type { Place } from '../../documents/kind.ts'
import type { Language } from '../../language.tsx'

/** What nobody types. */
const made = new Set(['id', 'order', 'hashes', 'words'])

/** What may be left blank, and then does not stand in the item. */
const optional: Readonly<Record<string, Item>> = {
  basis: { date: '' },
  sections: { parent: '' },
  clauses: { remark: '' },
}

/** The fields of an item of a checklist by their names, and those of each point and must-mention in it. */
export function fieldsAt(path: string, value: Checklist, language: Language): Place[] {
  const item = itemAt(value, keyPath(path, value))
  if (!isItem(item)) return []
  return fieldsOf({ ...optional[path.replace(/\..*/, '')], ...item }, path, language)
}

function fieldsOf(item: Item, path: string, language: Language): Place[] {
  return Object.entries(item)
    .filter(([field]) => !made.has(field))
    .flatMap(([field, value]) => {
      const own = `${path}.${field}`
      const whole = { path: own, name: fieldName(field, language) }
      if (!isItems(value)) return [whole]
      return [
        whole,
        ...value.flatMap((inner, at) => {
          const name = `${itemName(field, language)} “${inner.title ?? at + 1}”`
          const place = { path: `${own}.${at}`, name }
          const fields = fieldsOf(inner, place.path, language)
          return [place, ...fields.map((each) => ({ ...each, name: `${name}, ${each.name}` }))]
        }),
      ]
    })
}

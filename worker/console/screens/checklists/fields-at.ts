import { keyPath } from '../../../../shared/differences/describe.ts'
import { isItem, itemAt } from '../../../../shared/differences/tree.ts'
import { fieldName } from '../../../../shared/differences/words.ts'
import type { Checklist } from '../../../../shared/schema/checklist.ts'
import type { Place } from '../../documents/kind.ts'
import type { Language } from '../../language.tsx'

/** What nobody types. */
const made = new Set(['id', 'order'])

/** The fields of an item of a checklist, by their names; none for a field. */
export function fieldsAt(path: string, value: Checklist, language: Language): Place[] {
  const item = itemAt(value, keyPath(path, value))
  if (!isItem(item)) return []
  return Object.keys(item)
    .filter((field) => !made.has(field))
    .map((field) => ({ path: `${path}.${field}`, name: fieldName(field, language) }))
}

/**
 * How two versions of a document are held against each other: by field, and in lists by the items' ids, never by
 * place. Lists of phrases are sets with an order. This is enough for every document that the Board keeps.
 */
export type Scalar = string | number | boolean
export type Item = { readonly [field: string]: Tree | undefined }
export type Tree = Scalar | readonly string[] | readonly Item[] | Item

/** Field names, and between them the keys of list items: `sections`, `tasks`, `headings`. */
export type Path = readonly string[]

export const isPhrases = (value: Tree | undefined): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'string'

export const isItems = (value: Tree | undefined): value is readonly Item[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object'

export const isEmpty = (value: Tree | undefined): boolean => Array.isArray(value) && value.length === 0

export const isItem = (value: Tree | undefined): value is Item =>
  typeof value === 'object' && !Array.isArray(value)

/** Whether two trees say the same; a field that is undefined is as one that is not there. */
export function same(one: Tree | undefined, other: Tree | undefined): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index]))
  if (!isItem(one) || !isItem(other)) return false
  return fieldsOf(one, other).every((field) => same(one[field], other[field]))
}

/** The fields of both, those of the first in its order first. */
export function fieldsOf(one: Item, other: Item): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => one[field] !== undefined || other[field] !== undefined,
  )
}

/**
 * A list's items by key: their id, or their title where they have none. Of equal ones the later get a number.
 * Keys come in the list's order.
 */
export function keyed(items: readonly Item[]): Map<string, Item> {
  const found = new Map<string, Item>()
  for (const item of items) {
    const own = String(item.id ?? item.title ?? '')
    let key = own
    for (let number = 2; found.has(key); number++) key = `${own} (${number})`
    found.set(key, item)
  }
  return found
}

/** The field or item to which the path leads; undefined where there is none. */
export function itemAt(document: Item, path: Path): Tree | undefined {
  let at: Tree | undefined = document
  for (const step of path) {
    if (isItems(at)) at = keyed(at).get(step)
    else if (isItem(at)) at = at[step]
    else return undefined
  }
  return at
}

/** Lists of a document, changed by making new ones. */

export const replaced = <Item>(items: readonly Item[], at: number, item: Item): Item[] =>
  items.map((old, index) => (index === at ? item : old))

export const without = <Item>(items: readonly Item[], at: number): Item[] =>
  items.filter((_, index) => index !== at)

/** The item at `at` one place up (-1) or down (1); the same order where there is no such place. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const out = [...items]
  const [item] = out.splice(at, 1)
  if (item === undefined || at + by < 0 || at + by > out.length) return [...items]
  out.splice(at + by, 0, item)
  return out
}

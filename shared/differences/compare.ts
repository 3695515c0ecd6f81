import {
  fieldsOf,
  type Item,
  isEmpty,
  isItem,
  isItems,
  isPhrases,
  keyed,
  type Path,
  same,
  type Tree,
} from './tree.ts'

/** One thing that a person changed. `path` leads to the field, or to the item that came or went. */
export type Difference =
  | { kind: 'added' | 'removed'; path: Path; item: Item }
  | { kind: 'moved'; path: Path }
  | { kind: 'phrases'; path: Path; added: string[]; removed: string[] }
  | { kind: 'changed'; path: Path; before: Tree | undefined; after: Tree | undefined }

/** What has to be changed in `before` to get `after`, in the order of the document. Empty where they say the same. */
export function compare(before: Item, after: Item): Difference[] {
  const found: Difference[] = []
  compareItem([], before, after, found)
  return found
}

function compareItem(path: Path, before: Item, after: Item, found: Difference[]) {
  for (const field of fieldsOf(before, after))
    compareField([...path, field], before[field], after[field], found)
}

function compareField(path: Path, before: Tree | undefined, after: Tree | undefined, found: Difference[]) {
  if (same(before, after)) return
  if (isListOf(isItems, before, after)) compareItems(path, before, after, found)
  else if (isListOf(isPhrases, before, after)) comparePhrases(path, before, after, found)
  else if (isItem(before) && isItem(after)) compareItem(path, before, after, found)
  else found.push({ kind: 'changed', path, before, after })
}

/** Whether both are lists of that kind, empty ones included. */
export function isListOf<Value>(
  is: (value: Tree | undefined) => value is readonly Value[] & Tree,
  ...values: (Tree | undefined)[]
): boolean {
  return values.some(is) && values.every((value) => is(value) || isEmpty(value))
}

function comparePhrases(path: Path, before: Tree | undefined, after: Tree | undefined, found: Difference[]) {
  const [old, fresh] = [phrasesOf(before), phrasesOf(after)]
  const added = fresh.filter((phrase) => !old.includes(phrase))
  const removed = old.filter((phrase) => !fresh.includes(phrase))
  // The order of phrases means nothing.
  if (added.length + removed.length > 0) found.push({ kind: 'phrases', path, added, removed })
}

export const phrasesOf = (value: Tree | undefined): readonly string[] => (isPhrases(value) ? value : [])
export const itemsOf = (value: Tree | undefined): readonly Item[] => (isItems(value) ? value : [])

function compareItems(path: Path, before: Tree | undefined, after: Tree | undefined, found: Difference[]) {
  const old = keyed(itemsOf(before))
  const fresh = keyed(itemsOf(after))
  const pairs = renamed(old, fresh)
  const newKeys = new Set(pairs.values())
  for (const [key, item] of old) {
    const twin = fresh.get(pairs.get(key) ?? key)
    if (twin === undefined) found.push({ kind: 'removed', path: [...path, key], item })
    else compareItem([...path, key], item, twin, found)
  }
  for (const [key, item] of fresh)
    if (!old.has(key) && !newKeys.has(key)) found.push({ kind: 'added', path: [...path, key], item })
  const kept = [...old.keys()].filter((key) => fresh.has(key))
  const order = [...fresh.keys()].filter((key) => old.has(key))
  if (!kept.every((key, index) => key === order[index])) found.push({ kind: 'moved', path })
}

/** Items without ids that only got another title: they still share a third of their phrases, or more. */
function renamed(old: Map<string, Item>, fresh: Map<string, Item>): Map<string, string> {
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  for (const [key, item] of old) {
    if (fresh.has(key) || item.id !== undefined) continue
    const phrases = phrasesOf(item.anyOf)
    let best = ''
    let most = 0
    for (const [other, twin] of fresh) {
      if (old.has(other) || taken.has(other) || twin.id !== undefined) continue
      const shared = phrasesOf(twin.anyOf).filter((phrase) => phrases.includes(phrase)).length
      const size = Math.min(phrases.length, phrasesOf(twin.anyOf).length)
      if (shared * 3 >= size && shared > most) {
        most = shared
        best = other
      }
    }
    if (most === 0) continue
    taken.add(best)
    pairs.set(key, best)
  }
  return pairs
}

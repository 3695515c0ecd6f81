import { type Difference, isListOf, itemsOf } from './compare.ts'
import { type Item, isItems, keyed, type Path, type Tree } from './tree.ts'
import { fieldName, itemName, type Language, say, valueText } from './words.ts'

/** A difference in words: where, what, and for a text that changed how it read before and after. */
export interface Description {
  /** «Mục “Yêu cầu”, tên gọi của đề mục» */
  place: string
  /** «thêm “Các yêu cầu”» */
  what: string
  texts: { before: string; after: string } | null
}

/** Traces are numbers to a reader. */
const unreadable = new Set(['hashes'])

/** `documents`: the version before and after; the names of items come from the later one that has them. */
export function describe(
  difference: Difference,
  documents: { before: Item; after: Item },
  language: Language,
): Description {
  const { path } = difference
  const own = difference.kind === 'added' || difference.kind === 'removed'
  const place = placeName(own ? path.slice(0, -2) : path, documents, language)
  switch (difference.kind) {
    case 'added':
    case 'removed': {
      const list = itemName(path.at(-2) ?? '', language)
      const what = `${say(difference.kind, language)} ${lower(list)} “${titleOf(difference.item, path.at(-1) ?? '')}”`
      return { place, what, texts: null }
    }
    case 'moved':
      return { place, what: say('moved', language), texts: null }
    case 'phrases': {
      const parts: string[] = []
      if (difference.added.length > 0) parts.push(`${say('added', language)} ${quoted(difference.added)}`)
      if (difference.removed.length > 0)
        parts.push(`${say('removed', language)} ${quoted(difference.removed)}`)
      return { place, what: parts.join('; '), texts: null }
    }
    default: {
      if (unreadable.has(path.at(-1) ?? '')) return { place, what: say('remade', language), texts: null }
      const before = shown(difference.before, path, documents, language)
      const after = shown(difference.after, path, documents, language)
      return { place, what: `“${before}” → “${after}”`, texts: { before, after } }
    }
  }
}

const quoted = (phrases: readonly string[]): string => phrases.map((phrase) => `“${phrase}”`).join(', ')
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function titleOf(item: Item | undefined, key: string): string {
  if (item === undefined) return key
  return String(item.title ?? item.name ?? item.number ?? key)
}

/** The ids of sections and groups are told by their titles. */
function shown(
  value: Tree | undefined,
  path: Path,
  { before, after }: { before: Item; after: Item },
  language: Language,
): string {
  const list = { section: 'sections', parent: 'groups' }[path.at(-1) ?? '']
  if (list === undefined || typeof value !== 'string') return valueText(value, language)
  const named = itemsOf(after[list])
    .concat(itemsOf(before[list]))
    .find((item) => item.id === value)
  return titleOf(named, value)
}

/** «Mục “Yêu cầu”, điều phải nhắc đến “trẻ em”, cách nói». */
export function placeName(
  path: Path,
  { before, after }: { before: Item; after: Item },
  language: Language,
): string {
  const parts: string[] = []
  let old: Tree | undefined = before
  let fresh: Tree | undefined = after
  for (let index = 0; index < path.length; index++) {
    const field = path[index] as string
    old = fieldOf(old, field)
    fresh = fieldOf(fresh, field)
    const key = path[index + 1]
    if (key === undefined || !isListOf(isItems, old ?? [], fresh ?? [])) {
      parts.push(fieldName(field, language))
      continue
    }
    old = keyed(itemsOf(old)).get(key)
    fresh = keyed(itemsOf(fresh)).get(key)
    parts.push(`${itemName(field, language)} “${titleOf((fresh ?? old) as Item | undefined, key)}”`)
    index++
  }
  return parts.length === 0 ? say('whole', language) : upper(parts.join(', '))
}

/** A path by places (`sections.2.title`) as one by keys. */
export function keyPath(path: string, document: Item): Path {
  let at: Tree | undefined = document
  return path.split('.').map((step) => {
    if (!isItems(at)) {
      at = fieldOf(at, step)
      return step
    }
    const place = Number(step)
    const key = [...keyed(at).keys()][place]
    at = at[place]
    return key ?? step
  })
}

function fieldOf(value: Tree | undefined, field: string): Tree | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Item)[field] : undefined
}

import { type Item, isItems, isPhrases } from './tree.ts'
import { fieldName, type Language, valueText } from './words.ts'

/** Fields that say nothing to a reader where the whole item is told. */
const silent = new Set(['id', 'order', 'hashes', 'words'])

/** A whole item in lines a person can read: «tên: Yêu cầu», «tên gọi của đề mục: …». */
export function itemText(
  item: Item,
  documents: { before: Item; after: Item },
  language: Language,
  depth = 0,
): string {
  const lines: string[] = []
  const pad = '  '.repeat(depth)
  for (const [field, value] of Object.entries(item)) {
    if (silent.has(field) || value === undefined) continue
    const name = fieldName(field, language)
    if (isPhrases(value)) lines.push(`${pad}${name}: ${value.join('; ')}`)
    else if (isItems(value))
      lines.push(`${pad}${name}:`, ...value.map((part) => itemText(part, documents, language, depth + 1)))
    else if (Array.isArray(value)) continue
    else if (field === 'section' || field === 'parent')
      lines.push(`${pad}${name}: ${titleIn(field === 'section' ? 'sections' : 'groups', value, documents)}`)
    else lines.push(`${pad}${name}: ${valueText(value, language)}`)
  }
  return lines.join('\n')
}

/** The title of what an id points to. */
function titleIn(list: string, id: unknown, { before, after }: { before: Item; after: Item }): string {
  for (const document of [after, before]) {
    const items = document[list]
    if (!isItems(items)) continue
    const found = items.find((item) => item.id === id)
    if (found !== undefined) return String(found.title ?? id)
  }
  return String(id)
}

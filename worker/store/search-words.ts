const mostKeys = 60
const longestKey = 80

/** Lower case, without accents, words parted by one space: how search compares. */
export const searchForm = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export interface SearchKey {
  key: string
  /** How many characters it has in common with the key before it: a search for no more has found the document there. */
  common: number
}

/** The texts by which a document is found, from each of their words on, in order. */
export function searchKeys(texts: readonly string[]): SearchKey[] {
  const keys = new Set<string>()
  for (const text of texts) {
    const words = searchForm(text).split(' ').filter(Boolean)
    words.forEach((_, at) => {
      keys.add(words.slice(at).join(' ').slice(0, longestKey))
    })
  }
  const sorted = [...keys].slice(0, mostKeys).sort()
  return sorted.map((key, at) => ({ key, common: commonLength(sorted[at - 1] ?? '', key) }))
}

function commonLength(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

/** More than titles and names come to; the addresses of a portal may be many. */
const longest = 4000

/** Lower case, without accents, words parted by one space: how search compares. */
export const searchForm = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The words by which a document is found, each once. */
export const searchWords = (texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => searchForm(text).split(' ')))].join(' ').slice(0, longest)

/** Whether each of the asked words begins one of the words, in whatever order. */
export function isFound(words: string, asked: readonly string[]): boolean {
  const all = ` ${words}`
  return asked.every((word) => all.includes(` ${word}`))
}

/** The text as people see it: editors differ in which spaces they make unbreakable, and pad empty lines. */
export function plain(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/ +$/gm, '')
}

/** Whether two texts of a whole document are the same to people: some editors end each with an empty paragraph. */
export function isSameText(one: string, other: string): boolean {
  return plain(one).replace(/\n+$/, '') === plain(other).replace(/\n+$/, '')
}

/** The text as people see it: editors differ in which spaces they make unbreakable, and pad empty lines. */
export function plain(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/ +$/gm, '')
}

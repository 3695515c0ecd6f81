/** The text of a label as labels compare: no case, accents, marks or brackets, one space between words. */
export function plain(text: string): string {
  const words = bare(text.replace(/\([^()]*\)|\[[^\]]*\]/g, ' '))
  return words === '' ? bare(text) : words
}

/** The same with what stands in brackets. */
export function bare(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[đð]/g, 'd')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      // «kí hiệu» and «ký hiệu» are two spellings of one word.
      .replace(/(?<!\p{L})ki(?!\p{L})/gu, 'ky')
      .trim()
  )
}

/** Whether a text says anything at all: a lone `:`, `*` or icon does not, nor how a date is written. */
export function isSaying(text: string): boolean {
  if (/^\W*d{1,2}\W*m{1,2}\W*y{2,4}\W*$/i.test(text)) return false
  return /\p{L}{2}|\p{Lu}/u.test(text)
}

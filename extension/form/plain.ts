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

/** How a date is to be written: `(dd/mm/yyyy)`. */
const dateFormat = /d{1,2}([/.-])m{1,2}\1[yn]{2,4}/giu

/** Whether a text says anything at all: a lone `:`, `*`, icon or form of a date does not. */
export function isSaying(text: string): boolean {
  return /\p{L}{2}|\p{Lu}/u.test(text.replace(dateFormat, ''))
}

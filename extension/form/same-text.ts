import { plain } from './plain.ts'

/** A choice that stands for none: «», «---», «-- Chọn --», «Chọn người ký…». */
export function isPrompt(text: string): boolean {
  return text.trim() === '' || /^[-–—.\s]/.test(text) || asking.test(plain(text))
}

const asking = /^(?:(?:vui long |hay |please )?(?:chon|lua chon|select|choose))(?: (?!tat ca|all)|$)/

/** Texts that differ in case, tone placement or white space alone say the same. */
export function saysSame(one: string, other: string): boolean {
  return tidy(one) === tidy(other)
}

/** Whether a text is said by what is held, alone or in a row: «A, B; C». */
export function isAmong(held: string, text: string): boolean {
  return [',', ';'].some((mark) => {
    const row = (said: string) =>
      `${mark} ${tidy(said)
        .split(mark)
        .map((part) => part.trim())
        .join(`${mark} `)}${mark}`
    return row(held).includes(row(text))
  })
}

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * Of some choices the one that a value means: the same text; else the only one whose words are the same without accents
 * or brackets. -1 where there is none, or more than one.
 */
export function choiceOf(choices: readonly string[], wanted: readonly string[]): number {
  for (const text of wanted) {
    const exact = choices.findIndex((choice) => saysSame(choice, text))
    if (exact >= 0) return exact
  }
  for (const text of wanted) {
    const alike = choices.flatMap((choice, index) =>
      plain(choice) === plain(text) && plain(text) !== '' ? [index] : [],
    )
    if (alike.length === 1) return alike[0] as number
  }
  return -1
}

import { plain } from './plain.ts'

/** A choice that stands for none: «», «---», «-- Chọn --». */
export function isPrompt(text: string): boolean {
  return text.trim() === '' || /^[-–—.\s]/.test(text)
}

/** Texts that differ in case, tone placement or white space alone say the same. */
export function saysSame(one: string, other: string): boolean {
  return tidy(one) === tidy(other)
}

/** Whether a text is said by what is held, alone or in a row: «A, B; C». */
export function isAmong(held: string, text: string): boolean {
  return [',', ';'].some((mark) => `${mark} ${tidy(held)}${mark}`.includes(`${mark} ${tidy(text)}${mark}`))
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

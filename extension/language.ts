import en from './locales/en.json'
import vi from './locales/vi.json'

/**
 * Vietnamese unless the person chose English in the panel: office PCs often run an English browser, and
 * `browser.i18n` could only follow the browser.
 */
export type Language = 'vi' | 'en'
export type Words = typeof vi

export const words: Record<Language, Words> = { vi, en }

/** Puts values into `{name}` places of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

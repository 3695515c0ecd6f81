import { type Language, useLanguage } from '../../language.tsx'
import en from './en.json'
import vi from './vi.json'

/** The sentences around differences and merges; the differences' own words stand in `shared/differences`. */
export type DifferencesWords = typeof vi

const words: Record<Language, DifferencesWords> = { vi, en }

export const useDifferencesWords = (): DifferencesWords => words[useLanguage().language]

import { type Language, useLanguage } from '../../language.tsx'
import en from './en.json'
import vi from './vi.json'

/** The sentences of «Kiểm tra trước». */
export type TrialWords = typeof vi

const words: Record<Language, TrialWords> = { vi, en }

export const useTrialWords = (): TrialWords => words[useLanguage().language]

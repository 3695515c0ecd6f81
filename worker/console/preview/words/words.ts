import { type Language, useLanguage } from '../../language.tsx'
import en from './en.json'
import vi from './vi.json'

/** The sentences of the preview. */
export type PreviewWords = typeof vi

const words: Record<Language, PreviewWords> = { vi, en }

export const usePreviewWords = (): PreviewWords => words[useLanguage().language]

import { type Language, useLanguage } from '../../language.tsx'
import en from './en.json'
import vi from './vi.json'

/** The sentences of the checklist editor. */
export type EditorWords = typeof vi

const words: Record<Language, EditorWords> = { vi, en }

export const useEditorWords = (): EditorWords => words[useLanguage().language]

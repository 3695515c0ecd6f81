import { createContext, use } from 'react'
import { type Language, type Words, words } from '../../language.ts'

export const WordsContext = createContext<Words['panel']>(words.vi.panel)

export function useWords(): Words['panel'] {
  return use(WordsContext)
}

/** The language that the panel speaks; what the engine has in both comes by it. */
export function useLanguage(): Language {
  return use(WordsContext) === words.en.panel ? 'en' : 'vi'
}

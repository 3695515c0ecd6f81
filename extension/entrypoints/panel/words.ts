import { createContext, use } from 'react'
import { type Words, words } from '../../language.ts'

export const WordsContext = createContext<Words['panel']>(words.vi.panel)

export function useWords(): Words['panel'] {
  return use(WordsContext)
}

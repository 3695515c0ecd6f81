import { createContext, use } from 'react'
import { type Words, words } from '../../language.ts'

export const WordsContext = createContext<Words['options']>(words.vi.options)

export function useWords(): Words['options'] {
  return use(WordsContext)
}

import { createContext, type PropsWithChildren, useContext, useEffect, useMemo, useState } from 'react'
import en from './locales/en.json'
import vi from './locales/vi.json'

/** Vietnamese unless the person chose English here; the browser's own language says little about who reads. */
export type Language = 'vi' | 'en'
export type Words = typeof vi

const words: Record<Language, Words> = { vi, en }
const place = 'soat-language'

interface Chosen {
  language: Language
  choose(language: Language): void
}
const Context = createContext<Chosen>({ language: 'vi', choose: () => {} })

export function LanguageProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(place) === 'en' ? 'en' : 'vi',
  )
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(place, language)
  }, [language])
  const chosen = useMemo(() => ({ language, choose: setLanguage }), [language])
  return <Context value={chosen}>{children}</Context>
}

export const useLanguage = (): Chosen => useContext(Context)

/** The sentences of the console's frame and screens; a part with many of its own keeps its own two files. */
export const useWords = (): Words => words[useLanguage().language]

/** Puts values into `{name}` places of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (found, name: string) => String(values[name] ?? found))
}

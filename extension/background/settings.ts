import { browser } from 'wxt/browser'
import type { Language } from '../language.ts'

export async function language(): Promise<Language> {
  const { language } = await browser.storage.local.get('language')
  return language === 'en' ? 'en' : 'vi'
}

export async function setLanguage(language: Language): Promise<void> {
  await browser.storage.local.set({ language: language === 'en' ? 'en' : 'vi' })
}

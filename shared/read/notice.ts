/** What the reader did to the text that its owner should know. */
export interface Notice {
  code: 'converted' | 'guessed-encoding' | 'lost-characters' | 'tracked-changes' | 'legacy-fonts'
  vi: string
  en: string
}

import { browser } from 'wxt/browser'
import type { Ignoring } from '../draft/ignored.ts'
import type { Language } from '../language.ts'
import type { PageSettings } from '../messages/to-background.ts'
import type { BadgePlace } from '../overlay/badge.ts'

/** As many as are kept; the oldest give way. */
const mostIgnored = 2000
const mostQuiet = 500
const mostBadges = 500

interface Stored {
  language?: Language
  ignored?: Ignoring[]
  /** Addresses of pages, without query and fragment. */
  quiet?: string[]
  /** Where badges were put, by the addresses of pages. */
  badges?: (BadgePlace & { address: string })[]
}

/** A storage that the browser can't read any more costs what was set, not the checking. */
async function stored(): Promise<Stored> {
  return await browser.storage.local.get<Stored>(['language', 'ignored', 'quiet', 'badges']).catch(() => ({}))
}

export async function language(): Promise<Language> {
  return (await stored()).language === 'en' ? 'en' : 'vi'
}

export async function setLanguage(language: Language): Promise<void> {
  await browser.storage.local.set({ language: language === 'en' ? 'en' : 'vi' })
}

/** What the person has set, for the page at `url`. */
export async function pageSettings(url: string | undefined): Promise<PageSettings> {
  const { ignored = [], quiet = [] } = await stored()
  return { ignored, quiet: quiet.includes(addressOf(url)) }
}

export async function ignore({ rule, at }: Ignoring): Promise<void> {
  const { ignored = [] } = await stored()
  const others = ignored.filter((other) => other.rule !== rule || other.at !== at)
  await browser.storage.local.set({ ignored: [...others, { rule, at }].slice(-mostIgnored) })
}

export async function unignore(): Promise<void> {
  await browser.storage.local.set({ ignored: [] })
}

export async function setQuiet(url: string | undefined, on: boolean): Promise<void> {
  const { quiet = [] } = await stored()
  const others = quiet.filter((address) => address !== addressOf(url))
  await browser.storage.local.set({ quiet: on ? [...others, addressOf(url)].slice(-mostQuiet) : others })
}

/** Where the person has put the badge in the page at `url`. */
export async function badgePlace(url: string | undefined): Promise<BadgePlace | null> {
  const { badges = [] } = await stored()
  const { right, bottom } = badges.find(({ address }) => address === addressOf(url)) ?? {}
  return right === undefined || bottom === undefined ? null : { right, bottom }
}

export async function placeBadge(url: string | undefined, { right, bottom }: BadgePlace): Promise<void> {
  const address = addressOf(url)
  const { badges = [] } = await stored()
  const others = badges.filter((other) => other.address !== address)
  await browser.storage.local.set({ badges: [...others, { address, right, bottom }].slice(-mostBadges) })
}

function addressOf(url: string | undefined): string {
  if (!url) return ''
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

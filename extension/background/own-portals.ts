import { browser } from 'wxt/browser'
import { type Portal, portal, portalList } from '../../shared/schema/portal.ts'

/** What staff pointed out on portals themselves. It is kept in this browser and names fields; no text stands in it. */
export async function ownPortals(): Promise<Portal[]> {
  const { ownPortals: kept } = await browser.storage.local.get<{ ownPortals?: unknown }>('ownPortals')
  return portalList.safeParse({ schemaVersion: 1, portals: kept ?? [] }).data?.portals ?? []
}

/**
 * Keeps a profile of the portal that a page belongs to, in the place of an earlier one of the same portal.
 * @throws ZodError if it is no profile, Error if it is of another portal
 */
export async function keepOwnPortal(profile: unknown, page: string | undefined): Promise<void> {
  const next = portal.parse(profile)
  const origin = new URL(page ?? '').origin
  if (!next.matches.every((pattern) => pattern.startsWith(`${origin}/`)))
    throw new Error(`${page} may not say what stands on ${next.matches.join(', ')}`)
  const others = (await ownPortals()).filter(({ id }) => id !== next.id)
  await browser.storage.local.set({ ownPortals: [next, ...others] })
}

/** Forgets what was pointed out on the portal of a page. */
export async function forgetOwnPortal(page: string | undefined): Promise<void> {
  const origin = new URL(page ?? '').origin
  const kept = (await ownPortals()).filter(
    ({ matches }) => !matches.some((pattern) => pattern.startsWith(`${origin}/`)),
  )
  await browser.storage.local.set({ ownPortals: kept })
}

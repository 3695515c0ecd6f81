import { browser } from 'wxt/browser'
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { matchPattern } from '../../shared/schema/match-pattern.ts'
import { asBrowserWants, isPermitted, permittedBeyond } from '../portals.ts'

/** Ours among the dynamic content scripts of the extension. */
const prefix = 'portal '

/**
 * Brings the detector to portals beyond the build's own: to those of `patterns` that the browser lets us into, and to
 * no others. Afterwards the browser does so itself, over restarts too.
 */
export async function registerPortals(patterns: readonly string[]): Promise<void> {
  await navigator.locks.request('soat-portals', async () => {
    const { matches: built = [], js = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {}
    const permitted = await Promise.all(
      patterns.map(async (pattern) => ((await isPermitted(wholeOrigin(pattern))) ? [pattern] : [])),
    )
    const wanted = new Set(permitted.flat().map(asBrowserWants))
    for (const pattern of built) wanted.delete(pattern)
    const registered = await browser.scripting.getRegisteredContentScripts()
    const known = registered.map(({ id }) => id).filter((id) => id.startsWith(prefix))
    const gone = known.filter((id) => !wanted.has(id.slice(prefix.length)))
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
    const fresh = [...wanted].filter((pattern) => !known.includes(prefix + pattern))
    // One by one, so that a pattern which this browser does not take costs no other its place.
    for (const pattern of fresh)
      await register(pattern, js)
        .then(() => enterTabs([pattern], js))
        .catch((error: unknown) => console.warn(`Soát: not on ${pattern}:`, error))
  })
}

/** Into frames without an address of their own too, where the browser knows that of scripts registered later. */
async function register(pattern: string, js: string[]): Promise<void> {
  const script = {
    id: prefix + pattern,
    matches: [pattern],
    js,
    allFrames: true,
    runAt: 'document_idle' as const,
  }
  const inAllFrames = { ...script, matchOriginAsFallback: true }
  await browser.scripting.registerContentScripts([inAllFrames]).catch((error: unknown) => {
    // Browsers that do not know the member refuse the call; whatever else is wrong comes again without it.
    console.debug('Soát:', error)
    return browser.scripting.registerContentScripts([script])
  })
}

/** A place that the Board or the administrator names as a portal, and where the browser asks the person first. */
export interface OfferedPortal {
  /** As people know it; its address where nobody gave it a name. */
  title: string
  /** What the person is asked to permit: one origin, or one domain with its subdomains. */
  origin: string
}

/** Those of the portals that the browser does not let us into. */
export async function unpermitted(
  portals: readonly { title?: string; matches: readonly string[] }[],
): Promise<OfferedPortal[]> {
  const offered = new Map<string, OfferedPortal>()
  for (const { title, matches } of portals)
    for (const origin of matches.map(wholeOrigin))
      if (!offered.has(origin) && !(await isPermitted(origin)))
        offered.set(origin, { title: title ?? origin.replace(/\/\*$/, ''), origin })
  return [...offered.values()]
}

/** Brings content scripts into open tabs at once. A tab that closes or sleeps meanwhile is none of our concern. */
export async function enterTabs(matches: string[], js: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false })
  const entered = tabs.map(({ id }) =>
    browser.scripting.executeScript({
      target: { tabId: id ?? browser.tabs.TAB_ID_NONE, allFrames: true },
      files: js as ScriptPublicPath[],
    }),
  )
  for (const result of await Promise.allSettled(entered))
    if (result.status === 'rejected') console.warn('Soát:', result.reason)
}

/** The portals that the person has turned on. «All sites» names no portal. */
export async function grantedPortals(): Promise<string[]> {
  return (await permittedBeyond()).filter((origin) => matchPattern.safeParse(origin).success)
}

/** Permissions are for whole origins, whatever the path. */
function wholeOrigin(pattern: string): string {
  return asBrowserWants(pattern).replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*')
}

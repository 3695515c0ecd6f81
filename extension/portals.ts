import { browser } from 'wxt/browser'

/** Whether the browser lets us into all of an origin; never where it can't read the pattern. */
export function isPermitted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] }).catch(() => false)
}

/** What a person is asked to permit for an address: its origin, as browsers want it; null for what is no page of the web. */
export function originOf(address: string | undefined): string | null {
  const origin = /^(https?:\/\/[^/?#]+)/.exec(address ?? '')?.[1]
  return origin === undefined ? null : asBrowserWants(`${origin}/*`)
}

/** Firefox knows no ports in match patterns. */
export function asBrowserWants(pattern: string): string {
  return import.meta.env.FIREFOX ? pattern.replace(/^([^:]+:\/\/[^/:]+):\d+\//, '$1/') : pattern
}

/** What the person has let us into beyond what an install asks for. */
export async function permittedBeyond(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const asked = browser.runtime.getManifest().host_permissions ?? []
  return origins.filter((origin) => !asked.includes(origin))
}

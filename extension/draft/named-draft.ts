import type { Portal } from '../../shared/schema/portal.ts'
import { type EditingRoot, editingRootOf } from '../editors/editing-root.ts'
import { frameDocument, isFrame, reachableDocuments } from '../editors/frames.ts'

/** What is known of the portal at an address. */
export function portalOf(portals: readonly Portal[], address: string): Portal | undefined {
  return portals.find(({ matches }) => matches.some((pattern) => covers(pattern, address)))
}

/** The editor that a portal's profile names as the draft, where the page has it and it can be written in. */
export function namedDraft(portals: readonly Portal[], doc: Document): EditingRoot | null {
  const draft = portalOf(portals, doc.URL)?.draft
  if (!draft) return null
  for (const inner of reachableDocuments(doc)) {
    for (const element of named(inner, draft)) {
      const root = editingRootOf(isFrame(element) ? (frameDocument(element)?.body ?? null) : element)
      if (root) return root
    }
  }
  return null
}

/** A selector that the browser can't read names nothing. */
function named(doc: Document, selector: string): Iterable<Element> {
  try {
    return doc.querySelectorAll(selector)
  } catch (error) {
    if (error instanceof DOMException) return []
    throw error
  }
}

/** Whether a match pattern covers an address: `*` for any scheme of the web, host or stretch of the path. */
export function covers(pattern: string, address: string): boolean {
  const parts = /^([^:]+):\/\/([^/]+)(\/.*)$/.exec(pattern)
  const url = new URL(address)
  if (!parts) return false
  const [, scheme, host = '', path = ''] = parts
  const schemes = scheme === '*' ? ['http:', 'https:'] : [`${scheme}:`]
  return (
    schemes.includes(url.protocol) && coversHost(host, url) && coversText(path, url.pathname + url.search)
  )
}

function coversHost(host: string, url: URL): boolean {
  if (host === '*') return true
  if (host.startsWith('*.')) return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
  return host.includes(':') ? url.host === host : url.hostname === host
}

/** Each stretch between two `*` must come after the one before; the first and last are bound to the ends. */
function coversText(glob: string, text: string): boolean {
  const [first = '', ...rest] = glob.split('*')
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last))
    return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}

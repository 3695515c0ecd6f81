import type { Portal } from '../../shared/schema/portal.ts'
import { type EditingRoot, editingRootOf } from '../editors/editing-root.ts'
import { frameDocument, isFrame, reachableDocuments } from '../editors/frames.ts'
import { named } from '../editors/named.ts'
import type { SectionField } from './section-fields.ts'

/** What is known of the portal at an address. */
export function portalOf(portals: readonly Portal[], address: string): Portal | undefined {
  return portals.find(({ matches }) => matches.some((pattern) => covers(pattern, address)))
}

/**
 * The editor that a portal's profile names as the draft, where the page has it and it can be written in; the first of
 * its fields, where the plan is spread over several.
 */
export function namedDraft(portals: readonly Portal[], doc: Document): EditingRoot | null {
  const portal = portalOf(portals, doc.URL)
  if (!portal) return null
  return portal.draft === undefined
    ? (sectionFields(portal, doc)[0]?.root ?? null)
    : (rootsOf(portal.draft, doc).next().value ?? null)
}

/** The fields that hold a section of the plan each, where the page has them. */
export function sectionFields({ sections }: Portal, doc: Document): SectionField[] {
  return sections.flatMap(({ section, selector }) => {
    const root = rootsOf(selector, doc).next().value
    return root ? [{ section, root }] : []
  })
}

/** What stands in a field that a profile names for the subject of the plan. */
export function namedSubject({ fields }: Portal, doc: Document): string {
  const selector = fields.find(({ role }) => role === 'subject')?.selector
  if (selector === undefined) return ''
  for (const inner of reachableDocuments(doc))
    for (const element of named(inner, selector))
      if ('value' in element && typeof element.value === 'string') return element.value
  return ''
}

function* rootsOf(selector: string, doc: Document): Generator<EditingRoot, undefined> {
  for (const inner of reachableDocuments(doc))
    for (const element of named(inner, selector)) {
      const root = editingRootOf(isFrame(element) ? (frameDocument(element)?.body ?? null) : element)
      if (root) yield root
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

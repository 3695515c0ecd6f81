import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Portal } from '../../shared/schema/portal.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import type { PolicyFault } from '../background/managed.ts'
import type { OfferedPortal } from '../background/portals.ts'
import type { Ignoring } from '../draft/ignored.ts'
import type { Feature } from '../features.ts'
import type { Language, Words } from '../language.ts'
import type { BadgePlace } from '../overlay/badge.ts'
import type { Connections } from '../sync/connection-log.ts'
import type { FeedStatus } from '../sync/feed.ts'
import { extensionApi } from './extension-api.ts'
import { hasShape, isBoolean, isOffset, isString, record, type Shape } from './shape.ts'

/** What content scripts and the panel ask of the background. None of it holds draft text. */
export interface Requests {
  /** The detector has seen an editor: bring the rest of the page side into this frame. */
  'load-page': { ask: object; answer: null }
  /** The page side has met an editor that is written to from the page's own world. */
  'load-bridge': { ask: object; answer: null }
  /** A file has been attached in the page: bring what reads Word files into this frame. */
  'load-reader': { ask: object; answer: null }
  /** A panel has opened: bring what knows portals' forms. */
  'load-form': { ask: object; answer: null }
  /** The page side starts. */
  'start-page': { ask: object; answer: PageSetup }
  /** The page has no docked panel in it, and the person asked for the browser's own by a click; was it opened? */
  'open-side-panel': { ask: object; answer: { opened: boolean } }
  /** The page side is about to show a panel in its frame. */
  'new-nonce': { ask: object; answer: { nonce: string } }
  /** The person has pointed out what a field of the page's portal is, or takes all of that back. */
  'keep-portal': { ask: { profile: Portal }; answer: Pick<PageSetup, 'portals' | 'ownPortals'> }
  'forget-portal': { ask: object; answer: Pick<PageSetup, 'portals' | 'ownPortals'> }
  /** The person ignores a finding, or takes all of that back; the answer is what holds from now on. */
  ignore: { ask: Ignoring; answer: PageSettings }
  unignore: { ask: object; answer: PageSettings }
  /** Whether marks stay away from the page that asks. */
  'set-quiet': { ask: { quiet: boolean }; answer: PageSettings }
  /** The person has put the badge elsewhere in the page that asks. */
  'place-badge': { ask: BadgePlace; answer: null }
  /** A panel was handed a nonce with a port: is it from us, for this tab, and unused? */
  'redeem-nonce': { ask: { nonce: string }; answer: { ours: boolean } }
  /** A panel starts. */
  'start-panel': { ask: object; answer: PanelSetup }
  'set-language': { ask: { language: Language }; answer: PanelSetup }
  /** «Đồng bộ ngay»: asks the server now, and answers when that is over, however it went. */
  'sync-now': { ask: object; answer: PanelSetup }
  /** «Nhật ký kết nối» */
  connections: { ask: object; answer: Connections }
  /** The options page starts. */
  'start-options': { ask: object; answer: OptionsSetup }
  /** What is known of the unit that drafts here. */
  unit: { ask: object; answer: UnitState }
  /** The options page keeps a profile made from the state of revision `base`. */
  'save-unit': { ask: { unit: Unit; base: number }; answer: UnitSaved }
  /** A side panel looks for the frame of a tab that holds a draft. */
  'draft-frame': { ask: { tab: number }; answer: { frame: number | null } }
}

/** A section that own clauses may be for. */
export interface SectionName {
  id: string
  title: string
}

export interface OptionsSetup {
  language: Language
  /** Of all checklists in use, each once. */
  sections: SectionName[]
}

/** What is known of the unit; null while nobody has said whose plans are written here. */
export interface UnitState {
  unit: Unit | null
  /** What of it the administrator has set; the person can't change that. */
  preset: (keyof Unit)[]
  /** Counts what was kept. */
  revision: number
}

export interface UnitSaved extends UnitState {
  /** False where the profile had been changed elsewhere meanwhile; then the state is that. */
  saved: boolean
}

/** What the person has set for pages. */
export interface PageSettings {
  ignored: Ignoring[]
  quiet: boolean
}

export interface PageSetup extends PageSettings {
  /** Where the person has put the badge in this page. */
  badge: BadgePlace | null
  /** What the release and the build know of portals' forms. */
  portals: Portal[]
  /** Those of them that were made here, by pointing at fields. */
  ownPortals: Portal[]
  /** What the administrator has turned off. */
  off: Feature[]
  checklists: Checklist[]
  language: Language
  words: Words['page']
  /** Whose plans are written here. */
  unit: Unit | null
}

export interface PanelSetup {
  language: Language
  feed: FeedStatus
  unit: Unit | null
  /** What the administrator has turned off, and what of the policy can't be used. */
  policy: { off: Feature[]; faults: PolicyFault[] }
  /** Portals that Soát does not run on before the person has permitted it. */
  offered: OfferedPortal[]
}

export type RequestName = keyof Requests
export type BackgroundRequest = {
  [Name in RequestName]: { to: 'background'; name: Name } & Requests[Name]['ask']
}[RequestName]

/** Asks the background. Rejects where it failed, and where the extension was updated or removed meanwhile. */
export async function ask<Name extends RequestName>(
  name: Name,
  detail: Requests[Name]['ask'],
): Promise<Requests[Name]['answer']> {
  const answer: Requests[Name]['answer'] | undefined = await extensionApi().runtime.sendMessage({
    to: 'background',
    name,
    ...detail,
  })
  if (answer === undefined) throw new Error(`the background did not answer ${name}`)
  return answer
}

/** Rules and sections have names, paragraphs have hashes: nothing that could be text is kept. */
const isName = (value: unknown) => isString(value) && /^[a-z0-9:-]{0,80}$/.test(value as string)

const shapes: { [Name in RequestName]: Shape } = {
  'load-page': {},
  'load-bridge': {},
  'load-reader': {},
  'open-side-panel': {},
  'load-form': {},
  'keep-portal': { profile: (profile) => record(profile) !== null },
  'forget-portal': {},
  'start-page': {},
  'new-nonce': {},
  ignore: { rule: isName, at: (at) => at === null || isName(at) },
  unignore: {},
  'set-quiet': { quiet: isBoolean },
  'place-badge': { right: Number.isFinite, bottom: Number.isFinite },
  'redeem-nonce': { nonce: isString },
  'start-panel': {},
  'set-language': { language: (language) => language === 'vi' || language === 'en' },
  'sync-now': {},
  connections: {},
  'start-options': {},
  unit: {},
  // What the profile holds is checked by zod where it is kept.
  'save-unit': { unit: (value) => record(value) !== null, base: isOffset },
  'draft-frame': { tab: isOffset },
}

export function isBackgroundRequest(message: unknown): message is BackgroundRequest {
  return record(message)?.to === 'background' && hasShape(message, shapes)
}

import { type Browser, browser } from 'wxt/browser'
import type { Checklist } from '../../shared/schema/checklist.ts'
import board from '../../soat.config.ts'
import type { Feature } from '../features.ts'
import { words } from '../language.ts'
import {
  type BackgroundRequest,
  isBackgroundRequest,
  type PanelSetup,
  type RequestName,
  type Requests,
  type SectionName,
} from '../messages/to-background.ts'
import type { Renewal, ToPageSide } from '../messages/to-page-side.ts'
import { openFeed } from '../sync/open-feed.ts'
import { draftFrame, forgetDraftFrame, keepDraftFrame } from './draft-frames.ts'
import { managed } from './managed.ts'
import { Nonces } from './nonces.ts'
import { enterOpenTabs } from './open-tabs.ts'
import { forgetOwnPortal, keepOwnPortal, ownPortals } from './own-portals.ts'
import { grantedPortals, registerPortals, unpermitted } from './portals.ts'
import {
  badgePlace,
  ignore,
  language,
  pageSettings,
  placeBadge,
  setLanguage,
  setQuiet,
  unignore,
} from './settings.ts'
import { openSidePanel } from './side-panel.ts'
import { listenToToolbar } from './toolbar.ts'
import { onUnitChange, saveUnit, unitState } from './unit.ts'
import { welcome } from './welcome.ts'

type Sender = Browser.runtime.MessageSender
type Handlers = {
  [Name in RequestName]: (ask: Requests[Name]['ask'], sender: Sender) => Promise<Requests[Name]['answer']>
}

/** The background: answers content scripts and panels, and keeps the checklist fresh. Must run without a pause. */
export function serve(): void {
  const nonces = new Nonces(Date.now)
  // Content scripts need no storage, so that a page which broke out of its process finds none. Firefox lacks this.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
  const { feed, log } = openFeed(() => void renew())

  const setup = async (): Promise<PanelSetup> => {
    const { portals, off, faults } = await managed()
    const { unit } = await unitState()
    return {
      language: await language(),
      feed: await feed.status(),
      policy: { off, faults },
      offered: await unpermitted([
        ...(await feed.portals()),
        { matches: portals },
        { matches: board.portals },
      ]),
      unit,
    }
  }

  /** What was pointed out here comes before what the Board knows. */
  const portals = async () => {
    const own = await ownPortals()
    return { portals: [...own, ...(await feed.portals())], ownPortals: own }
  }
  const renewal = async (): Promise<Renewal> => ({
    checklists: await feed.checklists(),
    ...(await portals()),
    off: (await managed()).off,
  })
  /** A release has come, the policy has changed, or the person has let us into a portal or out of it. */
  const renew = async () => {
    await tellPages({ to: 'page-side', renewed: await renewal() })
    await followPortals()
  }
  const followPortals = async () => {
    const { portals, off } = await managed()
    const known = (await feed.portals()).flatMap(({ matches }) => matches)
    const chosen = off.includes('portals') ? [] : await grantedPortals()
    await registerPortals([...portals, ...known, ...chosen])
  }

  const setAlarm = async () => browser.alarms.create('feed', { when: await feed.nextPoll() })
  const poll = async () => {
    await feed.poll()
    await setAlarm()
  }

  const handlers: Handlers = {
    'load-page': async (_, sender) => {
      const { tab, frame } = placeOf(sender)
      await keepDraftFrame(tab, frame)
      await browser.scripting.executeScript({
        target: { tabId: tab, frameIds: [frame] },
        files: ['/page.js'],
      })
      return null
    },
    'load-bridge': async (_, sender) => {
      const { tab, frame } = placeOf(sender)
      const target = { tabId: tab, frameIds: [frame] }
      await browser.scripting.executeScript({ target, files: ['/bridge.js'], world: 'MAIN' })
      return null
    },
    'load-reader': async (_, sender) => {
      const { tab, frame } = placeOf(sender)
      const target = { tabId: tab, frameIds: [frame] }
      await browser.scripting.executeScript({ target, files: ['/reader.js'] })
      return null
    },
    'keep-portal': async ({ profile }, sender) => {
      await demandOn('fill')
      await keepOwnPortal(profile, sender.url)
      return portals()
    },
    'forget-portal': async (_, sender) => {
      await forgetOwnPortal(sender.url)
      return portals()
    },
    'open-side-panel': async (_, sender) => ({ opened: await openSidePanel(placeOf(sender).tab) }),
    'load-form': async (_, sender) => {
      const { tab, frame } = placeOf(sender)
      const target = { tabId: tab, frameIds: [frame] }
      await browser.scripting.executeScript({ target, files: ['/form.js'] })
      return null
    },
    'start-page': async (_, sender) => {
      void poll()
      const chosen = await language()
      return {
        ...(await renewal()),
        language: chosen,
        words: words[chosen].page,
        unit: (await unitState()).unit,
        ...(await pageSettings(sender.url)),
        badge: await badgePlace(sender.url),
      }
    },
    ignore: async ({ rule, at }, sender) => {
      await demandOn('ignore')
      await ignore({ rule, at })
      return pageSettings(sender.url)
    },
    unignore: async (_, sender) => {
      await unignore()
      return pageSettings(sender.url)
    },
    'set-quiet': async ({ quiet }, sender) => {
      await demandOn('quiet')
      await setQuiet(sender.url, quiet)
      return pageSettings(sender.url)
    },
    'place-badge': async (place, sender) => {
      await placeBadge(sender.url, place)
      return null
    },
    'new-nonce': async (_, sender) => ({ nonce: nonces.give(placeOf(sender).tab) }),
    'redeem-nonce': async ({ nonce }, sender) => {
      demandPanel(sender)
      return { ours: nonces.redeem(nonce, placeOf(sender).tab) }
    },
    'start-panel': setup,
    'set-language': async (ask, sender) => {
      demandOurs(sender, '/panel.html', '/options.html')
      await setLanguage(ask.language)
      return setup()
    },
    'sync-now': async (_, sender) => {
      demandPanel(sender)
      await feed.sync()
      await setAlarm()
      return setup()
    },
    connections: async (_, sender) => {
      demandPanel(sender)
      return log.read()
    },
    'start-options': async (_, sender) => {
      demandOurs(sender, '/options.html')
      return { language: await language(), sections: sectionsOf(await feed.checklists()) }
    },
    unit: unitState,
    'save-unit': async (ask, sender) => {
      demandOurs(sender, '/options.html')
      return saveUnit(ask.unit, ask.base)
    },
    'draft-frame': async ({ tab }, sender) => {
      demandPanel(sender)
      // A panel that stands in a tab may be framed by someone else's page, which can cover it.
      return { frame: sender.tab ? null : await draftFrame(tab) }
    },
  }

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isBackgroundRequest(message)) return false
    answer(handlers, message, sender).then(respond, (error: unknown) => {
      console.error('Soát:', message.name, error)
      respond(undefined)
    })
    return true
  })
  browser.runtime.onStartup.addListener(() => {
    void feed.started().then(setAlarm)
    void followPortals()
  })
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void feed.installed().then(setAlarm)
    void followPortals()
    void enterOpenTabs()
    void welcome(reason)
  })
  browser.permissions.onAdded.addListener(() => void followPortals())
  browser.permissions.onRemoved.addListener(() => void followPortals())
  browser.storage.managed.onChanged.addListener(() => void renew())
  browser.alarms.onAlarm.addListener(() => void poll())
  browser.tabs.onRemoved.addListener((tab) => void forgetDraftFrame(tab))
  onUnitChange(async () => tellPages({ to: 'page-side', unit: (await unitState()).unit }))
  listenToToolbar()
}

/** Tells every page side; tabs without one have nobody to listen. */
async function tellPages(message: ToPageSide): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) void browser.tabs.sendMessage(id, message).catch(() => {})
}

function answer(handlers: Handlers, message: BackgroundRequest, sender: Sender): Promise<unknown> {
  const handler = handlers[message.name] as (ask: BackgroundRequest, sender: Sender) => Promise<unknown>
  return handler(message, sender)
}

function placeOf(sender: Sender): { tab: number; frame: number } {
  if (sender.tab?.id === undefined || sender.frameId === undefined)
    throw new Error('the sender stands in no tab')
  return { tab: sender.tab.id, frame: sender.frameId }
}

async function demandOn(feature: Feature): Promise<void> {
  if ((await managed()).off.includes(feature)) throw new Error(`the policy has turned off ${feature}`)
}

/** `runtime.getURL` names the dynamic address of a page; where the page really stands is the background's own origin. */
function demandPanel(sender: Sender): void {
  demandOurs(sender, '/panel.html')
}

function demandOurs(sender: Sender, ...paths: ('/panel.html' | '/options.html')[]): void {
  if (!paths.some((path) => sender.url?.startsWith(location.origin + path)))
    throw new Error(`not ${paths.join(' or ')}: ${sender.url}`)
}

/** Of all checklists, each section once. */
function sectionsOf(checklists: readonly Checklist[]): SectionName[] {
  const sections = new Map(checklists.flatMap(({ sections }) => sections.map(({ id, title }) => [id, title])))
  return [...sections].map(([id, title]) => ({ id, title }))
}

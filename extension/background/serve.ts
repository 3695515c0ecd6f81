import { type Browser, browser } from 'wxt/browser'
import board from '../../soat.config.ts'
import { words } from '../language.ts'
import {
  type BackgroundRequest,
  isBackgroundRequest,
  type PanelSetup,
  type RequestName,
  type Requests,
} from '../messages/to-background.ts'
import { Downloads } from '../sync/downloads.ts'
import { Nonces } from './nonces.ts'
import { ignore, language, pageSettings, setLanguage, setQuiet, unignore } from './settings.ts'
import { listenToToolbar } from './toolbar.ts'

type Sender = Browser.runtime.MessageSender
type Handlers = {
  [Name in RequestName]: (ask: Requests[Name]['ask'], sender: Sender) => Promise<Requests[Name]['answer']>
}

/** The background: answers content scripts and panels, and keeps the checklist fresh. Must run without a pause. */
export function serve(): void {
  const nonces = new Nonces(Date.now)
  const downloads = new Downloads(board.server, browser.storage.local, fetch.bind(globalThis), Date.now)
  /** The frame of each tab that holds the draft, as last seen by a detector. */
  const draftFrames = new Map<number, number>()

  const setup = async (): Promise<PanelSetup> => ({
    language: await language(),
    received: await downloads.received(),
  })

  const handlers: Handlers = {
    'load-page': async (_, sender) => {
      const { tab, frame } = placeOf(sender)
      draftFrames.set(tab, frame)
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
    'start-page': async (_, sender) => {
      void downloads.refresh()
      const chosen = await language()
      return {
        checklists: await downloads.checklists(),
        language: chosen,
        words: words[chosen].page,
        ...(await pageSettings(sender.url)),
      }
    },
    ignore: async ({ rule, at }, sender) => {
      await ignore({ rule, at })
      return pageSettings(sender.url)
    },
    unignore: async (_, sender) => {
      await unignore()
      return pageSettings(sender.url)
    },
    'set-quiet': async ({ quiet }, sender) => {
      await setQuiet(sender.url, quiet)
      return pageSettings(sender.url)
    },
    'new-nonce': async (_, sender) => ({ nonce: nonces.give(placeOf(sender).tab) }),
    'redeem-nonce': async ({ nonce }, sender) => {
      demandPanel(sender)
      return { ours: nonces.redeem(nonce, placeOf(sender).tab) }
    },
    'start-panel': setup,
    'set-language': async (ask, sender) => {
      demandPanel(sender)
      await setLanguage(ask.language)
      return setup()
    },
    'draft-frame': async ({ tab }, sender) => {
      demandPanel(sender)
      return { frame: draftFrames.get(tab) ?? null }
    },
  }

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isBackgroundRequest(message) || !(message.name in handlers))
      return false
    answer(handlers, message, sender).then(respond, (error: unknown) => {
      console.error('Soát:', message.name, error)
      respond(undefined)
    })
    return true
  })
  browser.runtime.onStartup.addListener(() => void downloads.refresh())
  browser.runtime.onInstalled.addListener(() => void downloads.refresh())
  browser.alarms.onAlarm.addListener(() => void downloads.refresh())
  void browser.alarms.create('refresh', { periodInMinutes: 60 })
  browser.tabs.onRemoved.addListener((tab) => draftFrames.delete(tab))
  listenToToolbar(draftFrames)
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

/** `runtime.getURL` names the dynamic address of a page; where the page really stands is the background's own origin. */
function demandPanel(sender: Sender): void {
  if (!sender.url?.startsWith(`${location.origin}/panel.html`)) throw new Error(`not a panel: ${sender.url}`)
}

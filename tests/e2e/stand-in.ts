import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const extensionFiles = /^\/(panel\.html|detector\.js|page\.js|background\.js|chunks\/|assets\/)/

/**
 * Runs the built extension as page scripts, for browsers that load no extension, with a stand-in for the part of
 * the extension API that it uses. `missing` are global names, such as `CSS.highlights`, taken away beforehand.
 */
export async function standIn(
  context: BrowserContext,
  folder: string,
  missing: string[] = [],
): Promise<void> {
  await context.addInitScript(installStandIn, missing)
  await context.route(
    (url) => extensionFiles.test(url.pathname),
    async (route) => {
      const { pathname } = new URL(route.request().url())
      const body = await readFile(join(folder, pathname))
      await route.fulfill({ body, contentType: `${types[extname(pathname)]}; charset=utf-8` })
    },
  )
}

/** Starts the background and the detector in the page, as the browser would. */
export async function startStandIn(page: Page): Promise<void> {
  for (const path of ['/background.js', '/detector.js'])
    await page.addScriptTag({ url: new URL(path, page.url()).href })
}

/** Runs in each document: the panel's frame shares the event hub of the page around it. */
function installStandIn(missing: string[]): void {
  for (const path of missing) {
    const names = path.split('.')
    const last = names.pop() as string
    let owner: unknown = globalThis
    for (const name of names) owner = (owner as Record<string, unknown>)[name]
    for (let object = owner; object; object = Object.getPrototypeOf(object))
      delete (object as Record<string, unknown>)[last]
  }

  type Listener = (...values: unknown[]) => unknown
  class Event {
    listeners: Listener[] = []
    addListener = (listener: Listener) => this.listeners.push(listener)
    removeListener = (listener: Listener) => {
      this.listeners = this.listeners.filter((other) => other !== listener)
    }
    emit = (...values: unknown[]) => this.listeners.map((listener) => listener(...values))
  }
  const top = window.top as unknown as {
    soatEvents?: Record<string, Event>
    soatStore?: Record<string, unknown>
  }
  top.soatEvents ??= Object.fromEntries(
    [
      'onMessage',
      'onConnect',
      'onInstalled',
      'onStartup',
      'onAlarm',
      'onRemoved',
      'onClicked',
      'onActivated',
      'onCommand',
      'onAdded',
      'onRevoked',
      'onPolicy',
      'onChanged',
    ].map((name) => [name, new Event()]),
  )
  top.soatStore ??= {}
  const events = top.soatEvents
  const store = top.soatStore
  const tab = { id: 1 }
  const send = (message: unknown) =>
    new Promise((respond) => {
      const sender = { id: 'soat', tab, frameId: 0, url: location.href }
      events.onMessage?.emit(structuredClone(message), sender, respond)
    })
  const area = {
    get: async (key: string | null) => structuredClone(key === null ? store : { [key]: store[key] }),
    set: async (items: object) => Object.assign(store, structuredClone(items)),
  }
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        id: 'soat',
        getURL: (path: string) => new URL(path, location.origin).href,
        sendMessage: send,
        onMessage: events.onMessage,
        onConnect: events.onConnect,
        onInstalled: events.onInstalled,
        onStartup: events.onStartup,
      },
      storage: {
        local: area,
        session: area,
        onChanged: events.onChanged,
        managed: { get: async () => ({}), onChanged: events.onPolicy },
      },
      permissions: {
        contains: async () => true,
        onAdded: events.onAdded,
        onRemoved: events.onRevoked,
      },
      alarms: { create: async () => {}, onAlarm: events.onAlarm },
      tabs: {
        onRemoved: events.onRemoved,
        onActivated: events.onActivated,
        sendMessage: async (_: number, message: unknown) => send(message),
      },
      commands: { onCommand: events.onCommand },
      action: { onClicked: events.onClicked },
      scripting: {
        executeScript: async ({ files }: { files: string[] }) => {
          for (const file of files) {
            const script = document.createElement('script')
            script.src = file
            document.head.append(script)
          }
        },
      },
    },
  })
}

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Frame, type Page } from 'playwright-core'
import { vi } from 'vitest'
import { findBrowsers } from '../../scripts/browser.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { type Extra, type Portal, startPortal } from '../portal/server.ts'
import { lane } from './lane.ts'
import { declareUnit, staffUnit } from './unit.ts'

/** A member of staff at work: Chromium with the built extension, and the sample portal. */
export interface Office {
  context: BrowserContext
  portal: Portal
  close(): Promise<void>
}

interface OfficeOptions {
  /** The address of an HTTP proxy that everything goes through, loopback too. */
  proxy?: string
  extra?: Extra
  /** The folder of a browser profile, which stays after the office is closed; without it, one for this time only. */
  profile?: string
  /** What is started in place of the browser: something that starts it in its turn. */
  starter?: string
  /** What the staff have said of their unit; null: nothing. */
  unit?: Unit | null
  /** The browser is handed over as it starts, before the extension has woken; nothing is said of the unit. */
  atOnce?: boolean
}

export async function openOffice({
  proxy,
  extra,
  profile: own,
  starter,
  unit = staffUnit,
  atOnce = false,
}: OfficeOptions = {}): Promise<Office> {
  const profile = own ?? (await mkdtemp(join(tmpdir(), 'soat-e2e-')))
  // Without developer mode, Chromium takes an unpacked extension away when that reloads itself.
  await mkdir(join(profile, 'Default'), { recursive: true })
  const preferences = join(profile, 'Default', 'Preferences')
  if (!existsSync(preferences))
    await writeFile(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }))
  const extension = lane.chromiumLocal
  const portal = await startPortal({ port: lane.port + 1, ...(extra ? { extra } : {}) })
  const [browser] = await findBrowsers('chromium')
  if (!browser) throw new Error('no Chromium on this machine')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: starter ?? browser.path,
    headless: true,
    viewport: { width: 1366, height: 768 },
    ...(proxy && { proxy: { server: proxy, bypass: '<-loopback>' } }),
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  })
  if (!atOnce) await declareUnit(context, unit)
  return {
    context,
    portal,
    async close() {
      await context.close()
      await portal.close()
      if (own === undefined) await rm(profile, { recursive: true, force: true })
    },
  }
}

interface PiercedNode {
  nodeId: number
  parentId?: number
  nodeName: string
  nodeValue: string
  backendNodeId: number
  attributes?: string[]
}

/** Looks at every node of the page, those in closed shadow roots and frames included. */
export async function pierced<Seen>(
  page: Page,
  look: (nodes: PiercedNode[], session: CDPSession) => Promise<Seen>,
): Promise<Seen> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('DOM.enable')
    const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true })
    return await look(nodes, session)
  } finally {
    await session.detach()
  }
}

/** The badge's label and the middle of its button on the screen. */
function findBadge(page: Page): Promise<{ label: string; x: number; y: number } | null> {
  return pierced(page, async (nodes, session) => {
    for (const { nodeName, attributes = [], backendNodeId } of nodes) {
      const label = attributes[attributes.indexOf('aria-label') + 1] ?? ''
      if (nodeName !== 'BUTTON' || !label.startsWith('Soát') || attributes.includes('hidden')) continue
      const box = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null)
      if (!box) continue
      const [left = 0, top = 0, , , right = 0, bottom = 0] = box.model.border
      return { label, x: (left + right) / 2, y: (top + bottom) / 2 }
    }
    return null
  })
}

/** Clicks a button of Soát's own layers over the page, as the person reads it; waits until it shows. */
export async function clickButton(page: Page, label: string): Promise<void> {
  const { x, y } = await vi.waitUntil(() => findButton(page, label), { timeout: 5000, interval: 50 })
  await page.mouse.click(x, y)
}

/** The middle of a button of Soát's own layers; null where it does not show or can't be clicked yet. */
export function findButton(page: Page, label: string): Promise<{ x: number; y: number } | null> {
  return pierced(page, async (nodes, session) => {
    const text = nodes.find(({ nodeName, nodeValue }) => nodeName === '#text' && nodeValue.trim() === label)
    const button = nodes.find(({ nodeId, nodeName }) => nodeId === text?.parentId && nodeName === 'BUTTON')
    const box =
      button &&
      !button.attributes?.includes('disabled') &&
      (await session.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId }).catch(() => null))
    if (!box) return null
    const [left = 0, top = 0, , , right = 0, bottom = 0] = box.model.border
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  })
}

/** What a script would do that got hold of a button of ours, whose name or text `says` matches. */
export function clickByScript(page: Page, says: RegExp): Promise<void> {
  return pierced(page, async (nodes, session) => {
    for (const { nodeName, nodeId, attributes = [] } of nodes) {
      if (nodeName !== 'BUTTON') continue
      const text =
        nodes.find((node) => node.parentId === nodeId && node.nodeName === '#text')?.nodeValue ?? ''
      if (![...attributes, text].some((name) => says.test(name))) continue
      const { object } = await session.send('DOM.resolveNode', { nodeId })
      await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: 'function () { this.click() }',
      })
      return
    }
    throw new Error(`no button says ${says}`)
  })
}

/** How many rectangles are drawn as marks over the page. */
export function countRectangles(page: Page): Promise<number> {
  const severities = ['error', 'warning', 'info']
  return pierced(
    page,
    async (nodes) =>
      nodes.filter(
        ({ nodeName, attributes = [] }) =>
          nodeName === 'I' && severities.some((name) => attributes.includes(name)),
      ).length,
  )
}

/** What the badge says, and where; waits until it is there, and follows the page no more. */
export async function badge(page: Page): Promise<{ label: string; x: number; y: number }> {
  let last = await findBadge(page)
  return vi.waitUntil(
    async () => {
      const before = last
      last = await findBadge(page)
      return before && last && before.x === last.x && before.y === last.y ? last : null
    },
    { timeout: 10_000, interval: 50 },
  )
}

export async function hasBadge(page: Page): Promise<boolean> {
  return (await findBadge(page)) !== null
}

/**
 * Clicks the badge and returns the panel's frame. Once in hundreds of times the badge stands aside between the look and
 * the click; then, as a person would, it is clicked where it stands now.
 */
export async function clickBadge(page: Page): Promise<Frame> {
  const panel = () => page.frames().find((frame) => frame.url().includes('/panel.html')) ?? null
  for (let tries = 0; tries < 3; tries += 1) {
    const { x, y } = await badge(page)
    await page.mouse.click(x, y)
    const frame = await vi.waitUntil(panel, { timeout: 5000 }).catch(() => null)
    if (frame) return frame
  }
  throw new Error('three clicks on the badge opened no panel')
}

/** Opens the panel as staff do, with a click on the badge; returns its frame once clicks in it count. */
export async function openPanel(page: Page): Promise<Frame> {
  const frame = await clickBadge(page)
  await frame.locator('main:not(.unseen) [data-section]').first().waitFor()
  return frame
}

/** The five sections as the panel shows them: `purpose: present`, … */
export async function sections(panel: Frame): Promise<Record<string, string>> {
  const rows = await panel
    .locator('[data-section]')
    .evaluateAll((items) =>
      items.map((item) => [item.getAttribute('data-section'), item.getAttribute('data-status')]),
    )
  return Object.fromEntries(rows)
}

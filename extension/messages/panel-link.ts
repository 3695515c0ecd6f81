import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Report } from '../../shared/schema/report.ts'

/** What the panel is told. Draft text goes this way and no other. */
export type ToPanel =
  | { name: 'checklist'; checklist: Checklist }
  | { name: 'report'; report: Report; empty: boolean }
  | { name: 'notice'; notice: Notice | null }

/** What became of the last thing that the person asked for. */
export interface Notice {
  kind:
    | 'inserted'
    | 'fixed'
    | 'undone'
    | 'undoRefused'
    /** The editor did not take `text`; the panel offers it for copying. */
    | 'offered'
    | 'stale'
    | 'hidden'
    | 'failed'
    | 'composing'
  /** The section that a clause went into. */
  section?: string
  /** The text that could not be put in. */
  text?: string
  undo: boolean
}

/** Where in the panel's frame the person clicked, CSS pixels; absent in a side panel, which no page can cover. */
export interface Click {
  x: number
  y: number
}

export type ToPage =
  | { name: 'goto'; from: number; to: number }
  | { name: 'insert'; clause: string; click: Click }
  | { name: 'fix'; finding: number; click: Click }
  | { name: 'undo'; click: Click }
  | { name: 'close' }

/** One end of the way between page and panel: a transferred port, or a connection to the tab. */
export interface Link<Out, In> {
  send(message: Out): void
  receive(handler: (message: In) => void): void
  close(): void
}

export function linkOverPort<Out, In>(
  port: MessagePort,
  isIn: (message: unknown) => message is In,
): Link<Out, In> {
  return {
    send: (message) => port.postMessage(message),
    receive: (handler) => {
      port.onmessage = ({ data }) => {
        if (isIn(data)) handler(data)
      }
    },
    close: () => port.close(),
  }
}

const names = { page: ['goto', 'insert', 'fix', 'undo', 'close'], panel: ['checklist', 'report', 'notice'] }

export function isToPage(message: unknown): message is ToPage {
  const value = record(message)
  if (!value || !names.page.includes(value.name as string)) return false
  if (value.name === 'close') return true
  if (value.name === 'goto') return isOffset(value.from) && isOffset(value.to)
  const click = record(value.click)
  if (!click || !Number.isFinite(click.x) || !Number.isFinite(click.y)) return false
  if (value.name === 'insert') return typeof value.clause === 'string'
  return value.name === 'undo' || isOffset(value.finding)
}

/** The page side is ours; only the envelope is looked at. */
export function isToPanel(message: unknown): message is ToPanel {
  const value = record(message)
  return value !== null && names.panel.includes(value.name as string)
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

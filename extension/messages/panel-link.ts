import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Report } from '../../shared/schema/report.ts'

/** What the panel is told. Draft text goes this way and no other. */
export type ToPanel =
  | { name: 'checklist'; checklist: Checklist }
  | { name: 'report'; report: Report; empty: boolean; ignored: number; quiet: boolean }
  /** There is no draft any more, or none whose whole text can be read. */
  | { name: 'no-draft'; partial: boolean }
  | { name: 'notice'; notice: Notice | null }

/** What became of the last thing that the person asked for. */
export interface Notice {
  kind:
    | 'inserted'
    | 'fixed'
    | 'fixedAll'
    | 'undone'
    | 'undoRefused'
    /** The editor did not take `text`; the panel offers it for copying. */
    | 'offered'
    | 'stale'
    | 'hidden'
    | 'failed'
    | 'composing'
    | 'picking'
    | 'ignored'
  /** The section that a clause went into. */
  section?: string
  /** The text that could not be put in. */
  text?: string
  /** How many findings were mended. */
  count?: number
  undo: boolean
}

/** Where in the panel's frame the person clicked, CSS pixels. */
export interface Click {
  x: number
  y: number
}

/** What acts on the draft or on what is shown of it; only a click that was really meant may. */
export type Action =
  | { name: 'insert'; clause: string }
  | { name: 'fix'; finding: number }
  | { name: 'fixAll' }
  | { name: 'undo' }
  | { name: 'ignore'; finding: number; everywhere: boolean }
  | { name: 'unignore' }

export type ToPage =
  | (Action & { click: Click })
  | { name: 'goto'; from: number; to: number }
  | { name: 'quiet'; quiet: boolean }
  /** The next editor that the person clicks into is the draft. */
  | { name: 'pick' }
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

type Shape = Record<string, (value: unknown) => boolean>
const none: Shape = {}
const click: Shape = { click: isClick }

const shapes: { [Name in ToPage['name']]: Shape } = {
  insert: { ...click, clause: isString },
  fix: { ...click, finding: isOffset },
  fixAll: click,
  undo: click,
  ignore: { ...click, finding: isOffset, everywhere: isBoolean },
  unignore: click,
  goto: { from: isOffset, to: isOffset },
  quiet: { quiet: isBoolean },
  pick: none,
  close: none,
}

export function isToPage(message: unknown): message is ToPage {
  const value = record(message)
  const shape =
    typeof value?.name === 'string' && Object.hasOwn(shapes, value.name)
      ? shapes[value.name as 'close']
      : null
  return value !== null && shape !== null && Object.entries(shape).every(([key, holds]) => holds(value[key]))
}

const toPanel: readonly unknown[] = ['checklist', 'report', 'no-draft', 'notice'] satisfies ToPanel['name'][]

/** The page side is ours; only the envelope is looked at. */
export function isToPanel(message: unknown): message is ToPanel {
  return toPanel.includes(record(message)?.name)
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isClick(value: unknown): boolean {
  const point = record(value)
  return Number.isFinite(point?.x) && Number.isFinite(point?.y)
}

import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Report } from '../../shared/schema/report.ts'
import { type Attached, isReading, type Reading } from './attached.ts'
import { hasShape, isBoolean, isOffset, isString, record, type Shape } from './shape.ts'

/** What the panel is told. Draft text goes this way and no other. */
export type ToPanel =
  | { name: 'checklist'; checklist: Checklist }
  /** `number` tells the reports of a page apart: an action on a finding names the one that showed it. */
  | { name: 'report'; number: number; report: Report; empty: boolean; ignored: number; quiet: boolean }
  /** There is no draft any more, or none whose whole text can be read. */
  | { name: 'no-draft'; partial: boolean }
  | { name: 'notice'; notice: Notice | null }
  /** The file that the person attached, if any, and whether it is what is looked at, instead of the draft. */
  | { name: 'attached'; attached: Attached | null; shown: boolean }
  /** A release or a policy has come: what the background says of them is not what it was. */
  | { name: 'renewed' }
  /** Whether the docked panel is in sight, and has been for long enough to be clicked. */
  | { name: 'seen'; seen: boolean }

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
    /** The administrator has turned it off. */
    | 'off'
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
  | { name: 'fix'; report: number; finding: number }
  | { name: 'fixAll' }
  | { name: 'undo' }
  | { name: 'ignore'; report: number; finding: number; everywhere: boolean }
  | { name: 'unignore' }

export type ToPage =
  | (Action & { click: Click })
  | { name: 'goto'; from: number; to: number }
  | { name: 'quiet'; quiet: boolean }
  /** The next editor that the person clicks into is the draft. */
  | { name: 'pick' }
  | { name: 'close' }
  /** The person dropped a file on the panel, which has read it. */
  | { name: 'attach'; file: string; reading: Reading }
  | { name: 'detach' }
  /** Whether the person looks at the attached file, or at the draft. */
  | { name: 'look'; attached: boolean }

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

const click: Shape = { click: isClick }

const shapes: { [Name in ToPage['name']]: Shape } = {
  insert: { ...click, clause: isString },
  fix: { ...click, report: isOffset, finding: isOffset },
  fixAll: click,
  undo: click,
  ignore: { ...click, report: isOffset, finding: isOffset, everywhere: isBoolean },
  unignore: click,
  goto: { from: isOffset, to: isOffset },
  quiet: { quiet: isBoolean },
  pick: {},
  close: {},
  attach: { file: isString, reading: isReading },
  detach: {},
  look: { attached: isBoolean },
}

export function isToPage(message: unknown): message is ToPage {
  return hasShape(message, shapes)
}

const toPanel = [
  'checklist',
  'report',
  'no-draft',
  'notice',
  'attached',
  'renewed',
  'seen',
] satisfies ToPanel['name'][]

/** The page side is ours; only the envelope is looked at. */
export function isToPanel(message: unknown): message is ToPanel {
  const name = record(message)?.name
  return toPanel.some((known) => known === name)
}

function isClick(value: unknown): boolean {
  const point = record(value)
  return Number.isFinite(point?.x) && Number.isFinite(point?.y)
}

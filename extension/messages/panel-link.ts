import type { SharedRole } from '../../shared/form/agreement.ts'
import type { Particulars } from '../../shared/plan/particulars.ts'
import type { Checklist } from '../../shared/schema/checklist.ts'
import type { Report } from '../../shared/schema/report.ts'
import type { FieldRole } from '../form/roles.ts'
import { type Attached, isReading, type Reading } from './attached.ts'
import { areRoles, type FormView, isPointed, isSharedRole } from './form.ts'
import { hasShape, isBoolean, isOffset, isString, record, type Shape } from './shape.ts'

/** What the panel is told. Draft text goes this way and no other. */
export type ToPanel =
  | { name: 'checklist'; checklist: Checklist }
  | {
      name: 'report'
      /** Tells the reports of a page apart: an action on a finding names the one that showed it. */
      number: number
      report: Report
      /** What the draft says of itself, for the clauses that name it. */
      particulars: Particulars
      empty: boolean
      ignored: number
      quiet: boolean
    }
  /** There is no draft any more, or none whose whole text can be read. */
  | { name: 'no-draft'; partial: boolean }
  | { name: 'notice'; notice: Notice | null }
  /** The file that the person attached, if any, and whether it is what is looked at, instead of the draft. */
  | { name: 'attached'; attached: Attached | null; shown: boolean }
  /** The portal's form; null where the page has none that is known. */
  | { name: 'form'; form: FormView | null }
  /** A release or a policy has come: what the background says of them is not what it was. */
  | { name: 'renewed' }
  /** The person has asked by a key for the search among the clauses. */
  | { name: 'find' }
  /** Whether the docked panel is in sight, and has been for long enough to be clicked. */
  | { name: 'seen'; seen: boolean }

/** What became of the last thing that the person asked for. */
export interface Notice {
  kind:
    | 'inserted'
    | 'insertedAll'
    | 'skeleton'
    /** There is text already where a skeleton was to stand. */
    | 'notEmpty'
    | 'fixed'
    | 'fixedAll'
    | 'undone'
    | 'undoRefused'
    /** The editor did not take `text`; the panel offers it for copying. */
    | 'offered'
    | 'stale'
    | 'hidden'
    | 'failed'
    /** Something went in, but not as it should, and the editor's undo did not lead back. */
    | 'changed'
    | 'composing'
    | 'picking'
    | 'ignored'
    /** The administrator has turned it off. */
    | 'off'
  /** The section that a clause went into. */
  section?: string
  /** The text that could not be put in. */
  text?: string
  /** How many findings were mended, or sections filled. */
  count?: number
  undo: boolean
}

/** Where in the panel's frame the person clicked, CSS pixels. */
export interface Click {
  x: number
  y: number
}

/** A clause as it will stand, for its section. */
export interface FilledClause {
  section: string
  text: string
}

/** What acts on the draft or on what is shown of it; only a click that was really meant may. */
export type Action =
  | ({ name: 'insert' } & FilledClause)
  /** Each into its own section, one after the other. */
  | { name: 'insertAll'; clauses: FilledClause[] }
  /** Text for an empty draft. */
  | { name: 'skeleton'; text: string }
  | { name: 'fix'; report: number; finding: number }
  | { name: 'fixAll' }
  | { name: 'undo' }
  | { name: 'ignore'; report: number; finding: number; everywhere: boolean }
  | { name: 'unignore' }
  /** Fills fields of the portal's form, and puts back what stood in them. */
  | { name: 'fill'; roles: FieldRole[] }
  | { name: 'restore' }
  /** Makes the draft say what the form says. */
  | { name: 'take'; role: SharedRole }

/** Where the pointer is in the panel's frame, said now and then. */
export interface Hover {
  name: 'hover'
  hover: Click
}

export type ToPage =
  | (Action & { click: Click })
  | Hover
  | { name: 'goto'; from: number; to: number }
  | { name: 'quiet'; quiet: boolean }
  /** The next editor that the person clicks into is the draft. */
  | { name: 'pick' }
  /** The next field that the person clicks is this: a role, or `section:` and a section's id. */
  | { name: 'point'; as: string }
  /** What was pointed out on this portal is forgotten. */
  | { name: 'unpoint' }
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
/** UTF-16; more than any clause or skeleton has. */
const longest = 20_000
const mostClauses = 30

const shapes: { [Name in ToPage['name']]: Shape } = {
  insert: { ...click, section: isString, text: isFilled },
  insertAll: { ...click, clauses: areFilledClauses },
  skeleton: { ...click, text: isFilled },
  fix: { ...click, report: isOffset, finding: isOffset },
  fixAll: click,
  undo: click,
  ignore: { ...click, report: isOffset, finding: isOffset, everywhere: isBoolean },
  unignore: click,
  fill: { ...click, roles: areRoles },
  restore: click,
  take: { ...click, role: isSharedRole },
  hover: { hover: isClick },
  goto: { from: isOffset, to: isOffset },
  quiet: { quiet: isBoolean },
  pick: {},
  point: { as: isPointed },
  unpoint: {},
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
  'form',
  'renewed',
  'find',
  'seen',
] satisfies ToPanel['name'][]

/** The page side is ours; only the envelope is looked at. */
export function isToPanel(message: unknown): message is ToPanel {
  const name = record(message)?.name
  return toPanel.some((known) => known === name)
}

/** A clause never goes in with an open place. */
function isFilled(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '' && text.length <= longest && !text.includes('{{')
}

function areFilledClauses(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > mostClauses) return false
  return value.every((item) => isString(record(item)?.section) && isFilled(record(item)?.text))
}

function isClick(value: unknown): boolean {
  const point = record(value)
  return Number.isFinite(point?.x) && Number.isFinite(point?.y)
}

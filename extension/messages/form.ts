import type { Difference, SharedRole } from '../../shared/form/agreement.ts'
import type { Portal } from '../../shared/schema/portal.ts'
import type { FieldLine, FilledLine } from '../form/portal-form.ts'
import { fieldRoles } from '../form/roles.ts'
import { isString } from './shape.ts'

/** The portal's form as panels show it. */
export interface FormView {
  /** Fields that have a value in the draft or the unit's profile. */
  lines: FieldLine[]
  /** What became of the last filling, or of putting back what stood before; null before either. */
  done: { restored: boolean; lines: FilledLine[] } | null
  canRestore: boolean
  /** What the form and the draft say differently. */
  differences: Difference[]
  /** Whether the draft can be written to: an attached file can't. */
  writable: boolean
  /** How many fields are known. */
  known: number
  /** What the person has pointed out on this portal. */
  own: Portal | null
}

export function isPointed(as: unknown): boolean {
  return (
    fieldRoles.some((role) => role === as) || (isString(as) && /^section:[a-z0-9-]{1,64}$/.test(as as string))
  )
}

export function isSharedRole(value: unknown): boolean {
  return sharedRoles.some((known) => known === value)
}

const sharedRoles = ['number', 'date', 'subject', 'recipients'] satisfies SharedRole[]

export function areRoles(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((role) => fieldRoles.some((known) => known === role))
  )
}

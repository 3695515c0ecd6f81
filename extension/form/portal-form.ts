import type { FormTexts } from '../../shared/form/agreement.ts'
import { type FieldValue, type FormValues, numberParts } from '../../shared/form/values.ts'
import { passed } from '../editors/settle.ts'
import type { Control } from './controls.ts'
import { dateBoxesOf, heldInBoxes, unitOf } from './date-boxes.ts'
import { dateIn } from './dates.ts'
import { fillControl, restoreControl, textFor, type Wanted } from './fill-control.ts'
import type { FormField } from './find-fields.ts'
import { Hands } from './hands.ts'
import { heldIn } from './held.ts'
import type { Outcome } from './outcome.ts'
import type { FieldRole } from './roles.ts'
import { isAmong, saysSame } from './same-text.ts'
import { keepsFilled, type Twins, twinsOf } from './twins.ts'
import { isRejected, rejectionOf } from './validity.ts'

/** A field of the form as the person is shown it. */
export interface FieldLine {
  role: FieldRole
  /** What stands in it now, and what would stand in it. */
  now: string
  next: string
  from: FieldValue['from']
  /** Both say the same. */
  same: boolean
}

export interface FilledLine {
  role: FieldRole
  outcome: Outcome
}

/** One box before and after we filled it. */
interface Step {
  role: FieldRole
  control: Control
  before: string[]
  after: string[]
  /** Whether it was marked as wrong before. */
  mark: ReturnType<typeof rejectionOf>
  /** What its hidden inputs held before and after. */
  twins: Twins
  filled: Twins
}

/** The portal's form beside a draft: what it holds, what it could hold, and how it gets there and back. */
export class PortalForm {
  readonly #doc: Document
  #steps: Step[] = []
  #busy = false

  constructor(doc: Document) {
    this.#doc = doc
  }

  get isBusy(): boolean {
    return this.#busy
  }

  get canRestore(): boolean {
    return this.#steps.length > 0
  }

  /** Each field that is known and has a value, with the old and the new. */
  preview(fields: readonly FormField[], values: FormValues): FieldLine[] {
    return fields.flatMap((field) => {
      const value = values[field.role]
      if (!value) return []
      const boxes = boxesOf(field, value)
      const now = field.role === 'date' ? dateHeld(field) : boxes.flatMap(([control]) => heldIn(control))
      const same = boxes.every(([control, wanted]) => holdsAlready(control, wanted))
      const next = field.role === 'date' ? written(value) : value.texts.join('\n')
      return [
        {
          role: field.role,
          now: field.role === 'date' ? readDate(now) : now.join('\n'),
          next,
          from: value.from,
          same,
        },
      ]
    })
  }

  /** What stands in the fields that the draft says something of too. */
  held(fields: readonly FormField[]): FormTexts {
    const texts: { -readonly [Role in keyof FormTexts]: readonly string[] } = {}
    for (const field of fields) {
      const { role, control, parts } = field
      const boxes = role === 'number' ? parts.map((part) => part.control) : [control]
      const held = role === 'date' ? dateHeld(field) : boxes.flatMap((box) => heldIn(box))
      if (role === 'date') texts.date = held.flatMap((text) => dateIn(text) ?? [])
      else if (role === 'recipients') texts.recipients = held.flatMap((text) => text.split(/[\n;]/))
      else if (role === 'number' || role === 'subject') texts[role] = held
    }
    return texts
  }

  /** Fills the fields of some roles, one after the other; stops when the person begins to type. */
  async fill(
    fields: readonly FormField[],
    values: FormValues,
    roles: readonly FieldRole[],
  ): Promise<FilledLine[]> {
    if (this.#busy) return []
    return this.#alone(async (hands) => {
      const steps: Step[] = []
      const lines: FilledLine[] = []
      for (const field of fields.filter(({ role }) => roles.includes(role))) {
        const value = values[field.role]
        if (!value) continue
        let outcome: Outcome = { kind: 'filled' }
        for (const [control, wanted] of boxesOf(field, value)) {
          if (holdsAlready(control, wanted)) continue
          if (hands.moved) outcome = { kind: 'typing' }
          else {
            const before = heldIn(control)
            const mark = rejectionOf(control)
            const twins = twinsOf(control)
            const became = await fillControl(control, wanted)
            if (became.kind !== 'filled') outcome = became
            const after = heldIn(control)
            if (!isSameList(before, after))
              steps.push({ role: field.role, control, before, after, mark, twins, filled: twinsOf(control) })
          }
        }
        lines.push({ role: field.role, outcome })
      }
      for (const { role, outcome } of await lookBack(steps)) {
        const line = lines.find((one) => one.role === role)
        if (line?.outcome.kind === 'filled') line.outcome = outcome
      }
      if (steps.length > 0) this.#steps = steps
      return lines
    })
  }

  /** Puts back what stood before the last filling; what the person has changed since stays as it is, and is named. */
  async restore(): Promise<FilledLine[]> {
    if (this.#busy) return []
    return this.#alone(async (hands) => {
      const lines: FilledLine[] = []
      const steps = this.#steps.splice(0).reverse()
      for (const { role, control, before, after } of steps) {
        const untouched = control.element.isConnected && isSameList(heldIn(control), after) && !hands.moved
        if (!untouched) lines.push({ role, outcome: { kind: 'typing' } })
        else lines.push({ role, outcome: await restoreControl(control, before) })
      }
      // A page may draw what it knows once more, when the next field changes.
      if (steps.length > 0) await passed(settling)
      return lines.map((line, index) => {
        const step = steps[index]
        if (!step || line.outcome.kind !== 'filled' || isBack(step)) return line
        return { ...line, outcome: { kind: step.before.length === 0 ? 'stays' : 'refused' } }
      })
    })
  }

  async #alone(work: (hands: Hands) => Promise<FilledLine[]>): Promise<FilledLine[]> {
    const end = new AbortController()
    this.#busy = true
    try {
      return await work(new Hands(this.#doc, end.signal))
    } finally {
      end.abort()
      this.#busy = false
    }
  }
}

const isBack = ({ control, before, twins, filled }: Step) =>
  saysSame(heldIn(control).join('\n'), before.join('\n')) && !keepsFilled(twins, filled)

/** How long a page may take to put back what it did not take, once the person is elsewhere, ms. */
const settling = 300

/**
 * The roles whose boxes no longer hold what they held when they were filled, or are marked as wrong for it; their steps
 * then say what they hold.
 */
async function lookBack(steps: readonly Step[]): Promise<FilledLine[]> {
  if (steps.length === 0) return []
  await passed(settling)
  return steps.flatMap((step): FilledLine[] => {
    const { role, control, after, mark } = step
    const now = heldIn(control)
    const same = saysSame(now.join('\n'), after.join('\n'))
    step.after = now
    if (same) return isRejected(control, mark) ? [{ role, outcome: { kind: 'invalid' } }] : []
    return [{ role, outcome: { kind: 'refused' } }]
  })
}

/** Which box of a field gets what. A number-symbol or a date in several boxes goes in by its pieces. */
function boxesOf(field: FormField, value: FieldValue): [Control, Wanted][] {
  const { role, control, parts } = field
  const dateBoxes = dateBoxesOf(field)
  if (dateBoxes)
    return dateBoxes.map((box) => [box.control, { ...unitOf(value.texts[0] ?? '', box), isDate: false }])
  const whole: Wanted = { texts: value.texts, also: value.also, isDate: role === 'date' }
  const pieces = role === 'number' && parts.length > 1 ? numberParts(value.texts[0] ?? '') : null
  if (!pieces) return [[control, whole]]
  const piece = (text: string): Wanted => ({ texts: [text], also: [], isDate: false })
  const named = parts.flatMap(({ control, part }): [Control, Wanted][] =>
    part === 'count'
      ? [[control, piece(pieces.count)]]
      : part === 'symbol'
        ? [[control, piece(pieces.symbol)]]
        : [],
  )
  if (named.length > 0) return named
  const [count, symbol] = parts
  return count && symbol
    ? [
        [count.control, piece(pieces.count)],
        [symbol.control, piece(pieces.symbol)],
      ]
    : []
}

function holdsAlready(control: Control, wanted: Wanted): boolean {
  const held = heldIn(control)
  if (wanted.isDate) return dateIn(held[0] ?? '') === wanted.texts[0]
  if (control.kind === 'text' || control.kind === 'lines')
    return [textFor(control, wanted), ...wanted.also].some((text) => saysSame(held[0] ?? '', text))
  const names = (text: string) => [text, ...wanted.also]
  return wanted.texts.every((text) => held.some((one) => names(text).some((name) => isAmong(one, name))))
}

/** What a field says of a date, all its boxes together. */
function dateHeld(field: FormField): string[] {
  const dateBoxes = dateBoxesOf(field)
  return dateBoxes ? heldInBoxes(dateBoxes) : heldIn(field.control)
}

function written({ texts: [iso = ''] }: FieldValue): string {
  return iso.split('-').reverse().join('/')
}

function readDate([held = '']: readonly string[]): string {
  return dateIn(held)?.split('-').reverse().join('/') ?? held
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}

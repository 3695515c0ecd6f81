import { passed } from '../editors/settle.ts'
import { openCalendars, pickDay } from './calendar.ts'
import type { Control } from './controls.ts'
import { dateIn, writtenFor } from './dates.ts'
import { press, setValue, tell } from './events.ts'
import { clearBySign, fillCombo, putBack } from './fill-combo.ts'
import { fillSelect, restoreSelect } from './fill-select.ts'
import { heldIn } from './held.ts'
import { hitsBox } from './on-page.ts'
import type { Outcome } from './outcome.ts'
import { choiceOf, saysSame } from './same-text.ts'
import { typeSegments } from './segments.ts'
import { isTicked, valueIn } from './ticks.ts'
import { until } from './until.ts'

/** How long a page may take to accept what was typed, ms. */
const patience = 400

/** How long the popup of the field before may take to fade away from over this one, ms. */
const fading = 800

/** A value as it goes into one control. */
export interface Wanted {
  texts: readonly string[]
  /** Other names of the same among choices. */
  also: readonly string[]
  /** `texts` holds one date, as `YYYY-MM-DD`. */
  isDate: boolean
}

/** Puts a value into a control as typing and choosing would, and reads it back. */
export async function fillControl(control: Control, wanted: Wanted): Promise<Outcome> {
  const { kind, element } = control
  if (!(await until(() => hitsBox(control), fading))) return { kind: 'covered' }
  if (kind === 'choice' || kind === 'check') return tick(control, wanted)
  if (element.tagName === 'SELECT') return fillSelect(control, wanted.texts, wanted.also)
  if (kind === 'combo') return fillCombo(control, wanted.texts, wanted.also)
  if (kind === 'rich') return { kind: 'refused' }
  return type(control, textFor(control, wanted), wanted.also)
}

/** How a value is written in a field of text. */
export function textFor({ element, kind }: Control, { texts, isDate }: Wanted): string {
  if (isDate) return writtenFor(element, texts[0] ?? '')
  return texts.join(kind === 'lines' ? '\n' : '; ')
}

async function type(control: Control, text: string, also: readonly string[]): Promise<Outcome> {
  const element = control.element as HTMLInputElement | HTMLTextAreaElement
  const now = () => heldIn(control)[0] ?? ''
  const before = now()
  if (element.maxLength >= 0 && text.length > element.maxLength) return { kind: 'tooLong' }
  await put(element, text)
  const kept = () => isSameValue(now(), text) || also.includes(now())
  if (await until(kept, patience)) return { kind: 'filled' }
  // Some pickers take nothing that is typed.
  const date = dateIn(text)
  const picks = date !== null && !element.matches('[readonly]') && element.closest(pickers) !== null
  if (picks && (await pickDay(element, date)) && (await until(() => isSameValue(now(), text), patience)))
    return { kind: 'filled' }
  if (now() !== before) await put(element, before)
  return { kind: 'refused' }
}

async function put(element: HTMLElement, text: string): Promise<void> {
  if (!('value' in element)) return typeSegments(element, dateIn(text) ?? '')
  // What stands in a field that can't be typed into is not what its picker knows.
  if (element.matches('[readonly]')) {
    const date = dateIn(text)
    if (date) await pickDay(element, date)
    else if (text === '') clearByKey(element)
    return
  }
  const standing = openCalendars(element)
  const opened = () => openCalendars(element).find((one) => !standing.includes(one))
  element.focus({ preventScroll: true })
  setValue(element as HTMLInputElement | HTMLTextAreaElement, text)
  tell(element, 'input', text)
  press(element, 'Unidentified', ['keyup'])
  tell(element, 'change')
  // Pickers take the date and close on this key, which moves nothing by itself.
  press(element, 'Tab', ['keydown'])
  // Some close for a click beside them only; the next field must not lie under one.
  if (opened()) press(element, 'Escape', ['keydown'])
  const left = opened()
  if (left) press(left, 'Escape', ['keydown'])
  element.blur()
  // Left without a date that they know, pickers put the old one back a moment later.
  await passed(element.closest(pickers) ? 200 : 0)
}

/** A picker that opens with the focus takes its date back by this key. */
function clearByKey(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  press(element, 'Backspace', ['keydown'])
  press(element, 'Escape', ['keydown'])
  element.blur()
}

const pickers = '[class*="picker"], [class*="Picker"], [class*="pickr"], [class*="date"], .hasDatepicker'

/** Some fields write a date in their own way. */
function isSameValue(held: string, text: string): boolean {
  const date = dateIn(text)
  return date !== null && dateIn(held) === date ? true : held.replace(/\r\n/g, '\n') === text
}

async function tick({ members, choices }: Control, { texts, also }: Wanted): Promise<Outcome> {
  const names = choices.map((choice, index) =>
    members[index]?.matches(':disabled, [aria-disabled="true"]')
      ? ''
      : choice || valueIn(members[index] as HTMLElement),
  )
  const missing: string[] = []
  for (const text of texts) {
    const member = members[choiceOf(names, [text, ...also])]
    if (!member) missing.push(text)
    else {
      if (!isTicked(member)) member.click()
      if (!(await until(() => isTicked(member), patience))) return { kind: 'refused' }
    }
  }
  if (missing.length === 0) return { kind: 'filled' }
  return { kind: missing.length === texts.length ? 'noChoice' : 'partly', missing }
}

/** What no radio button held can't be brought back by a click; the page is told as after one. */
function untick(member: HTMLElement): void {
  if (member.tagName !== 'INPUT') return
  Object.assign(member, { checked: false })
  tell(member, 'change')
}

/** Puts back what stood in a control before. */
export async function restoreControl(control: Control, before: readonly string[]): Promise<boolean> {
  const { kind, element, members, choices } = control
  if (kind === 'choice' || kind === 'check') {
    for (const [index, member] of members.entries()) {
      const was = before.includes(choices[index] || valueIn(member))
      if (was !== isTicked(member) && (was || kind === 'check')) {
        member.click()
        // Frameworks work out a group's value anew from each click.
        await until(() => isTicked(member) === was, patience)
      } else if (was !== isTicked(member)) untick(member)
    }
  } else if (element.tagName === 'SELECT') await restoreSelect(control, before)
  else if (kind === 'combo') {
    if (!(await putBack(control, before))) return false
  } else {
    await put(element as HTMLInputElement, before[0] ?? '')
    if (before.length === 0 && heldIn(control).length > 0) clearBySign(element)
  }
  const same = () =>
    heldIn(control).length === before.length &&
    heldIn(control).every((text, index) => saysSame(text, before[index] ?? ''))
  return until(same, patience)
}

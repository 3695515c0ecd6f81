import { passed } from '../editors/settle.ts'
import { forgetDay, openCalendars, pickDay, pickIn, showsAsChosen } from './calendar.ts'
import type { Control } from './controls.ts'
import { dateIn, writtenFor } from './dates.ts'
import { press, pressBeside, setValue, tell } from './events.ts'
import { clearBySign, fillCombo, putBack } from './fill-combo.ts'
import { fillSelect, restoreSelect } from './fill-select.ts'
import { heldIn } from './held.ts'
import { hitsBox } from './on-page.ts'
import type { Outcome } from './outcome.ts'
import { choicesShown, closeOffers } from './popup.ts'
import { choiceOf, saysSame } from './same-text.ts'
import { typeSegments } from './segments.ts'
import { drawnAs, flip, isTicked, valueIn } from './ticks.ts'
import { until } from './until.ts'
import { isRejected, rejectionOf } from './validity.ts'

/** How long a page may take to accept what was typed, ms. */
const patience = 400

/** How soon a calendar follows what is typed, or closes, ms. */
const following = 150

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
  if (kind === 'combo' && !wanted.isDate) return fillCombo(control, wanted.texts, wanted.also)
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
  const stood = choicesShown(element)
  const date = dateIn(text)
  const mark = rejectionOf(control)
  await put(element, text)
  const kept = () => isSameValue(now(), text) || also.includes(now())
  // What is marked as wrong may have gone into the page as letters, not as a date.
  const took = async () => (await until(kept, patience)) && !(date !== null && isRejected(control, mark))
  const stays = await until(kept, patience)
  if (date === null) await closeOffers(element, stood)
  if (stays && (await took())) return { kind: 'filled' }
  // Some only open at the first letter, and read what is typed from the next on.
  if (date !== null && !stays) {
    await put(element, text, true)
    if (await took()) return { kind: 'filled' }
  }
  // Dates that are not read as Vietnamese people write them may be as ISO 8601 does.
  if (date !== null && stays && text !== date) {
    await put(element, date)
    if (await took()) return { kind: 'filled' }
  }
  // Some pickers take nothing that is typed.
  const picks = date !== null && !element.matches('[readonly]') && element.closest(pickers) !== null
  if (picks && (await pickDay(element, date)) && (await took())) return { kind: 'filled' }
  if (now() !== before) await put(element, before)
  return { kind: 'refused' }
}

async function put(element: HTMLElement, text: string, slowly = false): Promise<void> {
  if (!('value' in element)) return typeSegments(element, dateIn(text) ?? '')
  // What stands in a field that can't be typed into is not what its picker knows.
  if (element.matches('[readonly]')) {
    const date = dateIn(text)
    if (date) await pickDay(element, date)
    else if (text === '') clearByKey(element)
    return
  }
  const dated = dateIn(text) !== null || dateIn((element as HTMLInputElement).value) !== null
  const standing = openCalendars(element)
  const opened = () => openCalendars(element).find((one) => !standing.includes(one))
  element.focus({ preventScroll: true })
  for (const typed of slowly ? [text.slice(0, -1), text] : [text]) {
    // Some take an input that no key came before for one of their own.
    press(element, 'Unidentified', ['keydown'])
    setValue(element as HTMLInputElement | HTMLTextAreaElement, typed)
    tell(element, 'input', typed)
    press(element, 'Unidentified', ['keyup'])
  }
  tell(element, 'change')
  // A calendar that opened with the field, and does not show the day as chosen, does not know what was typed.
  const date = dateIn(text)
  const calendar = opened()
  if (date && calendar && !(await until(() => showsAsChosen(calendar, date), following)))
    await pickIn(calendar, date)
  // Pickers take the date and close on this key, which moves nothing by itself.
  press(element, 'Tab', ['keydown'])
  // Some close for a click beside them only; the next field must not lie under one.
  if (opened()) press(element, 'Escape', ['keydown'])
  const left = opened()
  if (left) press(left, 'Escape', ['keydown'])
  element.blur()
  // Left without a date that they know, pickers put the old one back a moment later; some only open then.
  await passed(dated || element.closest(pickers) ? 200 : 0)
  // Others look at what was typed only once something beside them is pressed.
  if ((standing.length === 0 && opened()) || (dated && element.closest(pickers))) pressBeside(element)
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

async function tick({ box, members, choices }: Control, { texts, also }: Wanted): Promise<Outcome> {
  const names = choices.map((choice, index) =>
    members[index]?.matches(':disabled, [aria-disabled="true"]')
      ? ''
      : choice || valueIn(members[index] as HTMLElement),
  )
  const missing: string[] = []
  const { activeElement } = box.ownerDocument
  for (const text of texts) {
    const member = members[choiceOf(names, [text, ...also])]
    if (!member) missing.push(text)
    else {
      if (!isTicked(member)) flip(member)
      if (!(await until(() => isTicked(member), patience))) return { kind: 'refused' }
    }
  }
  leave(box, activeElement)
  if (missing.length === 0) return { kind: 'filled' }
  return { kind: missing.length === texts.length ? 'noChoice' : 'partly', missing }
}

/** A click may have moved the focus into a group. */
function leave(box: Element, before: Element | null): void {
  const { activeElement } = box.ownerDocument
  if (activeElement && activeElement !== before && box.contains(activeElement))
    (activeElement as HTMLElement).blur()
}

/**
 * What no radio button held can't be brought back by a click. A form that the browser sends itself is told as after one;
 * what scripts keep of a group hears no such thing, and what is drawn shows it. False where the choice stays.
 */
async function untick(member: HTMLElement, members: readonly HTMLElement[]): Promise<boolean> {
  if (member.tagName !== 'INPUT') return false
  const { form } = member as HTMLInputElement
  const others = new Set(members.flatMap((other) => (other === member ? [] : drawnAs(other, members))))
  const own = drawnAs(member, members).filter((token) => !others.has(token))
  const sent = form !== null && (form.hasAttribute('action') || form.hasAttribute('method'))
  if (own.length > 0 || sent) {
    Object.assign(member, { checked: false })
    tell(member, 'change')
    const gone = () => !isTicked(member) && !drawnAs(member, members).some((token) => own.includes(token))
    if (await until(gone, patience)) return true
    Object.assign(member, { checked: true })
  }
  return false
}

/** Puts back what stood in a control before. */
export async function restoreControl(control: Control, before: readonly string[]): Promise<Outcome> {
  const failed: Outcome = { kind: before.length === 0 ? 'stays' : 'refused' }
  const { kind, element, members, choices } = control
  if (kind === 'choice' || kind === 'check') {
    const { activeElement } = element.ownerDocument
    for (const [index, member] of members.entries()) {
      const was = before.includes(choices[index] || valueIn(member))
      const isToggle = member.matches('[aria-pressed]')
      if (was !== isTicked(member) && (was || kind === 'check' || (isToggle && before.length === 0))) {
        flip(member)
        // Frameworks work out a group's value anew from each click.
        await until(() => isTicked(member) === was, patience)
      } else if (was !== isTicked(member)) await untick(member, members)
    }
    leave(control.box, activeElement)
  } else if (element.tagName === 'SELECT') await restoreSelect(control, before)
  else if (kind === 'combo') {
    if (!(await putBack(control, before))) return failed
  } else {
    const [held = ''] = heldIn(control)
    const date = dateIn(held)
    // Of what is typed over with nothing, a picker may think that nothing was typed.
    if (before.length === 0 && element.closest(pickers)) {
      await clearBySign(element)
      await until(() => heldIn(control).length === 0, following)
    }
    if (before.length > 0 || heldIn(control).length > 0)
      await put(element as HTMLInputElement, before[0] ?? '')
    if (before.length === 0 && heldIn(control).length > 0) await clearBySign(element)
    if (before.length === 0 && date !== null && heldIn(control).length === 0 && 'value' in element) {
      const forgot = await forgetDay(element, date, () => put(element, ''))
      if (!forgot) return { kind: 'remembered' }
    }
  }
  const same = () =>
    heldIn(control).length === before.length &&
    heldIn(control).every((text, index) => saysSame(text, before[index] ?? ''))
  return (await until(same, patience)) ? { kind: 'filled' } : failed
}

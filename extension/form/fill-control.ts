import { passed } from '../editors/settle.ts'
import type { Control } from './controls.ts'
import { dateIn, writtenFor } from './dates.ts'
import { clickOn, press, setValue, tell } from './events.ts'
import { emptyCombo, fillCombo } from './fill-combo.ts'
import { heldIn } from './held.ts'
import { hitsBox } from './on-page.ts'
import type { Outcome } from './outcome.ts'
import { choiceOf, saysSame } from './same-text.ts'
import { until } from './until.ts'
import { knownWidget } from './widget.ts'

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
  if (element.tagName === 'SELECT') return select(control, wanted)
  if (kind === 'combo') return fillCombo(control, wanted.texts, wanted.also)
  if (kind === 'rich') return { kind: 'refused' }
  return type(control, textFor(control, wanted))
}

/** How a value is written in a field of text. */
export function textFor({ element, kind }: Control, { texts, isDate }: Wanted): string {
  if (isDate) return writtenFor(element, texts[0] ?? '')
  return texts.join(kind === 'lines' ? '\n' : '; ')
}

async function type(control: Control, text: string): Promise<Outcome> {
  const element = control.element as HTMLInputElement | HTMLTextAreaElement
  const before = element.value
  if (element.maxLength >= 0 && text.length > element.maxLength) return { kind: 'tooLong' }
  await put(element, text)
  if (await until(() => isSameValue(element.value, text), patience)) return { kind: 'filled' }
  if (element.value !== before) await put(element, before)
  return { kind: 'refused' }
}

async function put(element: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  element.focus({ preventScroll: true })
  setValue(element, text)
  tell(element, 'input', text)
  press(element, 'Unidentified', ['keyup'])
  tell(element, 'change')
  // Pickers take the date and close on this key, which moves nothing by itself.
  press(element, 'Tab', ['keydown'])
  element.blur()
  // Left without a date that they know, pickers put the old one back a moment later.
  await passed(element.closest(pickers) ? 200 : 0)
}

const pickers = '[class*="picker"], [class*="date"], .hasDatepicker'

/** The sign in a field of a known library that empties it: some pickers can't be emptied by typing. */
function clearBySign({ element }: Control): void {
  const sign = knownWidget(element)?.querySelector<HTMLElement>(
    '[class$="-clear"], [class*="-clear "], [class*="clear-icon"]',
  )
  if (sign) clickOn(sign)
}

/** Some fields write a date in their own way. */
function isSameValue(held: string, text: string): boolean {
  const date = dateIn(text)
  return date !== null && dateIn(held) === date ? true : held.replace(/\r\n/g, '\n') === text
}

async function select(control: Control, { texts, also }: Wanted): Promise<Outcome> {
  const element = control.element as HTMLSelectElement
  const options = [...element.options]
  const names = options.map(({ text, disabled }) => (disabled ? '' : text))
  const found = texts.map((text) => choiceOf(names, [text, ...also]))
  const missing = texts.filter((_, index) => (found[index] ?? -1) < 0)
  const chosen = found.filter((index) => index >= 0)
  if (chosen.length > 0) {
    if (element.multiple) for (const index of chosen) (options[index] as HTMLOptionElement).selected = true
    else element.selectedIndex = chosen[0] as number
    tellSelect(element)
    const kept = () => chosen.every((index) => options[index]?.selected)
    if (!(await until(kept, patience))) return { kind: 'refused' }
  }
  if (missing.length === 0) return { kind: 'filled' }
  const drawn = element.multiple ? drawnCombo(control) : null
  if (drawn) return fillCombo(drawn, texts, also)
  return { kind: chosen.length > 0 ? 'partly' : 'noChoice', missing }
}

function tellSelect(element: HTMLSelectElement): void {
  tell(element, 'input')
  tell(element, 'change')
  // Chosen draws anew on its own event only.
  const view = element.ownerDocument.defaultView
  if (view) element.dispatchEvent(new view.Event('chosen:updated', { bubbles: true }))
}

/** The typed part of a select that a library draws, for values that are not among its options. */
function drawnCombo(control: Control): Control | null {
  const input = control.box.querySelector<HTMLInputElement>('input:not([type="hidden"]), textarea')
  return input ? { ...control, kind: 'combo', element: input } : null
}

async function tick({ members, choices }: Control, { texts, also }: Wanted): Promise<Outcome> {
  const names = choices.map((choice, index) =>
    members[index]?.disabled ? '' : choice || (members[index]?.value ?? ''),
  )
  const missing: string[] = []
  for (const text of texts) {
    const member = members[choiceOf(names, [text, ...also])]
    if (!member) missing.push(text)
    else {
      if (!member.checked) member.click()
      if (!(await until(() => member.checked, patience))) return { kind: 'refused' }
    }
  }
  if (missing.length === 0) return { kind: 'filled' }
  return { kind: missing.length === texts.length ? 'noChoice' : 'partly', missing }
}

/** Puts back what stood in a control before. */
export async function restoreControl(control: Control, before: readonly string[]): Promise<boolean> {
  const { kind, element, members, choices } = control
  if (kind === 'choice' || kind === 'check') {
    for (const [index, member] of members.entries()) {
      const was = before.includes(choices[index] || member.value)
      // What no radio button held can't be brought back by a click; the page is told as after one.
      if (was !== member.checked && (was || kind === 'check')) {
        member.click()
        // Frameworks work out a group's value anew from each click.
        await until(() => member.checked === was, patience)
      } else if (was !== member.checked) {
        member.checked = false
        tell(member, 'change')
      }
    }
  } else if (element.tagName === 'SELECT') {
    const list = element as HTMLSelectElement
    const prompt = [...list.options].findIndex(({ value, text }) => value === '' || /^[-–—.\s]/.test(text))
    if (list.multiple)
      for (const option of list.options) option.selected = before.includes(option.text.trim())
    else
      list.selectedIndex =
        before[0] === undefined
          ? prompt
          : choiceOf(
              [...list.options].map((o) => o.text),
              before,
            )
    tellSelect(list)
  } else if (kind === 'combo') {
    if (!(await emptyCombo(control, before)) && before.length === 0) return false
    if (before.length > 0) await fillCombo(control, before, [])
  } else {
    await put(element as HTMLInputElement, before[0] ?? '')
    if (before.length === 0 && heldIn(control).length > 0) clearBySign(control)
  }
  const same = () =>
    heldIn(control).length === before.length &&
    heldIn(control).every((text, index) => saysSame(text, before[index] ?? ''))
  return until(same, patience)
}

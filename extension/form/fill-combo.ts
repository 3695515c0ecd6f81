import type { Control } from './controls.ts'
import { press, setValue, tell } from './events.ts'
import { heldIn } from './held.ts'
import type { Outcome } from './outcome.ts'
import { choose, closeList, offeredBy, openList } from './popup.ts'
import { choiceOf, saysSame } from './same-text.ts'
import { until } from './until.ts'

/** How long a field may take to show what was chosen, ms. */
const patience = 1500

/** Chooses each text in a rich select, autocomplete or tag field; texts that it neither offers nor takes are named. */
export async function fillCombo(
  control: Control,
  texts: readonly string[],
  also: readonly string[],
): Promise<Outcome> {
  const missing: string[] = []
  for (const text of texts)
    if (!holds(control, text) && !(await take(control, text, also))) missing.push(text)
  closeList(control.element)
  control.element.blur()
  if (missing.length === 0) return { kind: 'filled' }
  return { kind: missing.length === texts.length ? 'noChoice' : 'partly', missing }
}

const holds = (control: Control, text: string) => heldIn(control).some((held) => saysSame(held, text))

async function take(control: Control, text: string, also: readonly string[]): Promise<boolean> {
  const { element } = control
  const wanted = [text, ...also]
  const shown = () => wanted.some((one) => holds(control, one))
  await openList(element)
  const offered = offeredBy(element)
  const known = choiceOf(offered, wanted)
  if (known >= 0) {
    const chosen = offered[known] as string
    return choose(element, chosen) && until(() => holds(control, chosen) || shown(), patience)
  }
  if (!/^(?:INPUT|TEXTAREA)$/.test(element.tagName) || element.matches('[readonly]')) return false
  const input = element as HTMLInputElement | HTMLTextAreaElement
  setValue(input, text)
  tell(input, 'input', text)
  press(input, 'Unidentified', ['keyup'])
  const added = () =>
    offeredBy(input).find((offer) => saysSame(offer, text)) ?? onlyNaming(offeredBy(input), text)
  if (await until(() => added() !== undefined, patience)) {
    choose(input, added() as string)
    if (await until(shown, patience)) return true
  }
  // A field of free text keeps what was typed when it is left; a list of tags makes a tag of it.
  if (input.value !== '') {
    tell(input, 'change')
    press(input, 'Tab', ['keydown'])
    input.blur()
    if (await until(shown, patience / 2)) return true
    setValue(input, '')
    tell(input, 'input')
  }
  return false
}

/** «Thêm «…»»: the one offer that names the text. */
function onlyNaming(offers: readonly string[], text: string): string | undefined {
  const naming = offers.filter((offer) => offer.includes(text))
  return naming.length === 1 ? naming[0] : undefined
}

/** Takes out of a tag field what was not there before; false where the field lets nothing out. */
export async function emptyCombo(control: Control, kept: readonly string[]): Promise<boolean> {
  const { element } = control
  const extra = () => heldIn(control).filter((held) => !kept.some((text) => saysSame(text, held)))
  if (element.tagName === 'INPUT' && (element as HTMLInputElement).value !== '' && kept.length === 0) {
    setValue(element as HTMLInputElement, '')
    tell(element, 'input')
    tell(element, 'change')
  }
  element.focus({ preventScroll: true })
  for (let left = extra().length; left > 0; ) {
    press(element, 'Backspace', ['keydown'])
    if (!(await until(() => extra().length < left, patience / 2))) break
    left = extra().length
  }
  closeList(element)
  element.blur()
  return extra().length === 0
}

import { nextFrame, passed } from '../editors/settle.ts'
import type { Control } from './controls.ts'
import { clickOn, pointAt, press, setValue, tell } from './events.ts'
import { heldIn } from './held.ts'
import type { Outcome } from './outcome.ts'
import { choose, closeList, isChosen, offeredBy, openList, searchBoxOf } from './popup.ts'
import { choiceOf, isAmong, saysSame } from './same-text.ts'
import { until } from './until.ts'
import { isVisible } from './visible.ts'
import { removerOf, showsTags, widgetOf } from './widget.ts'

/** How long a field may take to show what was chosen, ms. */
const patience = 1500
/** How soon a field shows that it heard a key, ms. */
const answer = 300

/** Chooses each text in a rich select, autocomplete or tag field; texts that it neither offers nor takes are named. */
export async function fillCombo(
  control: Control,
  texts: readonly string[],
  also: readonly string[],
): Promise<Outcome> {
  const missing: string[] = []
  for (const text of texts) {
    const before = heldIn(control)
    if (holds(control, text) || (await take(control, text, also))) continue
    missing.push(text)
    if (heldIn(control).some((held) => !before.includes(held))) await takeBack(control, before)
  }
  await closeList(control.element)
  leave(control)
  // Left, some lists take out what was typed and not chosen.
  await nextFrame()
  const names = (text: string) => [text, ...also]
  missing.push(
    ...texts.filter((text) => !missing.includes(text) && !names(text).some((name) => holds(control, name))),
  )
  if (missing.length === 0) return { kind: 'filled' }
  return { kind: missing.length === texts.length ? 'noChoice' : 'partly', missing }
}

/** The focus may have gone to any part of a field. */
function leave({ element, box }: Control): void {
  const { activeElement } = element.ownerDocument
  if (activeElement !== element && activeElement && box.contains(activeElement))
    (activeElement as HTMLElement).blur()
  element.blur()
}

/** What the page chose in the place of a text that it does not know goes out again. */
async function takeBack(control: Control, before: readonly string[]): Promise<void> {
  const [one, ...more] = before
  if (one !== undefined && more.length === 0 && !showsTags(control.element)) await take(control, one, [])
  else await emptyCombo(control, before)
}

const holds = (control: Control, text: string) => heldIn(control).some((held) => isAmong(held, text))

async function take(control: Control, text: string, also: readonly string[]): Promise<boolean> {
  const { element } = control
  const wanted = [text, ...also]
  const shown = () => wanted.some((one) => holds(control, one))
  if (element.hasAttribute('contenteditable')) return typeTag(control, text)
  await openList(element)
  const offered = offeredBy(element)
  const known = choiceOf(offered, wanted)
  if (known >= 0) {
    const chosen = offered[known] as string
    return choose(element, chosen) && until(() => holds(control, chosen) || shown(), patience)
  }
  const isTyped = /^(?:INPUT|TEXTAREA)$/.test(element.tagName) && !element.matches('[readonly]')
  if (!isTyped) return search(control, text, wanted)
  const input = element as HTMLInputElement | HTMLTextAreaElement
  write(input, text)
  const added = () =>
    offeredBy(input).find((offer) => saysSame(offer, text)) ?? onlyNaming(offeredBy(input), text)
  if (await until(() => added() !== undefined, patience)) {
    choose(input, added() as string)
    if (await until(shown, patience)) return true
  }
  // A field of free text keeps what was typed when it is left; a list of tags makes a tag of it.
  if (input.value !== '') {
    tell(input, 'change')
    // Where the list offers something else, the key would choose that.
    if (offeredBy(input).length === 0) press(input, 'Tab', ['keydown'])
    input.blur()
    // Some lists take out what they do not know a moment after the field is left.
    await passed(answer)
    if (await until(shown, answer)) return true
    if (await addTag(control, input, text)) return true
    setValue(input, '')
    tell(input, 'input')
  }
  return false
}

/** Types a text where the list itself is searched, and chooses it once it is found. */
async function search(control: Control, text: string, wanted: readonly string[]): Promise<boolean> {
  const { element } = control
  const box = searchBoxOf(element)
  if (!box) return false
  write(box, text)
  const found = () => choiceOf(offeredBy(element), wanted)
  if (!(await until(() => found() >= 0, patience))) {
    write(box, '')
    return false
  }
  const shown = offeredBy(element)[found()] as string
  return (
    choose(element, shown) && until(() => heldIn(control).some((held) => saysSame(held, shown)), patience)
  )
}

function write(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  press(input, 'Unidentified', ['keydown'])
  setValue(input, text)
  tell(input, 'input', text)
  press(input, 'Unidentified', ['keyup'])
}

/** Types a tag where the page lets text be edited, as the browser's own typing does. */
async function typeTag(control: Control, text: string): Promise<boolean> {
  const { element } = control
  const doc = element.ownerDocument
  const writeAll = (written: string) => {
    element.focus({ preventScroll: true })
    doc.getSelection()?.selectAllChildren(element)
    doc.execCommand(written === '' ? 'delete' : 'insertText', false, written)
  }
  writeAll(text)
  // The page looks at what was typed once the typing rests.
  await passed(answer)
  press(element, 'Enter', ['keydown'])
  if (await until(() => holds(control, text), patience)) return true
  writeAll('')
  return false
}

/** Some lists of tags take what is typed on Enter alone. What it may take in its place is taken out again. */
async function addTag(
  control: Control,
  input: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Promise<boolean> {
  if (!showsTags(input) || offeredBy(input).length > 0) return false
  const before = heldIn(control)
  input.focus({ preventScroll: true })
  setValue(input, text)
  tell(input, 'input', text)
  press(input, 'Enter', ['keydown'])
  if (await until(() => holds(control, text), patience / 2)) return true
  await emptyCombo(control, before)
  return false
}

/** «Thêm «…»»: the one offer that names the text. */
function onlyNaming(offers: readonly string[], text: string): string | undefined {
  const naming = offers.filter((offer) => offer.includes(text))
  return naming.length === 1 ? naming[0] : undefined
}

/** Puts back what a combo held before; false where it can't be made empty again. */
export async function putBack(control: Control, before: readonly string[]): Promise<boolean> {
  // In a list for one choice, another takes its place.
  const single = before.length === 1 && heldIn(control).length === 1 && !showsTags(control.element)
  if (!single && !(await emptyCombo(control, before)) && before.length === 0) return false
  if (before.length > 0) await fillCombo(control, before, [])
  return true
}

/** Takes out of a field what was not there before; false where the field lets nothing out. */
async function emptyCombo(control: Control, kept: readonly string[]): Promise<boolean> {
  const { element } = control
  const extra = () => heldIn(control).filter((held) => !kept.some((text) => saysSame(text, held)))
  const isTyped = element.matches('input:not([readonly])')
  if (isTyped && (element as HTMLInputElement).value !== '' && kept.length === 0) {
    clearTyped(element as HTMLInputElement)
  }
  element.focus({ preventScroll: true })
  for (let left = extra().length; left > 0; ) {
    press(element, 'Backspace', ['keydown'])
    if (!(await until(() => extra().length < left, answer))) break
    left = extra().length
  }
  if (extra().length > 0 && kept.length === 0) {
    await clearBySign(element)
    await until(() => extra().length === 0, answer)
  }
  for (const text of extra()) {
    const sign = removerOf(element, text)
    if (sign) clickOn(sign)
    if (sign) await until(() => !extra().includes(text), answer)
  }
  const many = showsTags(element) || control.select?.multiple === true
  if (extra().length > 0) await unchoose(element, extra, kept, many)
  await closeList(element)
  // The key that closes a list gives back what stood in some when it was opened.
  if (isTyped && kept.length === 0 && extra().length > 0) clearTyped(element as HTMLInputElement)
  leave(control)
  return extra().length === 0
}

function clearTyped(input: HTMLInputElement): void {
  write(input, '')
  tell(input, 'change')
}

/** Clicks what is chosen and should not be once more, where the list shows it; else the choice that stands for none. */
async function unchoose(
  element: HTMLElement,
  extra: () => string[],
  kept: readonly string[],
  many: boolean,
): Promise<void> {
  await openList(element)
  const isExtra = (text: string) =>
    extra().some((held) => (saysSame(held, text) ? many : isAmong(held, text)))
  for (const text of offeredBy(element).filter((one) => !kept.some((held) => isAmong(held, one))))
    if (isExtra(text) && isChosen(element, text) && choose(element, text))
      await until(() => !extra().some((held) => isAmong(held, text)), patience)
  if (kept.length === 0 && extra().length > 0 && choose(element, ''))
    await until(() => extra().length === 0, patience)
}

const clearing =
  '[class*="clear"]:not([class*="clearfix"], [class*="clearable"][class*="dropdown"], a[href], [type="submit"], [type="reset"]), [class*="search-choice-close"], [aria-label*="clear" i], i[class*="remove"]'

/** The sign within a field that empties it, where its library draws one; some only under the pointer. */
export async function clearBySign(element: HTMLElement): Promise<void> {
  const widget = widgetOf(element)
  const signs = () =>
    [...widget.querySelectorAll(clearing)].filter(
      (found) => found !== element && !found.contains(element) && isVisible(found, true),
    )
  pointAt(element, widget)
  await until(() => signs().length > 0, 50)
  const sign = signs().find((found) => !signs().some((other) => other !== found && found.contains(other)))
  if (sign) clickOn(sign.querySelector('[role="button"], button, i, svg') ?? sign)
}

import { type Control, drawnBox } from './controls.ts'
import { tell } from './events.ts'
import { fillCombo, putBack } from './fill-combo.ts'
import type { Outcome } from './outcome.ts'
import { choiceOf, isPrompt } from './same-text.ts'
import { until } from './until.ts'
import { isVisible } from './visible.ts'
import { shownIn } from './widget.ts'

/** How long a page may take to put another choice in the place of ours, ms. */
const patience = 400
/** How soon what is drawn over a select follows it, ms; what is slower is driven itself, to the same end. */
const following = 150

/** Chooses in the browser's own select; where a library draws another over it, what the person sees has to follow. */
export async function fillSelect(
  control: Control,
  texts: readonly string[],
  also: readonly string[],
): Promise<Outcome> {
  const element = control.element as HTMLSelectElement
  const options = [...element.options]
  const names = options.map(({ text, disabled }) => (disabled ? '' : text))
  const found = texts.map((text) => choiceOf(names, [text, ...also]))
  const chosen = found.filter((index) => index >= 0)
  const missing = texts.filter((_, index) => (found[index] ?? -1) < 0)
  const drawn = drawnOver(control)
  if (chosen.length > 0) {
    const kept = element.multiple ? [...chosenOf(element), ...chosen] : chosen.slice(0, 1)
    if (!(await mark(control, kept))) return drawn ? fillCombo(drawn, texts, also) : { kind: 'refused' }
  }
  if (missing.length === 0) return { kind: 'filled' }
  // Lists that are fetched, or kept by the library, are in the select once they are chosen.
  if (drawn) return fillCombo(drawn, texts, also)
  return { kind: chosen.length > 0 ? 'partly' : 'noChoice', missing }
}

/** Puts back what was chosen before. */
export async function restoreSelect(control: Control, before: readonly string[]): Promise<void> {
  const element = control.element as HTMLSelectElement
  const options = [...element.options]
  const prompt = options.findIndex(({ value, text }) => value === '' || isPrompt(text))
  const names = options.map(({ text }) => text)
  const was = before.map((text) => choiceOf(names, [text]))
  if (await mark(control, before.length > 0 || element.multiple ? was : [prompt])) return
  const drawn = drawnOver(control)
  if (drawn) await putBack(drawn, before)
}

const chosenOf = (element: HTMLSelectElement) =>
  [...element.options].flatMap(({ selected }, index) => (selected ? [index] : []))

/**
 * Marks options as the chosen ones and tells the page. False where they did not stay so, or where what a library draws
 * for the select took no notice: then all is as before.
 */
async function mark(control: Control, indices: readonly number[]): Promise<boolean> {
  const element = control.element as HTMLSelectElement
  const options = [...element.options]
  const before = chosenOf(element)
  const shown = said(control.box)
  choose(element, indices)
  const kept = () => indices.every((index) => index < 0 || options[index]?.selected)
  if (!(await until(kept, patience))) return false
  const wanted = indices.flatMap((index) => options[index]?.text ?? [])
  const follows = () => {
    const now = said(control.box)
    return now !== shown || wanted.some((text) => !isPrompt(text) && now.includes(text.trim()))
  }
  if (control.box === element || (await until(follows, following))) return true
  choose(element, before)
  return false
}

const said = (box: Element) => shownIn(box).join('\n')

function choose(element: HTMLSelectElement, indices: readonly number[]): void {
  if (element.multiple)
    for (const [index, option] of [...element.options].entries()) option.selected = indices.includes(index)
  else element.selectedIndex = indices[0] ?? -1
  tell(element, 'input')
  tell(element, 'change')
  // Chosen draws anew on its own event only.
  const view = element.ownerDocument.defaultView
  if (view) element.dispatchEvent(new view.Event('chosen:updated', { bubbles: true }))
}

/** What a library draws for a select, as a field of its own. */
function drawnOver(control: Control): Control | null {
  const { element } = control
  // Some draw all anew after each choice.
  const box = control.box.isConnected ? control.box : drawnBox(element)
  if (!box || box === element) return null
  const inputs = [
    ...box.querySelectorAll<HTMLElement>('input:not([type="hidden"], [type="checkbox"]), textarea'),
  ]
  // What a list is searched by is no part of the field while the list is closed, unless it is all that listens.
  const typed =
    inputs.find((input) => isVisible(input, true)) ??
    box.querySelector<HTMLElement>('[role="combobox"]') ??
    (box.matches('[role="combobox"]') ? inputs[0] : null)
  return {
    ...control,
    box,
    kind: 'combo',
    element: typed ?? (box as HTMLElement),
    select: element as HTMLSelectElement,
  }
}

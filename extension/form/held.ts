import type { Control } from './controls.ts'
import { isPrompt } from './same-text.ts'
import { dateInSegments } from './segments.ts'
import { isTicked, valueIn } from './ticks.ts'
import { countedIn, shownIn, widgetOf } from './widget.ts'

/** What stands in a control as people read it: each choice, or the whole text; nothing where it is empty. */
export function heldIn(control: Control): string[] {
  const { kind, element, members, choices } = control
  if (kind === 'choice' || kind === 'check')
    return members.flatMap((member, index) => (isTicked(member) ? [choices[index] || valueIn(member)] : []))
  if (element.tagName === 'SELECT') return chosenIn(element as HTMLSelectElement)
  if (control.select) return chosenIn(control.select)
  if (kind === 'combo') {
    const shown = shownIn(widgetOf(element)).filter((text) => !isPrompt(text))
    return countedIn(element, shown) ?? shown
  }
  if (kind === 'rich') return []
  const value = 'value' in element ? String(element.value) : dateInSegments(element)
  return isBlank(value) ? [] : [value]
}

/** A mask that waits to be typed into says nothing: «__/__/____», «dd/mm/yyyy». */
const isBlank = (value: string) =>
  !/[\p{L}\p{N}]/u.test(value) || /^[dmyn]{1,2}([/.-])[dmn]{1,2}\1[dyn]{2,4}$/i.test(value.trim())

/** The first option of a select is often its prompt, and has no value. */
function chosenIn(select: HTMLSelectElement): string[] {
  return [...select.selectedOptions].flatMap(({ text, value }) =>
    value === '' || isPrompt(text) ? [] : [text.trim()],
  )
}

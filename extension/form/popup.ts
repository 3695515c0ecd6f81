import { everyIn } from './drawn-tree.ts'
import { clickOn, press } from './events.ts'
import { isPrompt, saysSame } from './same-text.ts'
import { until } from './until.ts'
import { isVisible } from './visible.ts'
import { widgetOf } from './widget.ts'

/** How long a select may take to open, or to fetch what it offers, ms. */
const patience = 1500
/** How soon it shows that the key was heard, ms. */
const answer = 400

/**
 * Opens the list of a rich select: by the key that opens it, or a click on the field itself. The list is the one that
 * the field names as its own; one that no field names is never touched. Null where none comes.
 */
export async function openList(element: HTMLElement): Promise<HTMLElement | null> {
  const shows = () => listOf(element) !== null
  element.focus({ preventScroll: true })
  if (shows()) return listOf(element)
  // Without Alt, the key chooses the next value in some lists that are closed and can't be typed into.
  press(element, 'ArrowDown', ['keydown'], { altKey: !element.matches('input, textarea') })
  const hears = () => shows() || isExpanded(element)
  // A second knock at a list that is only slow would close it again.
  if (!(await until(hears, answer))) clickOn(clickable(element))
  await until(shows, patience)
  return listOf(element)
}

function isExpanded(element: HTMLElement): boolean {
  const widget = widgetOf(element)
  return [element, widget, ...widget.querySelectorAll('[aria-expanded]')].some(
    (part) => part.getAttribute('aria-expanded') === 'true',
  )
}

/** Closes the list of a field, if it is open: by the key, or by a second click on the field. */
export async function closeList(element: HTMLElement): Promise<void> {
  const open = () => listOf(element) !== null || isExpanded(element)
  if (!open()) return
  press(element, 'Escape', ['keydown'])
  if (!(await until(() => !open(), answer))) clickOn(clickable(element))
}

function clickable(element: HTMLElement): HTMLElement {
  if (isVisible(element, true) && element.getBoundingClientRect().width > 8) return element
  return (element.closest<HTMLElement>(
    '[class*="selector"], [class*="wrapper"], [class*="control"], [class*="selection"]',
  ) ?? widgetOf(element)) as HTMLElement
}

/** The list that a field owns, while it is shown. */
function listOf(element: HTMLElement): HTMLElement | null {
  const widget = widgetOf(element)
  const owners = [element, widget, ...widget.querySelectorAll('[aria-controls], [aria-owns]')]
  const root = element.getRootNode() as Document | ShadowRoot
  for (const owner of owners)
    for (const name of ['aria-controls', 'aria-owns', 'list-id'])
      for (const id of owner.getAttribute(name)?.split(/\s+/) ?? []) {
        const list = id === '' ? null : root.getElementById(id)
        if (list && optionsIn(list).length > 0) return list
      }
  const inside = widget.querySelector<HTMLElement>('[role="listbox"], [class*="dropdown-menu"], ul')
  return inside && optionsIn(inside).length > 0 ? inside : null
}

const optionLike =
  '[role="option"], [data-selectable], [class*="item-option"]:not([class*="item-option-"]), [class*="select-item"], li'

const fields = 'input, textarea, select, a[href], button[type="submit"]'

/**
 * What can be chosen in a list. Some libraries keep a list for screen readers beside the one that is drawn: then what is
 * drawn next to it, in a box that holds no field or button.
 */
export function optionsIn(list: HTMLElement): HTMLElement[] {
  for (let at: HTMLElement | null = list, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    if (at.tagName === 'BODY' || (at !== list && at.querySelector(fields))) break
    const all = everyIn(at, optionLike).filter(
      (option) => isVisible(option) && option.getAttribute('aria-disabled') !== 'true',
    )
    const drawn = all.filter((option) => !all.some((other) => other !== option && option.contains(other)))
    if (drawn.length > 0) return drawn
  }
  return []
}

export function textOf(option: HTMLElement): string {
  return (option.getAttribute('title') || option.textContent || '').replace(/\s+/g, ' ').trim()
}

/** Whether the field's list shows a choice as the one, or one of those, that are chosen. */
export function isChosen(element: HTMLElement, text: string): boolean {
  const list = listOf(element)
  return (list ? optionsIn(list) : []).some(
    (option) =>
      saysSame(textOf(option), text) &&
      (option.getAttribute('aria-selected') === 'true' || option.getAttribute('aria-checked') === 'true'),
  )
}

/** Clicks an option of the field's own list, one that still stands in it; with '' the one that says that none is. */
export function choose(element: HTMLElement, text: string): boolean {
  const list = listOf(element)
  const means = (said: string) => (text === '' ? isPrompt(said) : saysSame(said, text))
  const option = list && optionsIn(list).find((item) => means(textOf(item)))
  if (!option) return false
  clickOn(option)
  return true
}

/** The texts that the field's list offers now. */
export function offeredBy(element: HTMLElement): string[] {
  const list = listOf(element)
  return list ? optionsIn(list).map(textOf) : []
}

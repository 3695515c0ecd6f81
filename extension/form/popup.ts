import { everyIn, parentOf, textIn } from './drawn-tree.ts'
import { clickOn, press, pressBeside } from './events.ts'
import { isPrompt, saysSame } from './same-text.ts'
import { until } from './until.ts'
import { isVisible } from './visible.ts'
import { showsTags, widgetOf } from './widget.ts'

/** How long a select may take to open, or to fetch what it offers, ms. */
const patience = 1500
/** How soon it shows that the key was heard, ms. */
const answer = 400

/** What stood in the page when a field's list was opened: no option of that list. */
const stoodBefore = new WeakMap<HTMLElement, ReadonlySet<Element>>()

/**
 * Opens the list of a rich select: by the key that opens it, or a click on the field itself. The list is the one that
 * the field names as its own, or else what shows itself at the field once it is opened; nothing else is ever touched.
 * Null where none comes.
 */
export async function openList(element: HTMLElement): Promise<HTMLElement | null> {
  const shows = () => listOf(element) !== null
  if (!stoodBefore.has(element) || !(shows() || isExpanded(element)))
    stoodBefore.set(element, new Set(optionsAnywhere(element)))
  element.focus({ preventScroll: true })
  if (shows()) return listOf(element)
  // Without Alt, the key chooses the next value in some lists that are closed.
  press(element, 'ArrowDown', ['keydown'], { altKey: true })
  const hears = () => shows() || isExpanded(element)
  // A second knock at a list that is only slow would close it again.
  if (!(await until(hears, answer))) clickOn(hitIn(clickable(element)))
  await until(shows, patience)
  return listOf(element)
}

function isExpanded(element: HTMLElement): boolean {
  const widget = widgetOf(element)
  return [element, widget, ...everyIn(widget, '[aria-expanded]')].some(
    (part) => part.getAttribute('aria-expanded') === 'true',
  )
}

/** What could be chosen anywhere in the page now, as it fades in too. */
export function choicesShown(element: HTMLElement): ReadonlySet<Element> {
  return new Set(optionsAnywhere(element, true))
}

/** Closes what a field of free text offers since it was typed into, before it is taken for the list of the next. */
export async function closeOffers(element: HTMLElement, stood: ReadonlySet<Element>): Promise<void> {
  const offers = () =>
    optionsAnywhere(element, true).some((option) => {
      const popup = stood.has(option) ? null : popupAround(option, element)
      return popup !== null && standsAt(popup, widgetOf(element))
    })
  if (!offers()) return
  pressBeside(element)
  await until(() => !offers(), answer)
}

/** Closes the list of a field, if it is open: by the key, or by a second click on the field. */
export async function closeList(element: HTMLElement): Promise<void> {
  const open = () => listOf(element) !== null || isExpanded(element)
  if (!open()) return
  press(element, 'Escape', ['keydown'])
  if (await until(() => !open(), answer)) return
  pressBeside(element)
  if (!(await until(() => !open(), answer))) clickOn(clickable(element))
}

function clickable(element: HTMLElement): HTMLElement {
  const isWide = (one: Element) => one.getBoundingClientRect().width > 8
  if (isVisible(element, true) && isWide(element)) return element
  const called = element.closest<HTMLElement>(
    '[class*="selector"], [class*="wrapper"], [class*="control"], [class*="selection"]',
  )
  if (called) return called
  // A click on what is around a narrow input is heard by all that could listen.
  const widget = widgetOf(element)
  for (let at = parentOf(element); at && widget.contains(at); at = parentOf(at))
    if (isWide(at)) return at as HTMLElement
  return widget as HTMLElement
}

/** Of a select that is drawn as one box, its inner part; a field with tags is never hit where one of them may be. */
function hitIn(target: HTMLElement): Element {
  return target.tagName === 'INPUT' || showsTags(target) ? target : partUnderPointer(target)
}

/** The list that a field owns, while it is shown. */
function listOf(element: HTMLElement): HTMLElement | null {
  const widget = widgetOf(element)
  const owners = [element, widget, ...everyIn(widget, '[aria-controls], [aria-owns]')]
  const root = element.getRootNode() as Document | ShadowRoot
  for (const owner of owners)
    for (const name of ['aria-controls', 'aria-owns', 'list-id'])
      for (const id of owner.getAttribute(name)?.split(/\s+/) ?? []) {
        const list = id === '' ? null : root.getElementById(id)
        // Some give the lists of several fields one name.
        if (list && optionsIn(list).length > 0 && !isOfAnother(list, widget)) return list
      }
  // What is chosen may stand in a list of its own, which does not come and go.
  const stood = stoodBefore.get(element)
  const inside = everyIn(widget, '[role="listbox"], [class*="dropdown-menu"], ul, dl')
    .filter((list) => optionsIn(list).length > 0)
    .sort((one, other) => Number(isOld(one, stood)) - Number(isOld(other, stood)))[0]
  return inside && !isOld(inside, stood) ? inside : (shownAt(element, widget) ?? inside ?? null)
}

function isOfAnother(list: HTMLElement, widget: Element): boolean {
  const other = list.parentElement?.closest('[role="combobox"]')
  return other !== null && other !== undefined && !other.contains(widget) && !widget.contains(other)
}

const isOld = (list: HTMLElement, stood: ReadonlySet<Element> | undefined) =>
  stood !== undefined && optionsIn(list).some((option) => stood.has(option))

/** How far a list may stand from its field, px. */
const gap = 16

/** The list that has shown itself at a field since it was opened, where the field names none. */
function shownAt(element: HTMLElement, widget: Element): HTMLElement | null {
  const stood = stoodBefore.get(element)
  if (!stood) return null
  const shown = new Set<HTMLElement>()
  for (const option of optionsAnywhere(element)) {
    const popup = stood.has(option) ? null : popupAround(option, element)
    if (popup && standsAt(popup, widget)) shown.add(popup)
  }
  const [list, ...more] = shown
  return list && more.length === 0 ? list : null
}

const optionsAnywhere = (element: HTMLElement, clear = false) =>
  everyIn(element.ownerDocument, `${optionLike}, ${itemLike}`).filter((option) => isVisible(option, clear))

/** The outermost box around an option that floats over the page and does not hold the field. */
function popupAround(option: Element, field: HTMLElement): HTMLElement | null {
  let popup: HTMLElement | null = null
  for (let at = parentOf(option); at && at.tagName !== 'BODY' && !at.contains(field); at = parentOf(at)) {
    const { width, height } = at.getBoundingClientRect()
    const position = at.ownerDocument.defaultView?.getComputedStyle(at).position
    // A sheet under the popup, as wide as the page, floats too.
    const isSheet = width === 0 || height === 0 || width >= (at.ownerDocument.defaultView?.innerWidth ?? 0)
    if ((position === 'absolute' || position === 'fixed') && !isSheet) popup = at as HTMLElement
  }
  return popup
}

function standsAt(popup: Element, field: Element): boolean {
  const list = popup.getBoundingClientRect()
  const box = field.getBoundingClientRect()
  const beside = list.left < box.right && list.right > box.left
  return beside && list.top <= box.bottom + gap && list.bottom >= box.top - gap
}

const optionLike =
  '[role="option"], [data-selectable], [class*="item-option"]:not([class*="item-option-"]), [class*="select-item"], li, dd'
/** What lists are made of that say nothing of their parts. */
const itemLike =
  '[class*="option"], [class*="item"], [class*="choice"], [class*="result"], [class*="suggestion"], [role="menuitem"], [role="treeitem"]'

const fields = 'input, textarea, select, a[href], button[type="submit"]'

/**
 * What can be chosen in a list. Some libraries keep a list for screen readers beside the one that is drawn: then what is
 * drawn next to it, in a box that holds no field or button.
 */
export function optionsIn(list: HTMLElement): HTMLElement[] {
  for (let at: HTMLElement | null = list, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    if (at.tagName === 'BODY' || (at !== list && at.querySelector(fields))) break
    const drawn = innermost(at, optionLike)
    if (drawn.length > 0) return drawn
  }
  return innermost(list, itemLike).filter((item) => textOf(item) !== '')
}

function innermost(list: HTMLElement, like: string): HTMLElement[] {
  const all = everyIn(list, like).filter(
    (option) => isVisible(option) && option.getAttribute('aria-disabled') !== 'true',
  )
  return all.filter((option) => !all.some((other) => other !== option && option.contains(other)))
}

export function textOf(option: HTMLElement): string {
  return (option.getAttribute('title') || textIn(option)).replace(/\s+/g, ' ').trim()
}

/** Whether the field's list shows a choice as the one, or one of those, that are chosen. */
export function isChosen(element: HTMLElement, text: string): boolean {
  const list = listOf(element)
  return (list ? optionsIn(list) : []).some(
    (option) =>
      saysSame(textOf(option), text) &&
      (option.getAttribute('aria-selected') === 'true' ||
        option.getAttribute('aria-checked') === 'true' ||
        option.querySelector('input:checked') !== null),
  )
}

/** Clicks an option of the field's own list, one that still stands in it; with '' the one that says that none is. */
export function choose(element: HTMLElement, text: string): boolean {
  const list = listOf(element)
  const means = (said: string) => (text === '' ? isPrompt(said) : saysSame(said, text))
  const option = list && optionsIn(list).find((item) => means(textOf(item)))
  if (!option) return false
  clickOn(partUnderPointer(option))
  return true
}

/** What a mouse would hit: of some options only an inner part listens. */
function partUnderPointer(option: HTMLElement): Element {
  option.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const { left, top, width, height } = option.getBoundingClientRect()
  const leaf = leafOf(option)
  if (!option.isConnected) return leaf
  const root = option.getRootNode() as Document | ShadowRoot
  const hit = root.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2)
  // One that is still moving is not where it was a moment ago.
  return hit && hit !== option && option.contains(hit) ? hit : leaf
}

/** The innermost part that says all of it: a click there is heard by whatever listens. */
function leafOf(option: Element): Element {
  const [only, ...more] = [...option.children].filter((child) => textIn(child) !== '')
  return only && more.length === 0 && textIn(only) === textIn(option) ? leafOf(only) : option
}

/** Where a list is searched that has a box of its own for it. */
export function searchBoxOf(element: HTMLElement): HTMLInputElement | undefined {
  const stop = element.closest('form') ?? element.ownerDocument.body
  for (
    let at = listOf(element), up = 0;
    at && up < 4 && at !== stop && at.tagName !== 'BODY';
    at = at.parentElement, up += 1
  ) {
    const [box, ...more] = [...at.querySelectorAll<HTMLInputElement>('input')].filter((input) =>
      isVisible(input),
    )
    if (box) return more.length === 0 && /^(?:text|search)$/.test(box.type) ? box : undefined
  }
  return undefined
}

/** The texts that the field's list offers now. */
export function offeredBy(element: HTMLElement): string[] {
  const list = listOf(element)
  return list ? optionsIn(list).map(textOf) : []
}

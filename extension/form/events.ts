/** Tells the page what typing tells it: React, Vue and Angular hear `input`, jQuery's plugins `keyup` and `change`. */
export function tell(element: HTMLElement, type: 'input' | 'change', data = ''): void {
  const view = viewOf(element)
  const options = { bubbles: true, composed: true }
  element.dispatchEvent(
    type === 'input'
      ? // Some complete what is typed, and nothing to their first choice, unless it is what a deletion left.
        new view.InputEvent('input', {
          ...options,
          ...(isEmpty(element)
            ? { inputType: 'deleteContentBackward' }
            : { inputType: 'insertReplacementText', data }),
        })
      : new view.Event('change', options),
  )
}

const isEmpty = (element: HTMLElement) => 'value' in element && element.value === ''

const codes: Record<string, number> = {
  ArrowDown: 40,
  Backspace: 8,
  Enter: 13,
  Escape: 27,
  Tab: 9,
  Unidentified: 0,
}

export function press(
  element: HTMLElement,
  key: keyof typeof codes & string,
  types = ['keydown', 'keyup'],
  held: { altKey?: boolean } = {},
): void {
  const view = viewOf(element)
  const keyCode = codes[key] ?? 0
  for (const type of types)
    element.dispatchEvent(
      new view.KeyboardEvent(type, {
        key,
        code: key === 'Unidentified' ? '' : key,
        keyCode,
        which: keyCode,
        bubbles: true,
        cancelable: true,
        composed: true,
        ...held,
      } as KeyboardEventInit),
    )
}

/** Whether a click would send a form or leave the page, whatever the element looks like: that is never ours to do. */
export function leads(element: Element): boolean {
  const control = element.closest<HTMLButtonElement | HTMLInputElement>('button, input')
  if (control?.form && /^(?:submit|image|reset)$/.test(control.type)) return true
  const href = element.closest('a[href], area[href]')?.getAttribute('href')?.trim()
  return href !== undefined && !/^(?:$|#|javascript:)/i.test(href)
}

/**
 * A click as a mouse makes it, on a part of a field: libraries of selects listen to any of the three. Nothing is clicked
 * that sends a form or leads elsewhere; the field then has not changed, and is named.
 */
export function clickOn(element: Element): void {
  if (leads(element)) return
  const view = viewOf(element)
  const { left, top, width, height } = element.getBoundingClientRect()
  const at = { clientX: left + width / 2, clientY: top + height / 2, button: 0, detail: 1 }
  const options = { ...at, bubbles: true, cancelable: true, composed: true }
  element.dispatchEvent(new view.MouseEvent('mouseover', options))
  element.dispatchEvent(new view.MouseEvent('mousemove', options))
  if ('PointerEvent' in view) element.dispatchEvent(new view.PointerEvent('pointerdown', options))
  element.dispatchEvent(new view.MouseEvent('mousedown', options))
  if ('PointerEvent' in view) element.dispatchEvent(new view.PointerEvent('pointerup', options))
  element.dispatchEvent(new view.MouseEvent('mouseup', options))
  // What draws signs has no click of its own.
  if ('click' in element) (element as HTMLElement).click()
  else element.dispatchEvent(new view.MouseEvent('click', options))
}

/** What the pointer does on its way to a part of a field: some draw their signs only under it. */
export function pointAt(element: Element, upTo: Element): void {
  const view = viewOf(element)
  element.dispatchEvent(new view.MouseEvent('mouseover', { bubbles: true, composed: true }))
  for (let at: Element | null = element; at && upTo.contains(at); at = at.parentElement)
    at.dispatchEvent(new view.MouseEvent('mouseenter'))
}

/** Tells the page that something beside a field was pressed, which closes what lies open; nothing is clicked. */
export function pressBeside(element: Element): void {
  const view = viewOf(element)
  // Within its form: pressed outside a dialogue, some dialogues close.
  const beside = element.closest('form, dialog, [role="dialog"], fieldset') ?? element.ownerDocument.body
  const options = { bubbles: true, cancelable: true, composed: true }
  if ('PointerEvent' in view) beside.dispatchEvent(new view.PointerEvent('pointerdown', options))
  beside.dispatchEvent(new view.MouseEvent('mousedown', options))
  beside.dispatchEvent(new view.MouseEvent('mouseup', options))
}

/**
 * Puts a value into a control past any setter that a framework has laid over it, so that the framework sees a change
 * when it is told.
 */
export function setValue(element: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const view = viewOf(element)
  const prototype =
    element.tagName === 'INPUT' ? view.HTMLInputElement.prototype : view.HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value)
}

/** The window that an element's own classes come from. */
function viewOf(element: Element): Window & typeof globalThis {
  const view = element.ownerDocument.defaultView
  if (!view) throw new Error('the field has left its page')
  return view
}

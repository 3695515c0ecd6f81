import { clickOn } from './events.ts'

/** Whether a radio button, checkbox or toggle is on, the browser's own or one that a component draws. */
export function isTicked(member: HTMLElement): boolean {
  if (member.tagName === 'INPUT') {
    // What a component draws around the browser's own says what the page knows.
    const drawn = member.closest('[role="radio"], [role="checkbox"]')?.getAttribute('aria-checked')
    return drawn ? drawn === 'true' : (member as HTMLInputElement).checked
  }
  const said = member.getAttribute('aria-checked') ?? member.getAttribute('aria-pressed')
  return said === null ? isCalledOn(member) : said === 'true'
}

/** Toggles that say it to the eye alone. */
export function isCalledOn(member: Element): boolean {
  return [...member.classList].some((name) => /(?:^|[-_])(?:active|selected|checked|pressed)$/.test(name))
}

/** As a person clicks it: on the label that holds it, which may listen in its place. */
export function flip(member: HTMLElement): void {
  const label = member.tagName === 'INPUT' ? member.closest('label') : null
  if (label) label.click()
  else if (member.tagName === 'INPUT') member.click()
  else clickOn(member)
}

/** What a radio button or checkbox that nothing stands beside is called. */
export function valueIn(member: HTMLElement): string {
  return (member as HTMLInputElement).value ?? member.getAttribute('data-value') ?? ''
}

/** What a member of a group is drawn with, up to the box that holds others too: its classes and states. */
export function drawnAs(member: HTMLElement, members: readonly HTMLElement[]): string[] {
  let whole: Element = member
  for (let at = member.parentElement; at; at = at.parentElement) {
    if (members.some((other) => other !== member && at?.contains(other))) break
    whole = at
  }
  return [whole, ...whole.querySelectorAll('*')].flatMap((part) => [
    ...part.classList,
    ...['aria-checked', 'data-state', 'data-checked'].flatMap((name) => {
      const value = part.getAttribute(name)
      return value === null ? [] : [`${name}=${value}`]
    }),
  ])
}

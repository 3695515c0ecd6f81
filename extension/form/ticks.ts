/** Whether a radio button or checkbox is on, the browser's own or one that a component draws. */
export function isTicked(member: HTMLElement): boolean {
  return member.tagName === 'INPUT'
    ? (member as HTMLInputElement).checked
    : member.getAttribute('aria-checked') === 'true'
}

/** What a radio button or checkbox that nothing stands beside is called. */
export function valueIn(member: HTMLElement): string {
  return (member as HTMLInputElement).value ?? member.getAttribute('data-value') ?? ''
}

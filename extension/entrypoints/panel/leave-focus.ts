/**
 * A click on a button leaves the focus in the editor, where the person goes on: the caret stays, and their next key,
 * often Ctrl+Z, can't go to the panel because the browser moved the focus between processes a moment late. The Tab key
 * reaches every button as ever.
 */
export function leaveFocus(doc: Document): void {
  doc.addEventListener(
    'mousedown',
    (event) => {
      if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
    },
    { capture: true },
  )
}

import type { Control } from './controls.ts'
import { parentOf } from './drawn-tree.ts'

/** How a field is marked as holding what is not accepted: kept up with each change, or only where the page looks anew. */
type Rejection = 'live' | 'marked' | null

const marks = /(?:^|[-_])(?:invalid|error)$/
const fields = 'input:not([type="hidden"]), select, textarea'
/** How far up the box of one field may reach. */
const levels = 4

/** How the browser or the page marks a control as wrong: on itself, or on a box around it that holds no other field. */
export function rejectionOf({ element, members }: Control): Rejection {
  const validity = 'validity' in element ? (element as HTMLInputElement).validity : null
  // One box of several may ask for more than the group has to say.
  if (validity && !validity.valid && !validity.valueMissing) return 'live'
  let marked: Rejection = null
  for (let at: Element | null = element, up = 0; at && up < levels; at = parentOf(at), up += 1) {
    if (up > 0 && at.querySelectorAll(fields).length > Math.max(1, members.length)) break
    if (at.classList.contains('ng-invalid')) return 'live'
    const says = at.getAttribute('aria-invalid') === 'true' || at.hasAttribute('invalid')
    if (says || [...at.classList].some((name) => marks.test(name))) marked = 'marked'
  }
  return marked
}

/** Whether a field is marked as wrong for what it holds now; an old mark may stand until the page looks anew. */
export function isRejected(control: Control, before: Rejection): boolean {
  const now = rejectionOf(control)
  return now === 'live' || (now === 'marked' && before === null)
}

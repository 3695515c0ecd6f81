import { editingRootOf, editingRootsIn } from '../editors/editing-root.ts'
import { followFocus } from '../editors/follow-focus.ts'
import { frameOf } from '../editors/frames.ts'
import { holdsPlan } from '../editors/likelihood.ts'
import { watchDocument } from '../editors/watch-document.ts'
import { ask } from '../messages/to-background.ts'

/**
 * Asks for the rest of the page side when an editor takes the focus, or when one already holds a plan.
 * The uppermost frame of an origin looks after all frames of that origin below it.
 */
export function detect(): void {
  if (frameOf(document)) return
  const life = new AbortController()
  const load = () => {
    if (life.signal.aborted) return
    life.abort()
    void ask('load-page', {})
  }
  const focused = (element: Element) => {
    if (editingRootOf(element)) load()
  }
  const look = (doc: Document) => {
    if (editingRootsIn(doc).some(holdsPlan)) load()
  }
  const met = (doc: Document) => watchDocument(doc, () => look(doc), life.signal)
  followFocus(document, focused, met, life.signal)
}

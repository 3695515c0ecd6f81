import { followFiles } from '../attached/follow-files.ts'
import { keepWaiting } from '../attached/waiting-file.ts'
import { editingRootOf, editingRootsIn } from '../editors/editing-root.ts'
import { followFocus } from '../editors/follow-focus.ts'
import { frameOf } from '../editors/frames.ts'
import { holdsPlan } from '../editors/likelihood.ts'
import { watchDocument } from '../editors/watch-document.ts'
import { ask } from '../messages/to-background.ts'
import { beginLife } from './life.ts'

/**
 * Asks for the rest of the page side when an editor takes the focus, when one already holds a plan, or when the person
 * attaches a file that may be one.
 * The uppermost frame of an origin looks after all frames of that origin below it.
 */
export function detect(): void {
  if (frameOf(document)) return
  const search = new AbortController()
  const life = beginLife('detector')
  life.addEventListener('abort', () => search.abort(), { once: true })
  const load = () => {
    if (search.signal.aborted) return
    search.abort()
    void ask('load-page', {})
  }
  const focused = (element: Element) => {
    if (editingRootOf(element)) load()
  }
  const look = (doc: Document) => {
    if (editingRootsIn(doc).some(holdsPlan)) load()
  }
  const met = (doc: Document) => {
    watchDocument(doc, () => look(doc), search.signal)
    followFiles(
      doc,
      (attached) => {
        keepWaiting(attached)
        load()
      },
      search.signal,
    )
  }
  followFocus(document, focused, met, search.signal)
}

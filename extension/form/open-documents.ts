import { frameDocument } from '../editors/frames.ts'
import { isVisible } from './visible.ts'

/** A document and those of its frames that the person sees, that have the same origin and are in no sandbox. */
export function* openDocuments(doc: Document): Generator<Document> {
  // A page that was put into a sandbox whole has no origin.
  if (doc.defaultView?.origin === 'null') return
  yield doc
  for (const frame of doc.querySelectorAll('iframe, frame')) {
    const inner = openFrame(frame)
    if (inner && isVisible(frame)) yield* openDocuments(inner)
  }
}

/** The document in a frame, where the frame has our origin and is in no sandbox. */
export function openFrame(frame: Element): Document | null {
  return frame.hasAttribute('sandbox') ? null : frameDocument(frame)
}

/** The frame's document where its origin is ours, else null. */
export function frameDocument(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument
  } catch {
    return null // a frame of another origin has a content script of its own
  }
}

export function isFrame(element: Element | null): element is HTMLIFrameElement {
  return element !== null && /^I?FRAME$/.test(element.tagName)
}

/** The element that holds `doc` in its parent, where the parent has the same origin. */
export function frameOf(doc: Document): HTMLElement | null {
  try {
    return (doc.defaultView?.frameElement as HTMLElement | null) ?? null
  } catch {
    return null // the parent is of another origin
  }
}

/** The focused element, looked for through open shadow roots and frames of the same origin. */
export function deepActiveElement(doc: Document): Element | null {
  let active: Element | null = doc.activeElement
  for (;;) {
    const inside =
      active?.shadowRoot?.activeElement ?? (isFrame(active) ? frameDocument(active)?.activeElement : null)
    if (!inside) return active
    active = inside
  }
}

/** `doc` and the documents of all frames below it that have the same origin. */
export function* reachableDocuments(doc: Document): Generator<Document> {
  yield doc
  for (const frame of doc.querySelectorAll('iframe, frame')) {
    const inner = frameDocument(frame)
    if (inner) yield* reachableDocuments(inner)
  }
}

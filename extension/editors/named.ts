import { frameDocument, isFrame } from './frames.ts'

/** What parts the steps of a selector that leads into shadow roots and frames. */
export const into = ' >>> '

/**
 * The elements that a selector names in a document: `my-field >>> input` leads into the open shadow root, or the
 * frame, of what stands before the mark. A selector that the browser can't read names nothing.
 */
export function named(tree: Document | ShadowRoot, selector: string): Element[] {
  const [first = '', ...rest] = selector.split(into)
  const found = matching(tree, first)
  if (rest.length === 0) return found
  return found.flatMap((element) => {
    const inner = element.shadowRoot ?? (isFrame(element) ? frameDocument(element) : null)
    return inner ? named(inner, rest.join(into)) : []
  })
}

function matching(tree: Document | ShadowRoot, selector: string): Element[] {
  try {
    return [...tree.querySelectorAll(selector)]
  } catch (error) {
    if (error instanceof DOMException) return []
    throw error
  }
}

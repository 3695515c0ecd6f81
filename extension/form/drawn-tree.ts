/** The parent in the tree that is drawn: from what a component was given into its slot, and out of its shadow root. */
export function parentOf(element: Element): Element | null {
  return (
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() as Partial<ShadowRoot>).host ??
    null
  )
}

/** What is drawn in an element: of a component its open shadow root, in a slot what the component was given. */
export function childrenOf(element: Element | Document): Iterable<Node> {
  if (element.nodeType === 9) return element.childNodes
  const { shadowRoot, tagName } = element as Element
  if (shadowRoot) return shadowRoot.childNodes
  const given = tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : []
  return given.length > 0 ? given : element.childNodes
}

/** All text that is drawn in an element, a space between its parts. */
export function textIn(element: Element): string {
  let text = ''
  for (const node of childrenOf(element))
    if (!/^(?:STYLE|SCRIPT)$/.test(node.nodeName))
      text += node.nodeType === 1 ? ` ${textIn(node as Element)} ` : node.nodeType === 3 ? node.nodeValue : ''
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The descendants that match a selector, in the order in which they are drawn, those in open shadow roots among them.
 * Whether there are any is looked up for the whole tree, unless it is known.
 */
export function everyIn(
  tree: Element | Document,
  selector: string,
  shadowed = isShadowed(tree),
): HTMLElement[] {
  if (!shadowed) return [...tree.querySelectorAll<HTMLElement>(selector)]
  const found: HTMLElement[] = []
  const walk = (parent: Element | Document) => {
    for (const node of childrenOf(parent)) {
      if (node.nodeType !== 1) continue
      if ((node as Element).matches(selector)) found.push(node as HTMLElement)
      walk(node as Element)
    }
  }
  walk(tree)
  return found
}

/** `closest`, out of shadow roots too. */
export function closestOf(element: Element, selector: string): Element | null {
  const { host } = element.getRootNode() as Partial<ShadowRoot>
  return element.closest(selector) ?? (host ? closestOf(host, selector) : null)
}

/** Whether components with open shadow roots stand in a tree, or it is part of one. */
export function isShadowed(tree: Element | Document): boolean {
  if (tree.nodeType === 1 && ((tree as Element).shadowRoot || (tree as Element).tagName === 'SLOT'))
    return true
  for (const element of tree.querySelectorAll('*'))
    if (element.shadowRoot || element.tagName === 'SLOT') return true
  return false
}

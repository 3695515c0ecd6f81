import { hasPopovers, isLayer, isRaised } from './layer.ts'

/** Everything that browsers draw over the highest z-index; the last of them is uppermost. */
const raised = [':popover-open', ':modal', ':fullscreen'].filter((name) => CSS.supports(`selector(${name})`))
/** It shows a picture of the page over all of that. */
const transition = ':active-view-transition'

/**
 * Whether nothing of the page can lie over `host`, even what hit tests don't find since it lets clicks through: `host`
 * is in the top layer, and the page has nothing there.
 */
export function hasTopLayerForItself(host: Element): boolean {
  const doc = host.ownerDocument
  if (CSS.supports(`selector(${transition})`) && doc.documentElement.matches(transition)) return false
  if (hasPopovers && !isRaised(host)) return false
  for (const root of rootsIn(doc))
    for (const element of root.querySelectorAll(raised.join())) if (!isLayer(element)) return false
  return true
}

function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root
  for (const element of root.querySelectorAll<WithClosedRoot>('*')) {
    const inner = element.openOrClosedShadowRoot ?? element.shadowRoot
    if (inner) yield* rootsIn(inner)
  }
}

/** Firefox shows extensions the closed roots of a page too. */
type WithClosedRoot = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

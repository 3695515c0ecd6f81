import { parentOf } from './drawn-tree.ts'

/** Classes that libraries hide with; they count where no stylesheet is there to say so. */
const hiding =
  /^(?:d-none|hidden|hide|is-hidden|ng-hide|display-none|invisible|x-hidden|ui-helper-hidden|ui-helper-hidden-accessible|p-hidden|p-hidden-accessible|sr-only|visually-hidden|cdk-visually-hidden|screen-reader-text)$/

/** Whether a page is laid out here: jsdom has styles, but no boxes. */
export function hasLayout(doc: Document): boolean {
  return doc.documentElement.getClientRects().length > 0
}

/**
 * Whether an element can be seen by the person. Transparent is hidden too, unless `clear` allows it: rich selects lay
 * a transparent input over what they draw.
 */
export function isVisible(element: Element, clear = false): boolean {
  const view = element.ownerDocument.defaultView
  if (!view) return false
  const laidOut = hasLayout(element.ownerDocument)
  // What is drawn by its contents alone, such as a slot, has no box of its own.
  const boxless = view.getComputedStyle(element).display === 'contents'
  if (laidOut && !boxless && !standsOnPage(element, clear)) return false
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.hasAttribute('hidden') || at.tagName === 'TEMPLATE' || at.tagName === 'NOSCRIPT') return false
    const style = view.getComputedStyle(at)
    if (style.display === 'none' || (at === element && style.visibility === 'hidden')) return false
    if (!clear && Number.parseFloat(style.opacity || '1') < 0.05) return false
    if (!laidOut && (isPutAway(style, clear) || [...at.classList].some((name) => hiding.test(name))))
      return false
  }
  return true
}

/** A box of some size, not beyond the left or upper edge of what can be scrolled to. */
function standsOnPage(element: Element, clear: boolean): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect()
  const view = element.ownerDocument.defaultView
  if (!view) return false
  let x = view.scrollX
  let y = view.scrollY
  for (let at = parentOf(element); at && at !== element.ownerDocument.scrollingElement; at = parentOf(at)) {
    x += at.scrollLeft
    y += at.scrollTop
  }
  if (right + x <= 0 || bottom + y <= 0) return false
  return clear ? width > 0 || height > 0 : width > 3 && height > 3
}

function isPutAway(style: CSSStyleDeclaration, clear: boolean): boolean {
  const far = [style.left, style.top, style.marginLeft, style.textIndent].some(
    (side) => Number.parseFloat(side) < -999,
  )
  const none = [style.width, style.height].some((side) => side !== '' && Number.parseFloat(side) <= 1)
  return far || (!clear && none && !/%$/.test(`${style.width}${style.height}`)) || /rect\(0/.test(style.clip)
}

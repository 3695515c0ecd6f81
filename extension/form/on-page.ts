import { frameOf } from '../editors/frames.ts'
import { isLayer } from '../overlay/layer.ts'
import type { Control } from './controls.ts'
import { isVisible } from './visible.ts'
import { widgetOf } from './widget.ts'

/**
 * Whether the person could click a control where it is drawn: in sight, and nothing of the page over it, nor over the
 * frames that hold it. It is brought into view first. Layers of Soát's own may lie over anything.
 */
export function hitsBox({ kind, box, element, members }: Control): boolean {
  const [first] = members
  const target = first
    ? (first.closest('label') ?? first.parentElement ?? box)
    : kind === 'combo'
      ? widgetOf(element)
      : box
  if (!element.isConnected || !isVisible(target, true)) return false
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const { left, top, width, height } = target.getBoundingClientRect()
  let x = left + Math.min(width / 2, 40)
  let y = top + height / 2
  let root = target.getRootNode() as Document | ShadowRoot
  const hit = uppermost(root, x, y)
  if (
    !hit ||
    !(target.contains(hit) || hit.contains(target) || hit.contains(element) || isLabel(hit, element))
  )
    return false
  for (;;) {
    const outer: Element | null = 'host' in root ? root.host : frameOf(root)
    if (!outer) return true
    if (!('host' in root)) {
      const box = outer.getBoundingClientRect()
      x += box.left + outer.clientLeft
      y += box.top + outer.clientTop
    }
    root = outer.getRootNode() as Document | ShadowRoot
    if (!outer.contains(uppermost(root, x, y) ?? null)) return false
  }
}

/** A field's own label may lie in it until something is typed. */
function isLabel(hit: Element, element: Element): boolean {
  return hit.closest('label')?.control === element
}

function uppermost(root: Document | ShadowRoot, x: number, y: number): Element | undefined {
  return root.elementsFromPoint(x, y).find((found) => found.getRootNode() === root && !isLayer(found))
}

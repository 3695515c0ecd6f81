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
  const hit = uppermost(target, x, y)
  if (!hit || !(target.contains(hit) || hit.contains(target) || hit.contains(element))) return false
  for (let frame = frameOf(target.ownerDocument); frame; frame = frameOf(frame.ownerDocument)) {
    const box = frame.getBoundingClientRect()
    x += box.left + frame.clientLeft
    y += box.top + frame.clientTop
    if (uppermost(frame, x, y) !== frame) return false
  }
  return true
}

function uppermost(element: Element, x: number, y: number): Element | undefined {
  const root = element.getRootNode() as Document | ShadowRoot
  return root.elementsFromPoint(x, y).find((found) => !isLayer(found))
}

import { frameOf } from '../editors/frames.ts'
import { isRaised } from './layer.ts'
import { seesCovers } from './sight.ts'
import { hasTopLayerForItself } from './top-layer.ts'

/** How the elements around ours must be drawn, so that ours is drawn as it is. */
const plain: [keyof CSSStyleDeclaration & string, readonly string[]][] = [
  ['visibility', ['visible']],
  ['opacity', ['1']],
  ['filter', ['none']],
  ['transform', ['none']],
  ['translate', ['none']],
  ['rotate', ['none']],
  ['scale', ['none']],
  ['perspective', ['none']],
  ['clipPath', ['none']],
  ['maskImage', ['none']],
  ['mixBlendMode', ['normal']],
]
/** Our frames are wider; one that is drawn narrower than this can't be read, CSS pixels. */
const readable = 180

/**
 * Whether the person could see what they clicked: `element` in `host`, undimmed, not shrunk, and uppermost at the
 * point of the click, around it and all over. `x` and `y` are CSS pixels in the element.
 */
export function isOnTop(host: Element, element: Element, x: number, y: number): boolean {
  if (!isPlain(host)) return false
  if (!seesCovers && !hasTopLayerForItself(host)) return false
  return element.getBoundingClientRect().width >= readable && isUppermost(host, element, x, y)
}

/** Whether hit tests at the point, around it and all over `element` find `host`. */
export function isUppermost(host: Element, element: Element, x: number, y: number): boolean {
  const rect = element.getBoundingClientRect()
  const inside = (left: number, top: number) => {
    const point = [
      Math.min(Math.max(left, rect.left + 1), rect.right - 1),
      Math.min(Math.max(top, rect.top + 1), rect.bottom - 1),
    ] as const
    return host.ownerDocument.elementFromPoint(...point) === host
  }
  const around = [-12, 0, 12]
  const all = [0.05, 0.25, 0.5, 0.75, 0.95]
  return (
    around.every((dx) => around.every((dy) => inside(rect.left + x + dx, rect.top + y + dy))) &&
    all.every((across) =>
      all.every((down) => inside(rect.left + across * rect.width, rect.top + down * rect.height)),
    )
  )
}

/** In the top layer an element is drawn apart from those around it. */
const drawnIn = (element: Element) =>
  (isRaised(element) ? null : element.parentElement) ?? frameOf(element.ownerDocument)

function isPlain(host: Element): boolean {
  for (let at: Element | null = host; at; at = drawnIn(at)) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at)
    if (!style || plain.some(([name, allowed]) => !allowed.includes(String(style[name] ?? allowed[0]))))
      return false
  }
  return true
}

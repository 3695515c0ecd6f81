import { frameOf } from '../editors/frames.ts'

const plain: [keyof CSSStyleDeclaration & string, readonly string[]][] = [
  ['visibility', ['visible']],
  ['opacity', ['1']],
  ['filter', ['none']],
  ['transform', ['none']],
  ['clipPath', ['none']],
  ['maskImage', ['none']],
  ['mixBlendMode', ['normal']],
]

/**
 * Whether the person really saw what they clicked: our frame, undimmed, where it was put, and uppermost at the
 * point of the click and around it. `x` and `y` are CSS pixels in the frame.
 */
export function isOnTop(host: HTMLElement, frame: HTMLElement, x: number, y: number): boolean {
  const doc = host.ownerDocument
  const view = doc.defaultView
  if (!view || !host.isConnected) return false
  for (
    let element: Element | null = host;
    element;
    element = element.parentElement ?? frameOf(element.ownerDocument)
  ) {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element)
    if (!style || plain.some(([name, allowed]) => !allowed.includes(String(style[name] ?? allowed[0]))))
      return false
  }
  const rect = frame.getBoundingClientRect()
  const around = [0, -12, 12]
  return around.every((dx) =>
    around.every((dy) => {
      const left = Math.min(Math.max(rect.left + x + dx, rect.left + 1), rect.right - 1)
      const top = Math.min(Math.max(rect.top + y + dy, rect.top + 1), rect.bottom - 1)
      return doc.elementFromPoint(left, top) === host
    }),
  )
}

import { frameOf } from '../editors/frames.ts'

/** A box in CSS pixels of the viewport. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The part of an element that its scrolling ancestors, its frames and the window let people see; null if none. */
export function visibleBox(element: Element): Box | null {
  const view = element.ownerDocument.defaultView
  if (!view) return null
  let box: Box = pick(element.getBoundingClientRect())
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const style = view.getComputedStyle(parent)
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
    if (parent === element.ownerDocument.documentElement || parent === element.ownerDocument.body) continue
    box = intersect(box, pick(parent.getBoundingClientRect()))
  }
  box = intersect(box, windowBox(view))
  return box.right - box.left > 1 && box.bottom - box.top > 1 ? box : null
}

/** What of a frame's window shows through the frames around it, in the window's own coordinates. */
function windowBox(view: Window): Box {
  const whole = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }
  const frame = frameOf(view.document)
  if (!frame) return whole
  const shown = visibleBox(frame)
  if (!shown) return { ...whole, bottom: 0 }
  const { left, top } = frame.getBoundingClientRect()
  const dx = left + frame.clientLeft
  const dy = top + frame.clientTop
  return intersect(whole, {
    left: shown.left - dx,
    top: shown.top - dy,
    right: shown.right - dx,
    bottom: shown.bottom - dy,
  })
}

/** How far the window of a document lies from the window that holds `box`, which may be the frame around it. */
export function shiftOf(doc: Document, box: HTMLElement): { left: number; top: number } {
  const frame = frameOf(doc)
  if (frame !== box) return { left: 0, top: 0 }
  const { left, top } = frame.getBoundingClientRect()
  return { left: left + frame.clientLeft, top: top + frame.clientTop }
}

function pick({ left, top, right, bottom }: DOMRect): Box {
  return { left, top, right, bottom }
}

export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

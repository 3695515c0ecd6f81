/** The root's own window and those around it that have its origin: an editor in a frame is run from outside it. */
export function windowsOf(root: HTMLElement): Window[] {
  const windows: Window[] = []
  let view: Window | null = root.ownerDocument.defaultView
  while (view) {
    windows.push(view)
    view = view.frameElement?.ownerDocument.defaultView ?? null
  }
  return windows
}

/** Resolves at the next frame, or after 100 ms in a tab that draws none. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, 100)
    const frame = requestAnimationFrame(done)
    function done() {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      resolve()
    }
  })
}

/** Resolves after some ms, for editors that give no sign. */
export function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * Waits up to `limit` ms for `holds` to become true while the tree under `root` changes, and a frame longer
 * to see that it stays so: some editors show a text and take it back on the next frame.
 */
export async function settles(root: Node, holds: () => boolean, limit: number): Promise<boolean> {
  if (!holds()) await changedUntil(root, holds, limit)
  await nextFrame()
  return holds()
}

function changedUntil(root: Node, holds: () => boolean, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (holds()) done()
    })
    const timer = setTimeout(done, limit)
    function done() {
      clearTimeout(timer)
      observer.disconnect()
      resolve()
    }
    observer.observe(root, { childList: true, characterData: true, subtree: true })
  })
}

/**
 * Gives an editor the focus and time to notice it. A click in the panel, which is another process, may take the
 * focus back a moment later; so it has to stay for two frames, and is asked for again where it did not.
 */
export async function takeFocus(root: HTMLElement): Promise<void> {
  let stayed = 0
  for (let tries = 0; tries < 10 && stayed < 2; tries += 1) {
    if (!hasFocus(root)) {
      stayed = 0
      root.focus({ preventScroll: true })
    }
    await nextFrame()
    if (hasFocus(root)) stayed += 1
  }
}

function hasFocus(root: HTMLElement): boolean {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot
  return root.ownerDocument.hasFocus() && activeElement === root
}

/**
 * A browser's editing command, for an editor that has the focus. Elsewhere the command would go into whatever field
 * the page has moved the focus to; there it is not given, and the answer is false.
 */
export function command(
  root: HTMLElement,
  name: 'insertText' | 'insertHTML' | 'undo' | 'redo',
  text?: string,
): boolean {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot
  return root.contains(activeElement) && root.ownerDocument.execCommand(name, false, text)
}

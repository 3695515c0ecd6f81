/** The one event between the page side and the bridge in the page's world. Its detail is the text to put in. */
export const bridgeEvent = 'soat-insert-paragraphs'

/**
 * Asks the bridge to put paragraphs in, before the block that holds the caret. The page can hear it too, and learns
 * what is about to stand in its editor. False where no bridge took it.
 */
export function insertsOverBridge(root: HTMLElement, text: string): boolean {
  return !root.dispatchEvent(new CustomEvent(bridgeEvent, { detail: text, bubbles: true, cancelable: true }))
}

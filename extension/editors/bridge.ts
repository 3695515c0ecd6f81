/** The one event between the page side and the bridge in the page's world. Its detail is the text to put in. */
export const bridgeEvent = 'soat-insert-paragraphs'

/**
 * Asks the bridge to put paragraphs in beside the block that holds the caret of the focused editor: after it where
 * `text` begins with a line end, before it where it ends with one. The page can hear it too, and learns what is about to
 * stand in its editor. False where no bridge took it.
 */
export function insertsOverBridge(text: string): boolean {
  return !document.dispatchEvent(new CustomEvent(bridgeEvent, { detail: text, cancelable: true }))
}

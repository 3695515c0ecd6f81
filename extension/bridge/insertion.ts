import { selectionOf } from '../editors/editing-root.ts'

/** Paragraphs to put in, and on which side of the caret's outermost block. */
export interface Insertion {
  lines: string[]
  side: 'before' | 'after'
}

/** What travels is text alone: a line end before it means «after the block», one behind it «before the block». */
export function insertionOf(text: string): Insertion {
  return {
    lines: text.replace(/^\n|\n$/g, '').split('\n'),
    side: text.startsWith('\n') ? 'after' : 'before',
  }
}

/** Puts paragraphs into one kind of editor by its own API, as one step of its undo; false where `root` is no such editor. */
export type Inserter = (root: HTMLElement, insertion: Insertion) => boolean

/** The outermost block under `root` that holds the caret. */
export function caretBlock(root: HTMLElement): Element | null {
  let node: Node | null = selectionOf(root)?.anchorNode ?? null
  while (node && node.parentNode !== root) node = node.parentNode
  return node instanceof (root.ownerDocument.defaultView as Window & typeof globalThis).Element ? node : null
}

/** Puts `nodes` beside `block`, in their order. */
export function putBeside(block: Element, nodes: Element[], side: Insertion['side']): void {
  if (side === 'before') block.before(...nodes)
  else block.after(...nodes)
}

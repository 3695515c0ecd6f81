import { caretBlock, type Inserter } from './insertion.ts'
import { fibersFrom } from './react.ts'

/** What is used of Draft.js; classes are reached through the values that they made. */
interface DraftEditor {
  props: { editorState: EditorState }
  update(state: EditorState): void
}
interface EditorState {
  constructor: {
    push(state: EditorState, content: Content, change: 'insert-fragment'): EditorState
    forceSelection(state: EditorState, selection: Selection): EditorState
  }
  getCurrentContent(): Content
  getSelection(): Selection
}
interface Content {
  constructor: { createFromText(text: string): Content }
  getBlockMap(): Blocks
  getLastBlock(): { getKey(): string; getLength(): number }
  merge(changes: { blockMap: Blocks; selectionAfter: Selection }): Content
}
interface Blocks {
  keySeq(): { toArray(): string[] }
  slice(from: number, to?: number): Blocks
  concat(...blocks: Blocks[]): Blocks
}
interface Selection {
  merge(changes: object): Selection
}

export const draftjs: Inserter = (root, { lines, side }) => {
  const editor = editorOf(root)
  if (!editor) return false
  const { editorState: state } = editor.props
  const { constructor: State } = state
  const content = state.getCurrentContent()
  const blocks = content.getBlockMap()
  const caret = blocks
    .keySeq()
    .toArray()
    .indexOf(caretKey(root) ?? '')
  if (caret < 0) return false
  const at = side === 'after' ? caret + 1 : caret
  const added = content.constructor.createFromText(lines.join('\n'))
  const last = added.getLastBlock()
  const selectionAfter = state.getSelection().merge({
    anchorKey: last.getKey(),
    anchorOffset: last.getLength(),
    focusKey: last.getKey(),
    focusOffset: last.getLength(),
    isBackward: false,
  })
  const blockMap = blocks.slice(0, at).concat(added.getBlockMap(), blocks.slice(at))
  const next = State.push(state, content.merge({ blockMap, selectionAfter }), 'insert-fragment')
  editor.update(State.forceSelection(next, selectionAfter))
  return true
}

function editorOf(root: HTMLElement): DraftEditor | null {
  for (const { stateNode } of fibersFrom(root)) {
    const { props, update } = (stateNode ?? {}) as Partial<DraftEditor>
    if (props?.editorState && update) return stateNode as DraftEditor
  }
  return null
}

/** Draft.js names its blocks in the document: `abc12-0-0`. */
function caretKey(root: HTMLElement): string | undefined {
  const anchor = root.ownerDocument.getSelection()?.anchorNode
  const element = anchor?.nodeType === Node.ELEMENT_NODE ? (anchor as Element) : anchor?.parentElement
  return (element?.closest('[data-offset-key]') ?? caretBlock(root)?.querySelector('[data-offset-key]'))
    ?.getAttribute('data-offset-key')
    ?.split('-')[0]
}

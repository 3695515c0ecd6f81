import { caretBlock, type Inserter } from './insertion.ts'

/** What is used of Lexical, as its roots carry it. Nodes may be made and changed within `update` alone. */
interface LexicalEditor {
  _nodes: Map<string, { klass: new (text?: string) => LexicalNode }>
  _pendingEditorState: { _nodeMap: Map<string, LexicalNode> } | null
  getEditorState(): { _nodeMap: Map<string, LexicalNode> }
  update(edit: () => void, options: { tag: 'history-push' }): void
}
interface LexicalNode {
  append(...nodes: LexicalNode[]): this
  getChildAtIndex(index: number): LexicalNode | null
  insertAfter(node: LexicalNode): LexicalNode
  insertBefore(node: LexicalNode): LexicalNode
  selectEnd(): void
}

export const lexical: Inserter = (root, { lines, side }) => {
  const editor = (root as { __lexicalEditor?: LexicalEditor }).__lexicalEditor
  const Paragraph = editor?._nodes.get('paragraph')?.klass
  const Text = editor?._nodes.get('text')?.klass
  const block = caretBlock(root)
  if (!editor || !Paragraph || !Text || !block) return false
  const at = [...root.children].indexOf(block)
  editor.update(
    () => {
      const { _nodeMap: nodes } = editor._pendingEditorState ?? editor.getEditorState()
      const caret = nodes.get('root')?.getChildAtIndex(at)
      const paragraphs = lines.map((line) => new Paragraph().append(new Text(line)))
      if (side === 'before') for (const paragraph of paragraphs) caret?.insertBefore(paragraph)
      else for (const paragraph of [...paragraphs].reverse()) caret?.insertAfter(paragraph)
      paragraphs.at(-1)?.selectEnd()
    },
    { tag: 'history-push' },
  )
  return true
}

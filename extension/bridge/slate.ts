import { caretBlock, type Inserter } from './insertion.ts'
import { fibersFrom } from './react.ts'

/** What is used of Slate's editors: operations, which every release applies in the same way. */
interface SlateEditor {
  children: SlateNode[]
  selection: object | null
  apply(operation: object): void
}
interface SlateNode {
  text?: string
  children?: SlateNode[]
}

export const slate: Inserter = (root, { lines, side }) => {
  const editor = editorOf(root)
  const block = caretBlock(root)
  const model = editor?.children.find(isParagraph)
  if (!editor || !model || !block) return false
  const blocks = [...root.children].filter((child) => child.matches('[data-slate-node]'))
  const first = blocks.indexOf(block) + (side === 'after' ? 1 : 0)
  // All in one task: Slate's history takes that as one step.
  lines.forEach((text, index) => {
    editor.apply({
      type: 'insert_node',
      path: [first + index],
      node: { ...bare(model), children: [{ text }] },
    })
  })
  const last = lines.length - 1
  const point = { path: [first + last, 0], offset: lines[last]?.length ?? 0 }
  const newProperties = { anchor: point, focus: point }
  editor.apply({ type: 'set_selection', properties: editor.selection, newProperties })
  return true
}

function editorOf(root: HTMLElement): SlateEditor | null {
  for (const { memoizedProps } of fibersFrom(root)) {
    const { editor } = (memoizedProps ?? {}) as { editor?: Partial<SlateEditor> }
    if (typeof editor?.apply === 'function' && Array.isArray(editor.children)) return editor as SlateEditor
  }
  return null
}

/** A block whose children are text alone is what this editor calls a paragraph. */
function isParagraph({ children }: SlateNode): boolean {
  return children?.every(({ text }) => text !== undefined) ?? false
}

/** Its kind, without what belongs to that one paragraph. */
function bare(model: SlateNode): object {
  return Object.fromEntries(Object.entries(model).filter(([name]) => name === 'type'))
}

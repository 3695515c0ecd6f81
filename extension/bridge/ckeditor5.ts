import type { Inserter } from './insertion.ts'

/** What is used of CKEditor 5, as its editable elements carry it. */
interface CkEditor {
  model: {
    document: { selection: { getFirstPosition(): { path: number[]; root: object } | null } }
    change(edit: (writer: CkWriter) => void): void
  }
}
interface CkWriter {
  createElement(name: 'paragraph'): object
  appendText(text: string, parent: object): void
  createPositionAt(parent: object, offset: number | 'end'): object
  insert(node: object, position: object): void
  setSelection(position: object): void
}

/** CKEditor 5 loses its caret when paragraphs pasted beside a table are undone and brought again. */
export const ckeditor5: Inserter = (root, { lines, side }) => {
  const editor = (root as { ckeditorInstance?: CkEditor }).ckeditorInstance
  const caret = editor?.model.document.selection.getFirstPosition()
  const block = caret?.path[0]
  if (!editor || !caret || block === undefined) return false
  const first = side === 'after' ? block + 1 : block
  editor.model.change((writer) => {
    lines.forEach((line, index) => {
      const paragraph = writer.createElement('paragraph')
      writer.appendText(line, paragraph)
      writer.insert(paragraph, writer.createPositionAt(caret.root, first + index))
      writer.setSelection(writer.createPositionAt(paragraph, 'end'))
    })
  })
  return true
}

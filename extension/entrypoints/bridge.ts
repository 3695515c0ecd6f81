import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { bridgeEvent } from '../editors/bridge.ts'

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
  createPositionAt(parent: object, offset: number): object
  insert(node: object, position: object): void
}

/**
 * Runs in the page's world, where editors keep their own objects. It takes text and puts it in; it answers nothing,
 * and knows nothing of the draft. Only what no event can do is done here: CKEditor 5 has to be told that paragraphs
 * belong between a table and what follows, or it loses its caret when they are undone and brought again.
 */
export default defineUnlistedScript(() => {
  document.addEventListener(bridgeEvent, (event) => {
    const editor = (event.target as { ckeditorInstance?: CkEditor }).ckeditorInstance
    const lines = String((event as CustomEvent).detail).split('\n')
    const caret = editor?.model.document.selection.getFirstPosition()
    const block = caret?.path[0]
    if (!editor || !caret || block === undefined) return
    event.preventDefault()
    editor.model.change((writer) => {
      lines.forEach((line, index) => {
        const paragraph = writer.createElement('paragraph')
        writer.appendText(line, paragraph)
        writer.insert(paragraph, writer.createPositionAt(caret.root, block + index))
      })
    })
  })
})

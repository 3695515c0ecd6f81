import { caretBlock, type Inserter, putBeside } from './insertion.ts'
import { windowsOf } from './windows.ts'

/** What is used of TinyMCE, since version 4. */
interface Tiny {
  getBody(): HTMLElement | null
  dom: { create(tag: 'p'): HTMLElement }
  selection: { setCursorLocation(node: Node, offset: number): void }
  undoManager: { transact(edit: () => void): void }
}
type Page = Window & { tinymce?: { get?(): Tiny[]; editors?: Tiny[] } }

export const tinymce: Inserter = (root, { lines, side }) => {
  // In a TinyMCE frame `tinymce` is the body, by its id.
  const editors = windowsOf(root).flatMap((view) => {
    const { tinymce } = view as Page
    return tinymce?.get?.() ?? tinymce?.editors ?? []
  })
  const editor = editors.find((item) => item.getBody() === root)
  const block = caretBlock(root)
  if (!editor || !block) return false
  editor.undoManager.transact(() => {
    const paragraphs = lines.map((line) => {
      const paragraph = editor.dom.create('p')
      paragraph.append(line)
      return paragraph
    })
    putBeside(block, paragraphs, side)
    const last = paragraphs.at(-1) ?? block
    editor.selection.setCursorLocation(last, last.childNodes.length)
  })
  return true
}

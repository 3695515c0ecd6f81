import { caretBlock, type Inserter, putBeside } from './insertion.ts'
import { windowsOf } from './windows.ts'

/** What is used of CKEditor 4. */
interface CkEditor {
  config: { enterMode: number }
  editable(): { $: HTMLElement } | null
  fire(event: 'saveSnapshot'): void
}
type Page = Window & { CKEDITOR?: { instances: Record<string, CkEditor> } }

/** The tags by which the editor parts paragraphs; with the third mode, line breaks, nothing is done here. */
const tags: Record<number, string> = { 1: 'p', 3: 'div' }

export const ckeditor4: Inserter = (root, { lines, side }) => {
  const instances = windowsOf(root).flatMap((view) => Object.values((view as Page).CKEDITOR?.instances ?? {}))
  const editor = instances.find((item) => item.editable()?.$ === root)
  const tag = tags[editor?.config.enterMode ?? 0]
  const block = caretBlock(root)
  if (!editor || !tag || !block) return false
  const doc = root.ownerDocument
  const paragraphs = lines.map((line) => {
    const paragraph = doc.createElement(tag)
    paragraph.append(line)
    return paragraph
  })
  editor.fire('saveSnapshot')
  putBeside(block, paragraphs, side)
  doc.getSelection()?.selectAllChildren(paragraphs.at(-1) ?? root)
  doc.getSelection()?.collapseToEnd()
  editor.fire('saveSnapshot')
  return true
}

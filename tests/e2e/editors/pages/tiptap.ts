import { Editor } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { htmlOf } from '../blocks.ts'
import { textOfNode } from '../prosemirror-text.ts'

const sent = document.querySelector<HTMLInputElement>('#noiDung') as HTMLInputElement
const editor = new Editor({
  element: document.querySelector('#khungSoan'),
  extensions: [StarterKit, TableKit],
  onUpdate: () => {
    sent.value = editor.getHTML()
  },
})

window.zoo = {
  text: () => textOfNode(editor.state.doc),
  html: () => editor.getHTML(),
  set: (blocks) => {
    editor.chain().setMeta('addToHistory', false).setContent(htmlOf(blocks), { emitUpdate: true }).run()
  },
}

import { htmlOf, textOfHtml } from '../blocks.ts'

interface Editor {
  getContent(): string
  setContent(html: string): void
  undoManager: { clear(): void; add(): void }
}

declare const tinymce: { init(config: object): Promise<Editor[]> }

// Being made from a textarea, the editor saves into it on submit.
const [editor] = await tinymce.init({
  selector: '#noiDung',
  license_key: 'gpl',
  base_url: '/zoo/tinymce',
  suffix: '.min',
  plugins: 'lists link table',
  toolbar: 'undo redo | bold italic link | bullist numlist table',
  width: 860,
  height: 460,
  promotion: false,
  branding: false,
  entity_encoding: 'raw',
})
if (!editor) throw new Error('TinyMCE did not start')

window.zoo = {
  text: () => textOfHtml(editor.getContent()),
  html: () => editor.getContent(),
  set: (blocks) => {
    editor.setContent(htmlOf(blocks))
    editor.undoManager.clear()
    editor.undoManager.add()
  },
}

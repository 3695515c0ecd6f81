import { EditorState } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'

const code = '// Mẫu kế hoạch của đơn vị\nconst title = "KẾ HOẠCH"\n'.repeat(40)

new EditorView({
  parent: document.querySelector('#cho') as HTMLElement,
  state: EditorState.create({ doc: code, extensions: [lineNumbers()] }),
})

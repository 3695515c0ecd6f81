import Quill from 'quill'
import 'quill/dist/quill.snow.css'
import { htmlOf } from '../blocks.ts'

const sent = document.querySelector<HTMLInputElement>('#noiDung') as HTMLInputElement
const quill = new Quill('#khungSoan', {
  theme: 'snow',
  modules: {
    table: true,
    toolbar: [
      ['bold', 'italic', 'link'],
      [{ list: 'ordered' }, { list: 'bullet' }],
    ],
  },
})
const html = () => JSON.stringify(quill.getContents().ops)

sent.form?.addEventListener('submit', () => {
  sent.value = html()
})

/** Table cells are lines of Quill's with a `table` attribute, which names their row. */
function text(): string {
  const lines: string[] = []
  let line = ''
  let row: unknown
  for (const { insert, attributes } of quill.getContents().ops) {
    for (const part of String(insert).split(/(\n)/)) {
      if (part !== '\n') {
        line += part
        continue
      }
      const table = attributes?.table
      if (table && table === row) lines.push(`${lines.pop()}\t${line}`)
      else lines.push(line)
      row = table
      line = ''
    }
  }
  return lines.join('\n')
}

window.zoo = {
  text,
  html,
  set: (blocks) => {
    quill.setContents(quill.clipboard.convert({ html: htmlOf(blocks) }))
    quill.history.clear()
  },
}

import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { DOMParser as Parser, Schema, DOMSerializer as Serializer } from 'prosemirror-model'
import { schema as basic } from 'prosemirror-schema-basic'
import { addListNodes, liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { EditorState } from 'prosemirror-state'
import { tableEditing, tableNodes } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import 'prosemirror-view/style/prosemirror.css'
import { htmlOf } from '../blocks.ts'
import { textOfNode } from '../prosemirror-text.ts'

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block').append(
    tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} }),
  ),
  marks: basic.spec.marks,
})
const item = schema.nodes.list_item
if (!item) throw new Error('the schema has no list item')
const plugins = [
  history(),
  keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }),
  keymap({ Enter: splitListItem(item), 'Mod-[': liftListItem(item), 'Mod-]': sinkListItem(item) }),
  keymap(baseKeymap),
  tableEditing(),
]

function stateOf(html: string): EditorState {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body
  return EditorState.create({ doc: Parser.fromSchema(schema).parse(parsed), plugins })
}

const sent = document.querySelector<HTMLInputElement>('#noiDung') as HTMLInputElement
const serializer = Serializer.fromSchema(schema)

function html(): string {
  const holder = document.createElement('div')
  holder.append(serializer.serializeFragment(view.state.doc.content))
  return holder.innerHTML
}

const view = new EditorView(document.querySelector('#khungSoan'), {
  state: stateOf(''),
  dispatchTransaction(transaction) {
    view.updateState(view.state.apply(transaction))
    sent.value = html()
  },
})

window.zoo = {
  text: () => textOfNode(view.state.doc),
  html,
  set: (blocks) => {
    view.updateState(stateOf(htmlOf(blocks)))
    sent.value = html()
  },
}

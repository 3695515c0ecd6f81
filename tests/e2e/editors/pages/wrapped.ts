import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { type Node, Schema, DOMSerializer as Serializer } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { textOf } from '../blocks.ts'
import { textOfNode } from '../prosemirror-text.ts'

/** Each paragraph stands in an item of its own, and all items in one group, as in editors made of movable blocks. */
const schema = new Schema({
  nodes: {
    doc: { content: 'group' },
    group: { content: 'item+', toDOM: () => ['div', 0] },
    item: { content: 'paragraph', toDOM: () => ['div', 0] },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
})

const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)]

function docOf(text: string): Node {
  const items = text.split('\n').map((line) => {
    const paragraph = schema.node('paragraph', null, line === '' ? [] : [schema.text(line)])
    return schema.node('item', null, [paragraph])
  })
  return schema.node('doc', null, [schema.node('group', null, items)])
}

const sent = document.querySelector<HTMLInputElement>('#noiDung') as HTMLInputElement
const serializer = Serializer.fromSchema(schema)

function html(): string {
  const holder = document.createElement('div')
  holder.append(serializer.serializeFragment(view.state.doc.content))
  return holder.innerHTML
}

const view = new EditorView(document.querySelector('#khungSoan'), {
  state: EditorState.create({ doc: docOf(''), plugins }),
  dispatchTransaction(transaction) {
    view.updateState(view.state.apply(transaction))
    sent.value = html()
  },
  // What is pasted is taken for something else than paragraphs.
  handlePaste(into, event) {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    into.dispatch(into.state.tr.insertText(text.replaceAll('\n', ' · ')))
    return true
  },
})

window.zoo = {
  text: () => textOfNode(view.state.doc),
  html,
  set: (blocks) => {
    view.updateState(EditorState.create({ doc: docOf(textOf(blocks)), plugins }))
    sent.value = html()
  },
}

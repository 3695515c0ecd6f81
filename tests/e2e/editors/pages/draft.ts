import {
  CompositeDecorator,
  ContentState,
  convertFromHTML,
  convertToRaw,
  type DraftDecoratorComponentProps,
  Editor,
  EditorState,
} from 'draft-js'
import { createElement, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import 'draft-js/dist/Draft.css'
import { htmlOf, softBreak } from '../blocks.ts'

function DrawnLink(props: DraftDecoratorComponentProps & { children?: ReactNode }) {
  const { url } = props.contentState.getEntity(props.entityKey as string).getData() as { url: string }
  return createElement('a', { href: url }, props.children)
}

const decorator = new CompositeDecorator([
  {
    strategy: (block, found, content) =>
      block.findEntityRanges((character) => {
        const key = character.getEntity()
        return key !== null && content.getEntity(key).getType() === 'LINK'
      }, found),
    component: DrawnLink,
  },
])

let current = EditorState.createEmpty(decorator)
let show: (state: EditorState) => void = () => {}
const raw = () => JSON.stringify(convertToRaw(current.getCurrentContent()))

/** The portal keeps the document in React's state and sends it from a hidden input. */
function Draft() {
  const [state, setState] = useState(current)
  current = state
  show = setState
  return createElement(
    'div',
    { id: 'khungSoan', className: 'khung-soan' },
    createElement(Editor, { editorState: state, onChange: setState, spellCheck: false }),
    createElement('input', { type: 'hidden', name: window.zooField, value: raw(), readOnly: true }),
  )
}

createRoot(document.querySelector('#cho') as HTMLElement).render(createElement(Draft))

window.zoo = {
  text: () =>
    current
      .getCurrentContent()
      .getBlocksAsArray()
      .map((block) => block.getText().replaceAll('\n', softBreak))
      .join('\n'),
  html: raw,
  set: (blocks) => {
    const { contentBlocks, entityMap } = convertFromHTML(htmlOf(blocks))
    show(
      contentBlocks.length > 0
        ? EditorState.createWithContent(
            ContentState.createFromBlockArray(contentBlocks, entityMap),
            decorator,
          )
        : EditorState.createEmpty(decorator),
    )
  },
}

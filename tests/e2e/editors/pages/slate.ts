import { createElement, Fragment, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createEditor, type Descendant, Editor, Element, Node, Transforms } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react'
import { runText, softBreak } from '../blocks.ts'
import type { Block } from '../zoo.ts'

interface SlateElement {
  type: string
  url?: string
  children: Descendant[]
}
interface SlateText {
  text: string
  bold?: boolean
}

const tags: Record<string, string> = {
  paragraph: 'p',
  bullets: 'ul',
  numbers: 'ol',
  item: 'li',
  row: 'tr',
  cell: 'td',
  link: 'a',
}

const editor = withReact(withHistory(createEditor()))
const { isInline } = editor
editor.isInline = (element) => (element as SlateElement).type === 'link' || isInline(element)

const leaf = (text: string): Descendant => ({ text }) as Descendant
const element = (type: string, children: Descendant[]) => ({ type, children }) as Descendant

function nodesOf(block: Block): Descendant {
  if (typeof block === 'string') return element('paragraph', [leaf(block)])
  if ('runs' in block)
    return element(
      'paragraph',
      block.runs.map((run) => {
        const text = (
          typeof run === 'string' ? { text: run } : { text: run.text, bold: run.bold }
        ) as SlateText
        if (typeof run === 'string' || !run.link) return text as Descendant
        return { type: 'link', url: run.link, children: [leaf(runText(run))] } as Descendant
      }),
    )
  if ('list' in block)
    return element(
      block.numbered ? 'numbers' : 'bullets',
      block.list.map((item) => element('item', [leaf(item)])),
    )
  return element(
    'table',
    block.table.map((row) =>
      element(
        'row',
        row.map((cell) => element('cell', [leaf(cell)])),
      ),
    ),
  )
}

function linesOf(node: Node): string[] {
  if (!Element.isElement(node) && !Editor.isEditor(node)) return []
  if (Element.isElement(node) && Editor.hasInlines(editor, node))
    return [Node.string(node).replaceAll('\n', softBreak)]
  if ((node as SlateElement).type === 'row')
    return [node.children.map((cell) => linesOf(cell).join('\n')).join('\t')]
  return node.children.flatMap(linesOf)
}

function renderElement({ attributes, children, element: drawn }: RenderElementProps) {
  const { type, url } = drawn as unknown as SlateElement
  if (type === 'table') return createElement('table', attributes, createElement('tbody', null, children))
  return createElement(
    tags[type] ?? 'div',
    { ...attributes, ...(url ? { href: url } : {}) } as object,
    children,
  )
}

function renderLeaf({ attributes, children, leaf: drawn }: RenderLeafProps) {
  const bold = (drawn as SlateText).bold
  return createElement('span', attributes, bold ? createElement('strong', null, children) : children)
}

/** The portal keeps the document in React's state and sends it from a hidden input. */
function Draft() {
  const [value, setValue] = useState<Descendant[]>(editor.children)
  const children = createElement(
    Fragment,
    null,
    createElement(Editable, {
      id: 'khungSoan',
      className: 'khung-soan',
      spellCheck: false,
      renderElement,
      renderLeaf,
    }),
    createElement('input', {
      type: 'hidden',
      name: window.zooField,
      value: JSON.stringify(value),
      readOnly: true,
    }),
  )
  return createElement(Slate, { editor, initialValue: value, onChange: setValue, children })
}

editor.children = [nodesOf('')]
createRoot(document.querySelector('#cho') as HTMLElement).render(createElement(Draft))

window.zoo = {
  text: () => linesOf(editor).join('\n'),
  html: () => JSON.stringify(editor.children),
  set: (blocks) => {
    Transforms.deselect(editor)
    editor.children = blocks.length > 0 ? blocks.map(nodesOf) : [nodesOf('')]
    Editor.normalize(editor, { force: true })
    editor.history = { undos: [], redos: [] }
    editor.onChange()
  },
}

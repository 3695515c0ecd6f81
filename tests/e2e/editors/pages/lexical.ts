import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html'
import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode, registerList } from '@lexical/list'
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text'
import { $isTableRowNode, registerTablePlugin, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  CLEAR_HISTORY_COMMAND,
  createEditor,
  type ElementNode,
} from 'lexical'
import { htmlOf, softBreak } from '../blocks.ts'

const sent = document.querySelector<HTMLInputElement>('#noiDung') as HTMLInputElement
const editor = createEditor({
  namespace: 'soan-thao',
  nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, TableNode, TableRowNode, TableCellNode],
  onError: (error) => {
    throw error
  },
})
editor.setRootElement(document.querySelector('#khungSoan'))
registerRichText(editor)
registerHistory(editor, createEmptyHistoryState(), 300)
registerList(editor)
registerTablePlugin(editor)
editor.registerUpdateListener(() => {
  sent.value = html()
})

const html = () => editor.read(() => $generateHtmlFromNodes(editor, null))

function linesOf(node: ElementNode): string[] {
  const children = node.getChildren()
  if (!children.some((child) => $isElementNode(child) && !child.isInline()))
    return [node.getTextContent().replaceAll('\n', softBreak)]
  const parts = children.filter($isElementNode).map(linesOf)
  return $isTableRowNode(node) ? [parts.map((cell) => cell.join('\n')).join('\t')] : parts.flat()
}

window.zoo = {
  text: () => editor.read(() => linesOf($getRoot()).join('\n')),
  html,
  set: (blocks) => {
    editor.update(
      () => {
        const parsed = new DOMParser().parseFromString(htmlOf(blocks), 'text/html')
        const nodes = $generateNodesFromDOM(editor, parsed)
        $getRoot()
          .clear()
          .append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]))
      },
      { discrete: true },
    )
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
  },
}

import type { Node } from 'prosemirror-model'
import { softBreak } from './blocks.ts'

/** The text of a ProseMirror document by the rules of `Zoo.text`. */
export function textOfNode(doc: Node): string {
  return linesOf(doc).join('\n')
}

function linesOf(node: Node): string[] {
  if (node.isTextblock) return [node.textBetween(0, node.content.size, softBreak, softBreak)]
  const role = node.type.spec.tableRole
  const parts = node.children.map(linesOf)
  return role === 'row' ? [parts.map((cell) => cell.join('\n')).join('\t')] : parts.flat()
}

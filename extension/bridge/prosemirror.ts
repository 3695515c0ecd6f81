import { selectionOf } from '../editors/editing-root.ts'
import type { Inserter, Insertion } from './insertion.ts'

/** What is used of ProseMirror. */
interface View {
  state: State
  dispatch(transaction: Transaction): void
}
interface State {
  doc: { type: NodeType; resolve(position: number): Position }
  schema: { text(text: string): object }
  selection: { constructor: { near(position: object, bias: -1): object } }
  tr: Transaction
}
interface NodeType {
  isTextblock: boolean
  contentMatch: { defaultType: NodeType | null; findWrapping(target: NodeType): NodeType[] | null }
  create(attributes: null, content: object): { nodeSize: number }
}
interface Position {
  depth: number
  node(depth: number): { type: NodeType; canReplaceWith(from: number, to: number, type: NodeType): boolean }
  index(depth: number): number
  indexAfter(depth: number): number
  before(depth: number): number
  after(depth: number): number
}
interface Transaction {
  doc: { resolve(position: number): object }
  insert(position: number, nodes: object[]): Transaction
  setSelection(selection: object): Transaction
  scrollIntoView(): Transaction
}
/** What ProseMirror hangs on each element that it draws. */
interface Described {
  pmViewDesc?: { posAtStart: number; matchesNode?: () => boolean; update?: (...args: unknown[]) => unknown }
}
type TiptapRoot = HTMLElement & { editor?: { view?: View } }

export const prosemirror: Inserter = (root, insertion) => {
  const inside = caretPosition(root)
  if (inside === null || !(root as Described).pmViewDesc) return false
  const insert = (view: View) => insertBeside(view, inside, insertion)
  const known = (root as TiptapRoot).editor?.view
  if (known) insert(known)
  else overhearView(root, insert)
  return true
}

/** A position of the document that stands in the block with the caret. */
function caretPosition(root: HTMLElement): number | null {
  const anchor = selectionOf(root)?.anchorNode ?? null
  for (let node = anchor; node && node !== root; node = node.parentNode) {
    const described = (node as Described).pmViewDesc
    if (described) return described.posAtStart
  }
  return null
}

/**
 * A bare ProseMirror keeps its view to itself, but hands it over whenever it draws. So the selection is moved, the
 * description says that there is something to draw, and the one call that follows is listened to. It is over before the
 * next frame, or comes to nothing.
 */
function overhearView(root: HTMLElement, heard: (view: View) => void): void {
  const described = (root as Described).pmViewDesc
  const draw = described?.update
  if (!described || !draw) return
  const stop = () => {
    clearTimeout(timer)
    // What was put over the prototype's own.
    Reflect.deleteProperty(described, 'matchesNode')
    Reflect.deleteProperty(described, 'update')
  }
  const timer = setTimeout(stop, 200)
  described.matchesNode = () => false
  described.update = (...args) => {
    stop()
    const view = args.find((arg) => typeof (arg as Partial<View> | null)?.dispatch === 'function')
    // Not while ProseMirror is drawing.
    if (view) setTimeout(() => heard(view as View))
    return draw.apply(described, args)
  }
  root.ownerDocument.getSelection()?.collapse(root, 0)
}

/**
 * Puts paragraphs beside the outermost block around `inside` that may have paragraphs beside it. Some editors wrap
 * each block, and all of them together, in nodes of their own.
 */
function insertBeside(view: View, inside: number, { lines, side }: Insertion): void {
  const { doc, schema, selection, tr } = view.state
  const paragraph = paragraphOf(doc.type)
  const place = paragraph && placeBeside(doc.resolve(inside), paragraph, side)
  if (!place) return
  const nodes = lines.map((line) =>
    place.wrapping.reduceRight(
      (node, type) => type.create(null, node),
      paragraph.create(null, schema.text(line)),
    ),
  )
  const end = place.position + nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  tr.insert(place.position, nodes)
  tr.setSelection(selection.constructor.near(tr.doc.resolve(end), -1))
  view.dispatch(tr.scrollIntoView())
}

function placeBeside(at: Position, paragraph: NodeType, side: Insertion['side']) {
  for (let depth = 0; depth < at.depth; depth += 1) {
    const parent = at.node(depth)
    const wrapping = parent.type.contentMatch.findWrapping(paragraph)
    const index = side === 'after' ? at.indexAfter(depth) : at.index(depth)
    if (!wrapping || !parent.canReplaceWith(index, index, wrapping[0] ?? paragraph)) continue
    return { wrapping, position: side === 'after' ? at.after(depth + 1) : at.before(depth + 1) }
  }
  return null
}

/** What the document has for a paragraph unless told otherwise. */
function paragraphOf(type: NodeType): NodeType | null {
  let inner: NodeType | null = type
  while (inner && !inner.isTextblock) inner = inner.contentMatch.defaultType
  return inner
}

import { caretBlock, type Inserter, type Insertion } from './insertion.ts'

/** What is used of ProseMirror. */
interface View {
  state: State
  dispatch(transaction: Transaction): void
}
interface State {
  doc: { type: { contentMatch: { defaultType: NodeType | null } } }
  schema: { text(text: string): object }
  selection: { constructor: { near(position: object, bias: -1): object } }
  tr: Transaction
}
interface NodeType {
  create(attributes: null, content: object): { nodeSize: number }
}
interface Transaction {
  doc: { resolve(position: number): object }
  insert(position: number, nodes: object[]): Transaction
  setSelection(selection: object): Transaction
  scrollIntoView(): Transaction
}
/** What ProseMirror hangs on each element that it draws. */
interface Described {
  pmViewDesc?: { posBefore: number; posAfter: number; setSelection?: (...args: unknown[]) => unknown }
}
type TiptapRoot = HTMLElement & { editor?: { view?: View } }

export const prosemirror: Inserter = (root, insertion) => {
  const block = caretBlock(root)
  const at = (block as Described | null)?.pmViewDesc
  if (!block || !at || !(root as Described).pmViewDesc) return false
  const insert = (view: View) =>
    insertAt(view, insertion.side === 'after' ? at.posAfter : at.posBefore, insertion)
  const known = (root as TiptapRoot).editor?.view
  if (known) insert(known)
  else overhearView(root, insert)
  return true
}

/**
 * A bare ProseMirror keeps its view to itself, but hands it over whenever it draws the selection. So the selection is
 * moved, and the one call that follows is listened to. It is over before the next frame, or comes to nothing.
 */
function overhearView(root: HTMLElement, heard: (view: View) => void): void {
  const described = (root as Described).pmViewDesc
  const draw = described?.setSelection
  if (!described || !draw) return
  const stop = () => {
    clearTimeout(timer)
    // What was put over the prototype's own.
    Reflect.deleteProperty(described, 'setSelection')
  }
  const timer = setTimeout(stop, 200)
  described.setSelection = (...args) => {
    stop()
    const view = args.find((arg) => typeof (arg as Partial<View> | null)?.dispatch === 'function')
    // Not while ProseMirror is drawing.
    if (view) setTimeout(() => heard(view as View))
    return draw.apply(described, args)
  }
  root.ownerDocument.getSelection()?.collapse(root, 0)
}

function insertAt(view: View, position: number, { lines }: Insertion): void {
  const { doc, schema, selection, tr } = view.state
  const paragraph = doc.type.contentMatch.defaultType
  if (!paragraph) return
  const nodes = lines.map((line) => paragraph.create(null, schema.text(line)))
  const end = position + nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  tr.insert(position, nodes)
  tr.setSelection(selection.constructor.near(tr.doc.resolve(end), -1))
  view.dispatch(tr.scrollIntoView())
}

import { frameOf, reachableDocuments } from './frames.ts'

/** What is edited as one text: a textarea, a contenteditable element, or the body of a document edited as a whole. */
export type EditingRoot = HTMLTextAreaElement | HTMLElement

/** Smaller boxes hold remarks, searches and chats, not plans (CSS pixels). */
const minimumWidth = 240
const minimumHeight = 80
/** A text of this length (UTF-16) is a document, whatever its title. */
export const longText = 1500
/** A paragraph with an editing root of its own is no higher than this (CSS pixels). */
const highestPiece = 140
/** What a pane may hold beside its editing root: nodes, and UTF-16 of their text. */
const mostBeside = 12
const mostTextBeside = 80
/** Elements that may have a shadow root. The DOM standard allows none to these, and each element looked at costs the page. */
const mayHaveShadow =
  ':not(a, b, br, button, form, i, iframe, img, input, label, li, link, meta, option, script, select, strong, style, svg, svg *, table, tbody, td, textarea, tr, ul)'
const codeEditors = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor'

/** The editing root that `element` belongs to, if it is one in which a plan could be written. */
export function editingRootOf(element: Element | null): EditingRoot | null {
  if (!element) return null
  const root = element.tagName === 'TEXTAREA' ? (element as HTMLTextAreaElement) : editableRoot(element)
  return root && couldHoldDraft(root) ? root : null
}

/** The editing roots of one document, its open shadow roots included, in which a plan could be written. */
export function editingRootsIn(doc: Document): EditingRoot[] {
  if (!doc.body) return []
  if (isEditable(doc.body)) return couldHoldDraft(doc.body) ? [doc.body] : []
  const roots = [...candidates(doc)].map(editingRootOf)
  return [...new Set(roots)].filter((root) => root !== null)
}

/** The editing roots of `doc` and of the frames below it that have its origin. */
export function allEditingRoots(doc: Document): EditingRoot[] {
  return [...reachableDocuments(doc)].flatMap(editingRootsIn)
}

/**
 * The element people see as the editor: the frame, where the whole document in it is edited; all of its pieces; the pane
 * that it stands in.
 */
export function boxOf(root: EditingRoot): HTMLElement {
  if (root.tagName === 'BODY') return frameOf(root.ownerDocument) ?? root
  return piecesOf(root) ?? paneOf(root) ?? root
}

/** What holds the other paragraphs, where each paragraph is an editing root of its own; null for a whole editor. */
export function piecesOf(root: EditingRoot): HTMLElement | null {
  if (root.tagName === 'TEXTAREA' || root.className === '' || root.offsetHeight > highestPiece) return null
  let container = root.parentElement
  for (let level = 0; container && level < 4; level += 1, container = container.parentElement) {
    const alike = [...container.querySelectorAll('[contenteditable]')].filter(
      (other) => other.className === root.className,
    )
    if (alike.length > 2) return container
  }
  return null
}

/** What holds nothing but a root that is only as high as its text, and looks like the editor; null for a higher root. */
function paneOf(root: EditingRoot): HTMLElement | null {
  if (root.tagName === 'TEXTAREA' || root.offsetHeight >= minimumHeight) return null
  let pane: HTMLElement = root
  for (let level = 0; level < 3; level += 1) {
    const parent = pane.parentElement
    if (!parent || /^(BODY|FORM|FIELDSET|T[DH]|LI)$/.test(parent.tagName) || !holdsOnly(parent, pane)) break
    pane = parent
  }
  return pane.offsetHeight >= minimumHeight ? pane : null
}

/** Whether an element shows little beside one of its children: a placeholder, or the words of a toolbar. */
function holdsOnly(element: Element, child: Element): boolean {
  if (element.childNodes.length > mostBeside) return false
  let length = 0
  for (const node of element.childNodes)
    if (node !== child && node.nodeName !== 'TEXTAREA') length += (node.textContent ?? '').trim().length
  return length <= mostTextBeside
}

/** The selection of the tree that the root stands in. Chromium gives each shadow tree one of its own. */
export function selectionOf(root: EditingRoot): Selection | null {
  const tree = root.getRootNode() as Document | (ShadowRoot & Partial<Pick<Document, 'getSelection'>>)
  return tree.getSelection ? tree.getSelection() : root.ownerDocument.getSelection()
}

function* candidates(tree: Document | ShadowRoot): Generator<Element> {
  yield* tree.querySelectorAll('textarea, [contenteditable]')
  for (const element of tree.querySelectorAll(mayHaveShadow))
    if (element.shadowRoot) yield* candidates(element.shadowRoot)
}

function editableRoot(element: Element): HTMLElement | null {
  if (!isEditable(element)) return null
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body
  let root = element as HTMLElement
  while (root.parentElement && isEditable(root.parentElement)) root = root.parentElement
  return root.tagName === 'HTML' ? root.ownerDocument.body : root
}

function isEditable(element: Element): boolean {
  return element.ownerDocument.designMode === 'on' || (element as HTMLElement).isContentEditable === true
}

function couldHoldDraft(root: EditingRoot): boolean {
  if (!root.isConnected || root.closest(codeEditors)) return false
  if (root.tagName === 'TEXTAREA') {
    const area = root as HTMLTextAreaElement
    if (area.readOnly || area.disabled) return false
  }
  const { width, height } = boxOf(root).getBoundingClientRect()
  return width >= minimumWidth && (height >= minimumHeight || holdsDocument(root))
}

/** Whether a box shows a few lines at a time of what must be a document. */
function holdsDocument(root: EditingRoot): boolean {
  return root.tagName === 'TEXTAREA' && (root as HTMLTextAreaElement).value.length > longText
}

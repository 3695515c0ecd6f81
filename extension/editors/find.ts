import { frameOf, reachableDocuments } from './frames.ts'

/** Smaller boxes hold remarks, searches and chats, not plans (CSS pixels). */
const minimumWidth = 240
const minimumHeight = 80
const codeEditors = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor'

export type EditingRoot = HTMLTextAreaElement | HTMLElement

/** The editing root that `element` belongs to, if it is one in which a plan could be written. */
export function editingRootOf(element: Element | null): EditingRoot | null {
  if (!element) return null
  const root = element.tagName === 'TEXTAREA' ? (element as HTMLTextAreaElement) : editableRoot(element)
  return root && couldHoldDraft(root) ? root : null
}

/** The editing roots of one document in which a plan could be written. */
export function editingRootsIn(doc: Document): EditingRoot[] {
  if (!doc.body) return []
  if (isEditable(doc.body)) return couldHoldDraft(doc.body) ? [doc.body] : []
  const roots = [...doc.querySelectorAll('textarea, [contenteditable]')].map(editingRootOf)
  return [...new Set(roots)].filter((root) => root !== null)
}

/** The largest editing root that already holds a plan, in `doc` and the frames below it that have its origin. */
export function findPlan(doc: Document): EditingRoot | null {
  const roots = [...reachableDocuments(doc)].flatMap(editingRootsIn).filter(holdsPlan)
  return roots.sort((one, other) => area(other) - area(one))[0] ?? null
}

/** A cheap look at whether a root already holds a plan: enough text, and a word that every plan has in its title. */
export function holdsPlan(root: EditingRoot): boolean {
  const text = root.tagName === 'TEXTAREA' ? (root as HTMLTextAreaElement).value : (root.textContent ?? '')
  return text.length > 200 && /kế\s*hoạch|kê\s*hoach/i.test(text.slice(0, 4000).normalize('NFC'))
}

function editableRoot(element: Element): HTMLElement | null {
  if (!isEditable(element)) return null
  let root = element as HTMLElement
  if (root.ownerDocument.designMode === 'on') return root.ownerDocument.body
  while (root.parentElement && isEditable(root.parentElement)) root = root.parentElement
  return root.tagName === 'HTML' ? root.ownerDocument.body : root
}

function isEditable(element: Element): boolean {
  return (element as HTMLElement).isContentEditable === true
}

function couldHoldDraft(root: EditingRoot): boolean {
  if (!root.isConnected || root.closest(codeEditors)) return false
  if (root.tagName === 'TEXTAREA') {
    const area = root as HTMLTextAreaElement
    if (area.readOnly || area.disabled) return false
  }
  const { width, height } = boxOf(root).getBoundingClientRect()
  return width >= minimumWidth && height >= minimumHeight
}

/** The element people see as the editor: the frame, where the whole document in it is edited. */
export function boxOf(root: EditingRoot): HTMLElement {
  return root.tagName === 'BODY' ? (frameOf(root.ownerDocument) ?? root) : root
}

function area(root: EditingRoot): number {
  const { width, height } = boxOf(root).getBoundingClientRect()
  return width * height
}

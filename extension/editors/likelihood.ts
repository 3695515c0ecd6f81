import { allEditingRoots, boxOf, type EditingRoot, longText, piecesOf } from './editing-root.ts'

/** An empty editor must be this large to be taken for the place where a plan will be written (CSS pixels). */
const draftWidth = 300
const draftHeight = 140

/** What boxes for other things than the plan are called, without accents. */
const otherPurpose =
  /y kien|ghi chu|binh luan|nhan xet|phan hoi|tin nhan|nhan tin|tro chuyen|chat|comment|message|reply|search|tim kiem|trich yeu|noi nhan|ly do|remark|\bnotes?\b/

/** Whether a root already holds a plan, or any long text: a cheap look, for finding the draft. */
export function holdsPlan(root: EditingRoot): boolean {
  const text =
    root.tagName === 'TEXTAREA'
      ? (root as HTMLTextAreaElement).value
      : ((piecesOf(root) ?? root).textContent ?? '')
  if (text.length > longText) return true
  return text.length > 200 && withoutAccents(text.slice(0, 4000)).includes('ke hoach')
}

/** Whether an editor that the person has gone into is the likely place of a plan, though it may still be empty. */
export function looksLikeDraft(root: EditingRoot): boolean {
  if (holdsPlan(root)) return true
  const { width, height } = boxOf(root).getBoundingClientRect()
  return width >= draftWidth && height >= draftHeight && !otherPurpose.test(nameOf(root))
}

/** The largest editing root that already holds a plan. */
export function findPlan(doc: Document): EditingRoot | null {
  const area = (root: EditingRoot) => {
    const { width, height } = boxOf(root).getBoundingClientRect()
    return width * height
  }
  return (
    allEditingRoots(doc)
      .filter(holdsPlan)
      .sort((one, other) => area(other) - area(one))[0] ?? null
  )
}

/**
 * Whether the whole text stands in the document. Some editors draw their text themselves, keep only the visible
 * lines, or have one editing root for each paragraph: what can be read there is not the draft.
 */
export function isReadable(root: EditingRoot): boolean {
  if ((root as { editContext?: unknown }).editContext) return false
  return !piecesOf(root) && !isVirtualised(root)
}

/** Spacers stand for the lines that are not in the document. */
function isVirtualised(root: EditingRoot): boolean {
  if (root.tagName === 'TEXTAREA') return false
  const { clientHeight } = boxOf(root)
  return [...root.children].some(
    (child) =>
      child.textContent === '' &&
      !child.querySelector('img, table, hr, br') &&
      (child as HTMLElement).offsetHeight > 2 * clientHeight,
  )
}

/** Everything that names a box for people and programs, without accents. */
function nameOf(root: EditingRoot): string {
  const box = boxOf(root)
  const labels = 'labels' in root ? [...((root as HTMLTextAreaElement).labels ?? [])] : []
  const named = (root.getAttribute('aria-labelledby') ?? box.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => box.ownerDocument.getElementById(id))
  const attributes = ['aria-label', 'placeholder', 'title', 'name', 'id'].map((name) =>
    root.getAttribute(name),
  )
  // What a pane shows beside the root, such as a placeholder.
  const shown = box === root ? '' : (box.textContent ?? '').replace(root.textContent ?? '', '')
  return withoutAccents(
    [
      shown,
      ...labels.map((label) => label.textContent),
      ...named.map((label) => label?.textContent),
      ...attributes,
    ].join(' '),
  )
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐÐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
}

import type { Control } from './controls.ts'
import { parentOf } from './drawn-tree.ts'
import { type Item, itemsIn, type Layout } from './layout.ts'
import { meaningOf } from './meanings.ts'
import { isSaying } from './plain.ts'
import { withoutDay } from './split-date.ts'
import { cellAbove, cellBeside, isCell } from './table-label.ts'

/** What stands at a control on the page. */
export interface Label {
  text: string
  /** `after` is the weakest: what stands behind a control may belong to the next. */
  way: 'before' | 'above' | 'after'
  /** Another field stands between the label and this one, in the same cell or group. */
  shared: boolean
  /** The label heads several fields at once: a heading, unless it names a field. */
  heads: boolean
}

/** How far up labels are looked for. */
const levels = 9

/** The nearest text that labels a control by its place: before it, above it, or after it in a group of its own. */
export function labelOf(control: Control, layout: Layout): Label | null {
  const label = nearestLabel(control, layout)
  if (!control.dateBoxes) return label
  // «ngày» right before the first box says which date only where nothing else does.
  const date = withoutDay(label?.text ?? '')
  if (label && !label.heads) return date ? { ...label, text: date } : label
  const text = headOfGroup(control, layout)
  return text === null ? label : { text, way: 'before', shared: false, heads: false }
}

function nearestLabel(control: Control, layout: Layout): Label | null {
  let node: Element = control.box
  let shared = false
  const head = headOfGroup(control, layout)
  const inside = head && control.dateBoxes ? withoutDay(head) : head
  if (inside) return { text: inside, way: 'before', shared, heads: false }
  let after: Label | null = null
  for (let level = 0; level < levels; level++) {
    if (isCell(node)) {
      const beside = cellBeside(node, layout)
      const above = beside?.way === 'before' ? null : cellAbove(node, layout)
      const found = beside?.way === 'before' ? beside : (above ?? after ?? beside)
      if (found) return { ...found, shared }
      shared ||= followsField(node, layout)
      node = node.closest('table, [role="grid"], [role="table"]') ?? node.parentElement ?? node
    }
    const parent = parentOf(node)
    if (!parent || parent.tagName === 'HTML') break
    const items = itemsIn(parent, layout)
    const at = items.findIndex((item) => item.node === node)
    const run = abreast(items, at) ?? before(items, at)
    if (run !== null && !labelsFollow(items)) {
      const heading = heads(items, at)
      return heading && after ? after : { text: run.text, way: 'before', shared, heads: heading }
    }
    after ??= behind(items, at, shared)
    if (run === null && after === null) {
      const twin = alignedText(node, parent, layout)
      if (twin !== null) return { text: twin, way: 'above', shared, heads: false }
    }
    if (items.slice(0, at).some((item) => item.fields > 0)) {
      if (after) return after
      // Beyond a neighbouring field, only a label that both share.
      if (layout.held(parent) > 3) break
      shared = true
    }
    const legend = parent.querySelector(':scope > legend')
    if (legend && layout.held(parent) === 1 && !after)
      return { text: layout.text(legend), way: 'before', shared, heads: false }
    if (/^(?:FORM|BODY|FIELDSET)$/.test(parent.tagName)) break
    node = parent
  }
  return after
}

function followsField(cell: Element, layout: Layout): boolean {
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling)
    if (layout.held(at) > 0) return true
  return false
}

/** What stands before the first of several radio buttons, or boxes of a date, in the box that holds them all. */
function headOfGroup({ members, box }: Control, layout: Layout): string | null {
  const [first] = members
  if (members.length < 2 || !first) return null
  let text = ''
  const { host } = first.getRootNode() as Partial<ShadowRoot>
  for (const node of box.childNodes) {
    if (node.contains(first) || (host && node.contains(host))) break
    if (node.nodeType === 1) text += ` ${layout.text(node as Element)}`
    else if (node.nodeType === 3) text += ` ${node.nodeValue ?? ''}`
  }
  return isSaying(text) ? text.replace(/\s+/g, ' ').trim() : null
}

/** Several labels in a row, then as many fields: each field's own. */
function abreast(items: readonly Item[], at: number): { text: string } | null {
  let from = at
  let to = at
  while (items[from - 1]?.fields === 1) from--
  while (items[to + 1]?.fields === 1) to++
  const count = to - from + 1
  const labels = items.slice(Math.max(0, from - count), from)
  const all = count > 1 && labels.length === count && labels.every(({ text }) => meaningOf(text) !== null)
  return all ? (labels[at - from] ?? null) : null
}

/** The text right before an item; a remark between the two gives way to the label that it explains. */
function before(items: readonly Item[], at: number): { text: string } | null {
  let nearest: string | null = null
  let pieces: Item[] = []
  for (let index = at - 1; index >= -1; index--) {
    const item = items[index]
    const ends = !item || item.fields > 0
    if (item && !ends) pieces.unshift(item)
    const text = textOf(pieces)
    if ((ends || isBlock(item.node)) && isSaying(text)) {
      nearest ??= text
      const line = textOf(pieces.slice(pieces.map(({ first }) => first).lastIndexOf(true)))
      const told = [text, line].find(meaningOf)
      if (told !== undefined) return { text: told }
      pieces = []
    }
    if (ends) break
  }
  return nearest === null ? null : { text: nearest }
}

const textOf = (items: readonly Item[]) => items.map(({ text }) => text).join(' ')

function isBlock(node: Node): boolean {
  return (
    node.nodeType === 1 &&
    /^(?:DIV|P|LABEL|DT|LI|H[1-6]|TD|TH|SECTION|UL|HEADER)$/.test((node as Element).tagName)
  )
}

/** One text at the head of more fields than there are texts. */
function heads(items: readonly Item[], at: number): boolean {
  const texts = items.filter((item) => item.fields === 0 && isSaying(item.text)).length
  const fields = items.filter((item) => item.fields > 0)
  const own = items[at]
  return texts < fields.length || (own !== undefined && own.fields > 1)
}

/** Whether labels stand behind their controls here: it begins with a field and ends with a text, one for each. */
function labelsFollow(items: readonly Item[]): boolean {
  const kinds = items.filter((item) => item.fields > 0 || isSaying(item.text)).map((item) => item.fields > 0)
  const fields = kinds.filter((field) => field).length
  return fields > 1 && kinds[0] === true && kinds.at(-1) === false && kinds.length === 2 * fields
}

function behind(items: readonly Item[], at: number, shared: boolean): Label | null {
  const next = items[at + 1]
  if (!next || next.fields > 0 || !isSaying(next.text)) return null
  const alone = items.filter((item) => item.fields > 0).length === 1
  if (!alone && !labelsFollow(items)) return null
  return { text: next.text, way: 'after', shared, heads: false }
}

/** The text at the same place in the row, or column, before this one: labels and fields in boxes of their own. */
function alignedText(node: Element, parent: Element, layout: Layout): string | null {
  const row = parent.previousElementSibling
  if (!row || layout.held(row) > 0 || layout.held(parent) < 2) return null
  const index = [...parent.children].indexOf(node)
  if (row.children.length !== parent.children.length) return null
  const twin = row.children[index]
  const text = twin ? layout.text(twin) : ''
  return isSaying(text) ? text : null
}

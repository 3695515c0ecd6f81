import type { Label } from './label.ts'
import type { Layout } from './layout.ts'
import { isSaying } from './plain.ts'

type Found = Pick<Label, 'text' | 'way' | 'heads'>

export function isCell(element: Element): boolean {
  return /^T[DH]$/.test(element.tagName) || /^(?:cell|gridcell)$/.test(element.getAttribute('role') ?? '')
}

/** The label cell to the left; where each field of the row has its text behind it, that. */
export function cellBeside(cell: Element, layout: Layout): Found | null {
  const row = cell.parentElement
  const cells = [...(row?.children ?? [])].filter(
    (other) => layout.held(other) > 0 || isSaying(layout.text(other)),
  )
  const at = cells.indexOf(cell)
  const isField = (other: Element | undefined) => other !== undefined && layout.held(other) > 0
  const fields = cells.filter(isField).length
  const follow = isField(cells[0]) && !isField(cells.at(-1)) && cells.length === 2 * fields
  const next = cells[at + 1]
  if (follow) return next && !isField(next) ? { text: layout.text(next), way: 'after', heads: false } : null
  const left = cells[at - 1]
  if (left && !isField(left)) return { text: layout.text(left), way: 'before', heads: false }
  return null
}

/** The cell over this one, in the row before. */
export function cellAbove(cell: Element, layout: Layout): Found | null {
  const row = cell.closest('tr, [role="row"]')
  const table = cell.closest('table, [role="grid"], [role="table"]')
  if (!row || !table) return null
  const rows = [...table.querySelectorAll('tr, [role="row"]')].filter(
    (other) => other.closest('table, [role="grid"], [role="table"]') === table,
  )
  const index = rows.indexOf(row)
  const column = columnOf(cell)
  for (const upper of rows.slice(0, index).reverse()) {
    if (layout.held(upper) === 0 && !isSaying(layout.text(upper))) continue
    const over = [...upper.children].find((other) => {
      const from = columnOf(other)
      return from <= column && column < from + spanOf(other)
    })
    if (!over || layout.held(over) > 0) return null
    // One cell over a whole row of fields is its heading.
    const heads = upper.children.length === 1 && layout.held(row) > 1
    const text = layout.text(over)
    return isSaying(text) ? { text, way: 'above', heads } : null
  }
  return null
}

/** What the head of a table says over a cell's column, where its rows have labels too. */
export function columnHead(cell: Element, layout: Layout): string {
  const [head] = cell.closest('table')?.rows ?? []
  const label = cell.parentElement?.firstElementChild
  if (!head || layout.held(head) > 0 || !label || layout.held(label) > 0) return ''
  const column = columnOf(cell)
  const over = [...head.children].find((other) => {
    const from = columnOf(other)
    return from <= column && column < from + spanOf(other)
  })
  return over && head.children.length > 1 ? layout.text(over) : ''
}

function columnOf(cell: Element): number {
  let column = 0
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling) column += spanOf(at)
  return column
}

function spanOf(cell: Element): number {
  return (cell as Partial<HTMLTableCellElement>).colSpan ?? 1
}

import { fold } from '../text/fold.ts'
import type { Piece } from './pieces.ts'
import { wordCount } from './wording.ts'

/** What a column of a task table holds. */
type Column = 'number' | 'task' | 'lead' | 'with' | 'time'

const heads: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|số tt)$/u],
  ['task', /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp/u],
  ['lead', /chủ trì|thực hiện|phụ trách|chịu trách nhiệm|phân công/u],
  ['with', /phối hợp/u],
  ['time', /thời gian|tiến độ|hoàn thành|thời hạn/u],
]

/** A heading's cell by its words; `lead` only where no other fits: «Thời gian thực hiện» is a time. */
function columnOf(cell: string): Column | null {
  const name = cell.toLowerCase()
  if (wordCount(name) > 8) return null
  const fits = heads.filter(([, words]) => words.test(name)).map(([column]) => column)
  return fits.find((column) => column !== 'lead') === 'task' && fits.includes('lead')
    ? /đơn vị|cơ quan|bộ phận|người/u.test(name)
      ? 'lead'
      : 'task'
    : (fits.find((column) => column === 'time' || column === 'with' || column === 'number') ??
        fits[0] ??
        null)
}

interface Table {
  columns: (Column | null)[]
  rows: Piece[]
}

/** The table among the pieces: its head, and the rows below it. Null where there is none. */
function tableIn(pieces: readonly Piece[]): Table | null {
  const flat = pieces.flatMap(function all(piece): Piece[] {
    return [piece, ...piece.children.flatMap(all)]
  })
  for (const [index, piece] of flat.entries()) {
    const columns = piece.cells.map(columnOf)
    if (columns.filter((column) => column !== null).length < 2 || !columns.includes('task')) continue
    return { columns, rows: flat.slice(index + 1).filter((row) => row.cells.length > 1) }
  }
  return null
}

function cellOf(row: Piece, columns: (Column | null)[], wanted: Column): string {
  // An unnumbered head over numbered rows, or the other way round, shifts the cells.
  const numbered = columns[0] === 'number'
  const hasNumber = fold(row.cells[0] ?? '').count === 1 && /^\d+\.?$/.test(row.cells[0] ?? '')
  const shift = numbered === hasNumber ? 0 : numbered ? -1 : 1
  const index = columns.indexOf(wanted)
  return index === -1 ? '' : (row.cells[index + shift] ?? '')
}

/** Each row's task as a piece; empty where the section has no task table. */
export function rowsOf(pieces: readonly Piece[]): Piece[] {
  const table = tableIn(pieces)
  if (table === null) return []
  return table.rows
    .map((row) => ({ text: cellOf(row, table.columns, 'task'), cells: [], children: [] }))
    .filter((piece) => wordCount(piece.text) >= 3)
}

/** The bodies that the table charges with tasks: those who lead first. */
export function chargedIn(pieces: readonly Piece[]): { name: string; leads: boolean }[] {
  const table = tableIn(pieces)
  if (table === null) return []
  return (['lead', 'with'] as const).flatMap((column) =>
    table.rows.flatMap((row) =>
      cellOf(row, table.columns, column)
        .split(/;\s*|,\s*(?=\p{Lu})/u)
        .map((name) => ({ name: name.trim(), leads: column === 'lead' })),
    ),
  )
}

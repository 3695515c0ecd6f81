import type { Submission } from '../submissions.ts'

/** One of the sample portals below `/cong/`: real components, and the demands of a real system. */
export interface SamplePortal {
  /** Its folder here, and its path: `/cong/NAME/`. */
  name: string
  /** How the menu calls it. */
  title: string
  /** What it is built with, for who looks for one. */
  about: string
  /** The whole page. */
  page(): string
  /** The pages of its frames, by name: `/cong/NAME/FRAME.html`. */
  frames?: Record<string, () => string>
  /** What the portal asks of a record, in the order of the form. */
  demands: Demand[]
  /** What the page is served with, beside the usual. */
  headers?: Record<string, string>
}

/** One thing that a portal asks of a record. */
export interface Demand {
  field: string
  /** What it says where the record does not hold it. */
  says: string
  holds(values: string[]): boolean
}

/** What the portal says against a record: field names and messages; none where it takes the record. */
export function refusals({ demands }: SamplePortal, fields: Submission['fields']): Record<string, string> {
  const said: Record<string, string> = {}
  for (const { field, says, holds } of demands) {
    const values = [fields[field] ?? []].flat().filter((value) => value.trim() !== '')
    if (!Object.hasOwn(said, field) && !holds(values)) said[field] = says
  }
  return said
}

export const filled = (field: string, says: string): Demand => ({
  field,
  says,
  holds: (values) => values.length > 0,
})

export const oneOf = (field: string, options: string[], says: string): Demand => ({
  field,
  says,
  holds: ([value = '', ...more]) => more.length === 0 && options.includes(value),
})

export const atLeast = (field: string, count: number, says: string): Demand => ({
  field,
  says,
  holds: (values) => values.length >= count,
})

/** A text of so many characters, markup left out. */
export const longerThan = (field: string, length: number, says: string): Demand => ({
  field,
  says,
  holds: ([value = '']) => value.replace(/<[^>]*>/g, '').trim().length > length,
})

/** The number-symbol of a plan, Party or State; empty values are another demand's affair. */
export const numberSymbol = (field: string): Demand => ({
  field,
  says: 'Số, ký hiệu phải có dạng 05-KH/CB hoặc 05/KH-UBND.',
  holds: ([value = '']) =>
    value === '' || /^\d{2,4}(?:-KH\/|\/KH-)[\p{Lu}\d]+(?:[-/.][\p{Lu}\d]+)*$/u.test(value),
})

/** A day that the calendar has, written dd/mm/yyyy, or as a native date field sends it. */
export const day = (field: string, written: 'dd/mm/yyyy' | 'yyyy-mm-dd' = 'dd/mm/yyyy'): Demand => ({
  field,
  says: 'Ngày không hợp lệ, nhập theo dạng ngày/tháng/năm.',
  holds: ([value = '']) => {
    const parts = written === 'dd/mm/yyyy' ? value.split('/').reverse() : value.split('-')
    const [year = '', month = '', date = ''] = parts
    if (value === '') return true
    if (!/^\d{4}$/.test(year) || !/^\d\d$/.test(month) || !/^\d\d$/.test(date)) return false
    const read = new Date(`${year}-${month}-${date}T00:00:00Z`)
    return !Number.isNaN(read.getTime()) && read.getUTCDate() === Number(date)
  },
})

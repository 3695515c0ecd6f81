import type { FormField } from './find-fields.ts'
import { heldIn } from './held.ts'
import { monthNamed, wordsOfMonth } from './months.ts'
import { plain } from './plain.ts'
import type { DateBox, DateUnit } from './split-date.ts'

const units: readonly DateUnit[] = ['day', 'month', 'year']

/** The boxes of a date that stands in three; those that a profile names alone are day, month and year. Null for one box. */
export function dateBoxesOf({ role, parts }: FormField): DateBox[] | null {
  if (role !== 'date' || parts.length !== units.length) return null
  return parts.map(({ control, part }, index) => ({
    control,
    unit: units.find((unit) => unit === part) ?? (units[index] as DateUnit),
  }))
}

/** One unit of a date (`YYYY-MM-DD`) as its box takes it: in two digits where it is typed. */
export function unitOf(iso: string, { unit, control }: DateBox): { texts: string[]; also: string[] } {
  const [year = '', month = '', day = ''] = iso.split('-')
  const digits = { day, month, year }[unit]
  const short = String(Number(digits))
  const word = { day: 'Ngày', month: 'Tháng', year: 'Năm' }[unit]
  const also = [short, `${word} ${short}`, `${word} ${digits}`]
  if (unit === 'month') also.push(...wordsOfMonth(Number(digits)))
  const { element } = control
  // What counts by steps shows no nought before a digit.
  const counts = element.getAttribute('type') === 'number'
  return { texts: [counts ? short : digits], also }
}

/** The date in the boxes, `dd/mm/yyyy`; nothing where one is empty. */
export function heldInBoxes(boxes: readonly DateBox[]): string[] {
  const held = (wanted: DateUnit) => {
    const box = boxes.find(({ unit }) => unit === wanted)
    if (!box) return ''
    const text = heldIn(box.control).join(' ')
    const month = wanted === 'month' ? monthNamed(plain(text)) : 0
    return /\d+/.exec(text)?.[0] ?? (month > 0 ? String(month).padStart(2, '0') : '')
  }
  const digits = units.map(held)
  return digits.includes('') ? [] : [digits.join('/')]
}

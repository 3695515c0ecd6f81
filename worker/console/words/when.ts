import dayjs from 'dayjs'
import { fill, type Words } from '../language.tsx'

/** A moment, ms since 1970 or ISO, as people say it: the time alone today, with the date otherwise. */
export function sayWhen(moment: number | string, { when }: Words): string {
  const at = dayjs(moment)
  const values = { time: at.format('HH:mm'), date: at.format('DD/MM/YYYY') }
  return fill(at.isSame(dayjs(), 'day') ? when.today : when.day, values)
}

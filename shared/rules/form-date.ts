import type { TextEdit } from '../schema/report.ts'
import { both, decree30, guidances } from './regulations.ts'
import { type About, note, type Rule } from './rule.ts'

const state = decree30('II.4')

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Dòng địa danh, ngày tháng năm: dấu phẩy sau địa danh; thêm số 0 trước ngày dưới 10 và tháng 1, 2. Ngày để trống thì không nhắc.',
    en: 'The line of place and date: a comma after the place; a 0 before days below 10 and the months 1 and 2. A blank date is no error.',
  },
  example: { vi: 'Hạ Long ngày 5 tháng 2 năm 2024', en: 'Hạ Long ngày 5 tháng 2 năm 2024' },
  fix: { vi: 'Thêm dấu phẩy và số 0.', en: 'Adds the comma and the zeros.' },
}

export const formDate: Rule = {
  name: 'form-date',
  source: both(guidances, state),
  find(draft) {
    const { date } = draft.form
    if (date === null || !draft.form.sure) return []
    const isState = draft.form.form === 'state-2020'
    const edits: TextEdit[] = []
    const said = draft.text.slice(date.from, date.day.from)
    if (date.place !== '' && !date.comma) {
      const at =
        date.from +
        said.trimStart().indexOf(date.place) +
        (said.length - said.trimStart().length) +
        date.place.length
      edits.push({ from: at, to: at, text: ',' })
    }
    const day = draft.text.slice(date.day.from, date.day.to)
    const month = draft.text.slice(date.month.from, date.month.to)
    if (/^[1-9]$/.test(day)) edits.push({ ...date.day, text: `0${day}` })
    if (/^[12]$/.test(month)) edits.push({ ...date.month, text: `0${month}` })
    if (/^0[3-9]$/.test(month)) edits.push({ ...date.month, text: month.slice(1) })
    if (edits.length === 0) return []
    return [
      note(draft, formDate, {
        severity: isState ? 'warning' : 'info',
        at: { from: date.from, to: date.to },
        source: isState ? state : guidances,
        message: {
          vi: 'Dòng địa danh, ngày tháng chưa đúng mẫu «Hạ Long, ngày 05 tháng 02 năm 2024»: có dấu phẩy sau địa danh; số 0 chỉ đứng trước ngày dưới 10 và tháng 1, 2.',
          en: 'The line of place and date should look like «Hạ Long, ngày 05 tháng 02 năm 2024»: a comma after the place; a 0 only before days below 10 and the months 1 and 2.',
        },
        fix: { title: { vi: 'Sửa dòng ngày tháng', en: 'Put the date line right' }, edits },
      }),
    ]
  },
}

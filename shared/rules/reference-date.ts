import { dayOf } from './reference-missing.ts'
import { citing } from './regulations.ts'
import { rewritten } from './rewritten.ts'
import { type About, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Văn bản được viện dẫn đúng số nhưng sai ngày ban hành.',
    en: 'A document is cited with the right number and a wrong date.',
  },
  example: { vi: 'Chỉ thị số 28-CT/TW ngày 25/11/2023 …', en: 'Chỉ thị số 28-CT/TW ngày 25/11/2023 …' },
  fix: {
    vi: 'Thay bằng ngày đúng, giữ cách viết ngày.',
    en: 'Puts the right date in, written the same way.',
  },
}

export const referenceDate: Rule = {
  name: 'reference-date',
  source: citing,
  find(draft) {
    return draft.references.flatMap(({ reference, wrongDates }) =>
      wrongDates.map(({ dateFrom, dateTo }) => {
        const written = draft.text.slice(dateFrom, dateTo)
        const right = alike(written, reference.date)
        return note(draft, referenceDate, {
          severity: reference.required ? 'error' : 'warning',
          at: { from: dateFrom, to: dateTo },
          message: {
            vi: `Ngày «${written.replace(/\s+/g, ' ')}» không đúng: ${reference.kind} số ${reference.number} ban hành ngày ${dayOf(reference.date)}. Hãy sửa lại.`,
            en: `The date “${written.replace(/\s+/g, ' ')}” is wrong: ${reference.number} is of ${dayOf(reference.date)}. Please correct it.`,
          },
          fix: {
            title: { vi: `Sửa thành ${right}`, en: `Make it ${right}` },
            edits: rewritten(draft.text, dateFrom, dateTo, right),
          },
        })
      }),
    )
  },
}

/** The date in the way in which the wrong one is written. */
function alike(written: string, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const separator = /\d\s*([/.\-–])\s*\d/.exec(written)?.[1]
  const plain = Number(month) < 3 ? month : String(Number(month))
  return separator === undefined
    ? `${day} tháng ${plain} năm ${year}`
    : [day, /\D0\d\D/.test(written) ? month : plain, year].join(separator)
}

import { wrongIssuers } from '../plan/issuers.ts'
import { citing } from './regulations.ts'
import { type About, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Văn bản được viện dẫn đúng số nhưng sai cơ quan ban hành.',
    en: 'A document is cited with the right number and a wrong issuer.',
  },
  example: {
    vi: 'Chỉ thị số 28-CT/TW ngày 25/12/2023 của Ban Bí thư …',
    en: 'Chỉ thị số 28-CT/TW ngày 25/12/2023 của Ban Bí thư …',
  },
  fix: { vi: 'Thay bằng tên cơ quan đã ban hành.', en: 'Puts the name of the issuer in.' },
}

export const referenceIssuer: Rule = {
  name: 'reference-issuer',
  source: citing,
  find(draft) {
    return draft.references.flatMap((reading) =>
      wrongIssuers(draft.plan, reading).map((at) => {
        const { kind, number, issuer } = reading.reference
        const written = draft.text.slice(at.from, at.to)
        return note(draft, referenceIssuer, {
          severity: 'warning',
          at,
          message: {
            vi: `«${written}» không đúng: ${kind} số ${number} do ${issuer} ban hành. Hãy sửa lại.`,
            en: `“${written}” is wrong: ${number} was issued by ${issuer}. Please correct it.`,
          },
          fix: {
            title: { vi: `Sửa thành «${issuer}»`, en: `Make it “${issuer}”` },
            edits: [{ ...at, text: issuer }],
          },
        })
      }),
    )
  },
}

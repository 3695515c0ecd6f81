import { wrongSubjects } from '../plan/subjects.ts'
import { citing } from './regulations.ts'
import { type About, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Trích yếu của văn bản được viện dẫn, ở tên kế hoạch và phần căn cứ, đúng với nội dung của văn bản đó.',
    en: 'The subject with which the title and the preamble cite a document is of that document’s own matter.',
  },
  example: {
    vi: 'Thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về công tác dân số trong tình hình mới …',
    en: 'Thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về công tác dân số trong tình hình mới …',
  },
  fix: null,
}

export const referenceSubject: Rule = {
  name: 'reference-subject',
  source: citing,
  find(draft) {
    return draft.references.flatMap((reading) =>
      wrongSubjects(draft.plan, draft.outline, draft.checklist, reading).map((at) => {
        const { kind, number, issuer, subject } = reading.reference
        return note(draft, referenceSubject, {
          severity: 'warning',
          at,
          message: {
            vi: `Trích yếu không khớp: ${kind} số ${number} của ${issuer} là ${subject}. Hãy xem lại số, ký hiệu hoặc trích yếu.`,
            en: `The subject does not fit: ${number} is “${subject}”. Check the number-symbol or the subject.`,
          },
        })
      }),
    )
  },
}

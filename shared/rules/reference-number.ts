import { citing } from './regulations.ts'
import { rewritten } from './rewritten.ts'
import { type About, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Số, ký hiệu của văn bản được viện dẫn gần giống nhưng không đúng (228-CT/TW, 28-CT/TU thay cho 28-CT/TW).',
    en: 'The number-symbol of a cited document is nearly right (228-CT/TW, 28-CT/TU for 28-CT/TW).',
  },
  example: {
    vi: 'Thực hiện Chỉ thị số 228-CT/TW ngày 25/12/2023 …',
    en: 'Thực hiện Chỉ thị số 228-CT/TW ngày 25/12/2023 …',
  },
  fix: { vi: 'Thay bằng số, ký hiệu đúng.', en: 'Puts the right number-symbol in.' },
}

export const referenceNumber: Rule = {
  name: 'reference-number',
  source: citing,
  find(draft) {
    return draft.references.flatMap(({ reference, wrongNumbers }) =>
      wrongNumbers.map(({ from, to, sure }) =>
        note(draft, referenceNumber, {
          severity: reference.required && sure ? 'error' : 'warning',
          at: { from, to },
          message: {
            vi: `«${draft.text.slice(from, to)}» có lẽ viết nhầm. ${reference.kind} của ${reference.issuer} có số, ký hiệu ${reference.number}. Hãy sửa lại cho đúng.`,
            en: `“${draft.text.slice(from, to)}” looks wrong: the number-symbol is ${reference.number}. Please correct it.`,
          },
          fix: {
            title: { vi: `Sửa thành ${reference.number}`, en: `Make it ${reference.number}` },
            edits: rewritten(draft.text, from, to, reference.number),
          },
        }),
      ),
    )
  },
}

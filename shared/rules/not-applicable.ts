import { type About, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Dự thảo có thuộc loại kế hoạch mà bộ tiêu chí này dùng để soát hay không.',
    en: 'Whether the draft is of the kind that this checklist is for.',
  },
  example: {
    vi: 'Kế hoạch tuyên truyền chính sách thuế được soát theo bộ tiêu chí về trẻ em.',
    en: 'A plan on tax information held against the checklist on children.',
  },
  fix: null,
}

/** A plan of another kind: said once, instead of twenty findings. */
export const notApplicable: Rule = {
  name: 'not-applicable',
  source: {
    vi: 'Phạm vi áp dụng của bộ tiêu chí theo {basis}',
    en: 'Scope of the checklist made from {basis}',
  },
  find(draft) {
    if (draft.fit.applies) return []
    const { title } = draft.checklist
    return [
      note(draft, notApplicable, {
        severity: 'info',
        message: {
          vi: `Dự thảo này có vẻ không thuộc loại «${title}», nên không soát theo bộ tiêu chí đó. Nếu đúng là loại này, hãy nêu rõ ở trích yếu hoặc phần căn cứ; nếu không, hãy chọn bộ tiêu chí khác.`,
          en: `This draft does not seem to be of the kind “${title}”, so it is not held against that checklist. If it is, say so in its subject or preamble; if not, choose another checklist.`,
        },
      }),
    ]
  },
}

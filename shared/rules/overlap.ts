import { type About, note, type Rule } from './rule.ts'

/** The share of copied shingles from which on a draft mostly repeats the reference plan. */
const much = 0.5

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Tỷ lệ câu chữ chép lại từ kế hoạch cấp trên (so từng cụm 5 chữ liền nhau).',
    en: 'How much is copied from the reference plan (runs of five words are compared).',
  },
  example: {
    vi: 'Dự thảo chép nguyên văn các nhiệm vụ của kế hoạch cấp trên.',
    en: 'A draft that copies the tasks word for word.',
  },
  fix: null,
}

export const overlap: Rule = {
  name: 'overlap',
  source: {
    vi: '{basis}, mục III.1: đơn vị xây dựng kế hoạch phù hợp với tình hình thực tế của mình',
    en: '{basis}, III.1: a unit makes a plan that fits its own situation',
  },
  find(draft) {
    const { share, passages } = draft.copied
    if (share < much) return []
    const [first] = passages
    const percent = Math.round(share * 100)
    return [
      note(draft, overlap, {
        severity: 'warning',
        at: first ?? null,
        message: {
          vi: `${percent}% câu chữ trùng với ${draft.checklist.basis.kind} ${draft.checklist.basis.number}. Hãy viết lại cho sát với tình hình, nhiệm vụ của đơn vị.`,
          en: `${percent}% of the wording is the same as in ${draft.checklist.basis.number}. Rewrite it to fit your unit’s own situation and tasks.`,
        },
      }),
    ]
  },
}

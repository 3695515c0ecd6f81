import { type About, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Việc soát vượt quá số bước cho phép vì văn bản quá dài hoặc bộ tiêu chí quá nặng.',
    en: 'The check would take more steps than allowed: the text is too long or the checklist too heavy.',
  },
  example: { vi: 'Một văn bản dài hàng chục triệu chữ.', en: 'A text of tens of millions of words.' },
  fix: null,
}

/** The check had to stop: a text or checklist beyond measure. */
export const overBudget: Rule = {
  name: 'over-budget',
  source: { vi: 'Giới hạn của phần mềm Soát', en: 'Soát’s own limit' },
  find(draft) {
    if (!draft.overBudget) return []
    return [
      note(draft, overBudget, {
        severity: 'error',
        message: {
          vi: 'Văn bản quá dài hoặc bộ tiêu chí quá nặng nên chưa soát hết. Hãy tách văn bản thành từng phần, hoặc báo cơ quan quản lý bộ tiêu chí.',
          en: 'The text is too long or the checklist too heavy, so the check is not complete. Please split the text, or tell those who manage the checklist.',
        },
      }),
    ]
  },
}

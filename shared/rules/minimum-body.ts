import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Mỗi mục có ít nhất số chữ mà bộ tiêu chí đặt ra.',
    en: 'Each section has at least as many words as the checklist asks.',
  },
  example: { vi: '1. Mục đích\nNâng cao nhận thức.', en: '1. Mục đích\nNâng cao nhận thức.' },
  fix: null,
}

export const minimumBody: Rule = {
  name: 'minimum-body',
  source: layout,
  find(draft) {
    return draft.sections.flatMap(({ section, place, status }) => {
      if (place === null || (status !== 'present' && status !== 'misplaced')) return []
      if (place.words >= section.minWords) return []
      return [
        note(draft, minimumBody, {
          severity: 'warning',
          section: section.id,
          at: { from: place.from, to: place.to },
          message: {
            vi: `Mục «${section.title}» mới có ${place.words} chữ, quá ngắn (nên có từ ${section.minWords} chữ). Hãy viết rõ hơn, sát với đơn vị.`,
            en: `The section “${section.title}” has only ${place.words} words (at least ${section.minWords} are expected). Say more, fitting your unit.`,
          },
        }),
      ]
    })
  },
}

import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Mục đã có đề mục thì phải có nội dung. Câu kết «Trên đây là Kế hoạch …» không phải nội dung của mục đứng trước.',
    en: 'A section that has a heading has text. The closing «Trên đây là Kế hoạch …» is not the text of the section before it.',
  },
  example: {
    vi: 'III. TỔ CHỨC THỰC HIỆN\nTrên đây là Kế hoạch …',
    en: 'III. TỔ CHỨC THỰC HIỆN\nTrên đây là Kế hoạch …',
  },
  fix: null,
}

export const sectionEmpty: Rule = {
  name: 'section-empty',
  source: layout,
  find(draft) {
    return draft.sections
      .filter(({ section, status }) => status === 'empty' && section.required)
      .map(({ section, place }) =>
        note(draft, sectionEmpty, {
          severity: 'error',
          section: section.id,
          at: place === null ? null : { from: place.from, to: place.bodyFrom },
          message: {
            vi: `Mục «${section.title}» mới có đề mục, chưa có nội dung. Hãy viết nội dung ngay dưới đề mục, hoặc chèn một đoạn mẫu.`,
            en: `The section “${section.title}” has a heading but no text. Write it right below the heading, or insert a template clause.`,
          },
        }),
      )
  },
}

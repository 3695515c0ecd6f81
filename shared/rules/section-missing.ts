import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Mỗi mục bắt buộc của bộ tiêu chí phải có đề mục trong dự thảo. Chữ nhắc tới trong câu văn, trong tên kế hoạch, mục lục hay phụ lục không phải là đề mục.',
    en: 'Each required section has a heading in the draft. Words in running text, the title, a table of contents or an appendix are no heading.',
  },
  example: {
    vi: 'I. MỤC ĐÍCH, YÊU CẦU\n…\nII. NHIỆM VỤ VÀ GIẢI PHÁP\n…\nNơi nhận: …\n(không có «Tổ chức thực hiện»)',
    en: 'I. MỤC ĐÍCH, YÊU CẦU\n…\nII. NHIỆM VỤ VÀ GIẢI PHÁP\n…\nNơi nhận: …\n(no «Tổ chức thực hiện»)',
  },
  fix: null,
}

export const sectionMissing: Rule = {
  name: 'section-missing',
  source: layout,
  find(draft) {
    return draft.sections
      .filter(({ section, status }) => status === 'missing' && section.required)
      .map(({ section }) =>
        note(draft, sectionMissing, {
          severity: 'error',
          section: section.id,
          message: {
            vi: `Thiếu mục «${section.title}». Hãy thêm đề mục «${section.title}» và nội dung của mục, hoặc chèn một đoạn mẫu.`,
            en: `The section “${section.title}” is missing. Add its heading and text, or insert a template clause.`,
          },
        }),
      )
  },
}

import { type About, layout, listed, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Đề mục gộp như «MỤC ĐÍCH, YÊU CẦU» mà nội dung không tách riêng thì được tính cho cả hai mục, kèm lời nhắc.',
    en: 'A combined heading such as «MỤC ĐÍCH, YÊU CẦU» whose text is not split counts for both sections, with a remark.',
  },
  example: {
    vi: 'I. MỤC ĐÍCH, YÊU CẦU\nKế hoạch này nhằm … Việc thực hiện phải …',
    en: 'I. MỤC ĐÍCH, YÊU CẦU\nKế hoạch này nhằm … Việc thực hiện phải …',
  },
  fix: null,
}

export const sectionCombined: Rule = {
  name: 'section-combined',
  source: layout,
  find(draft) {
    return draft.outline.combined
      .filter(({ split }) => !split)
      .map(({ heading, sections }) => {
        const titles = sections.map((index) => `«${draft.checklist.sections[index]?.title ?? ''}»`)
        return note(draft, sectionCombined, {
          severity: 'info',
          section: draft.checklist.sections[sections[0] ?? 0]?.id ?? '',
          at: { from: heading.from, to: heading.titleTo },
          message: {
            vi: `Các mục ${listed(titles, 'vi')} đang viết chung dưới một đề mục. Nên tách thành từng mục nhỏ để người đọc dễ theo dõi.`,
            en: `${listed(titles, 'en')} share one heading and text. Better split them, so that readers can follow.`,
          },
        })
      })
  },
}

import { rewritten } from './rewritten.ts'
import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Đề mục gõ sai chính tả hoặc sai dấu (như «MỤC ĐÍHC», «YÊU CÂU»). Mục vẫn được nhận ra.',
    en: 'A heading with a typing slip or wrong accents («MỤC ĐÍHC», «YÊU CÂU»). The section is still recognised.',
  },
  example: { vi: 'I. MỤC ĐÍHC, YÊU CÂU', en: 'I. MỤC ĐÍHC, YÊU CÂU' },
  fix: { vi: 'Thay bằng tên mục đúng, giữ kiểu chữ.', en: 'Puts the right title in, in the same case.' },
}

export const headingSlip: Rule = {
  name: 'heading-slip',
  source: layout,
  find(draft) {
    return draft.outline.headings.flatMap((item) => {
      const { slip } = item.heading
      if (slip === null || item.heading.sections.length === 0) return []
      const from = item.titleTo - (item.heading.titleTo - item.heading.titleFrom)
      const title = item.heading.capitals ? slip.toUpperCase() : slip
      return [
        note(draft, headingSlip, {
          severity: 'info',
          section: draft.checklist.sections[item.heading.sections[0] ?? 0]?.id ?? '',
          at: { from, to: item.titleTo },
          message: {
            vi: `Đề mục «${draft.text.slice(from, item.titleTo)}» có lẽ gõ nhầm. Hãy sửa thành «${title}».`,
            en: `The heading “${draft.text.slice(from, item.titleTo)}” looks mistyped. Make it “${title}”.`,
          },
          fix: {
            title: { vi: `Sửa thành «${title}»`, en: `Make it “${title}”` },
            edits: rewritten(draft.text, from, item.titleTo, title),
          },
        }),
      ]
    })
  },
}

import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Các mục đứng theo thứ tự của bộ tiêu chí.',
    en: 'The sections stand in the checklist’s order.',
  },
  example: {
    vi: 'II. TỔ CHỨC THỰC HIỆN\n…\nIII. NHIỆM VỤ VÀ GIẢI PHÁP\n…',
    en: 'II. TỔ CHỨC THỰC HIỆN\n…\nIII. NHIỆM VỤ VÀ GIẢI PHÁP\n…',
  },
  fix: null,
}

export const sectionMisplaced: Rule = {
  name: 'section-misplaced',
  source: layout,
  find(draft) {
    const { sections } = draft
    return sections.flatMap(({ section, place, status }, index) => {
      if (status !== 'misplaced' || place === null) return []
      const earlier = sections.slice(0, index).filter((other) => other.status === 'present')
      const before = earlier.at(-1)?.section.title
      const after = sections.slice(index + 1).find((other) => other.status === 'present')?.section.title
      const where =
        before === undefined
          ? { vi: `trước mục «${after ?? ''}»`, en: `before “${after ?? ''}”` }
          : { vi: `sau mục «${before}»`, en: `after “${before}”` }
      return [
        note(draft, sectionMisplaced, {
          severity: 'warning',
          section: section.id,
          at: { from: place.from, to: place.bodyFrom },
          message: {
            vi: `Mục «${section.title}» chưa đúng chỗ. Hãy chuyển mục này về ${where.vi}.`,
            en: `The section “${section.title}” is out of place. Move it ${where.en}.`,
          },
        }),
      ]
    })
  },
}

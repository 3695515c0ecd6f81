import { type About, layout, listed, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Mục nhiệm vụ nêu đủ các nhóm nhiệm vụ của kế hoạch cấp trên. Ý bị phủ định, nằm trong ngoặc kép hoặc chỉ có ở tên tiểu mục thì không tính.',
    en: 'The tasks take up each task group of the reference plan. What is denied, quoted or only named in a title does not count.',
  },
  example: {
    vi: 'II. NHIỆM VỤ VÀ GIẢI PHÁP\n(không có việc nào về kiểm tra, giám sát)',
    en: 'II. NHIỆM VỤ VÀ GIẢI PHÁP\n(nothing on inspection)',
  },
  fix: null,
}

export const coverage: Rule = {
  name: 'coverage',
  source: layout,
  find(draft) {
    const tasks = draft.sections.find(({ section }) => section.id === 'tasks')
    if (tasks?.place == null || tasks.status === 'empty') return []
    const at = { from: tasks.place.from, to: tasks.place.bodyFrom }
    return draft.checklist.coverage.flatMap((item, index) => {
      const reading = draft.mentions.coverage[index]
      if (reading === undefined || reading.status === 'covered') return []
      const open = item.points
        .filter((_, point) => reading.points[point] === null)
        .map((point) => point.title)
      const missing = reading.status === 'missing'
      return [
        note(draft, coverage, {
          severity: missing && !reading.titled ? 'warning' : 'info',
          section: 'tasks',
          at,
          message: {
            vi: `Nhóm nhiệm vụ «${item.title}» ${missing ? 'chưa được nêu' : 'mới nêu một phần'}. Hãy bổ sung: ${listed(open, 'vi')}.`,
            en: `The task group “${item.title}” is ${missing ? 'not taken up' : 'taken up in part only'}. Please add: ${listed(open, 'en')}.`,
          },
        }),
      ]
    })
  },
}

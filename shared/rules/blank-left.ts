import type { Draft } from './draft.ts'
import { type About, layout, note, type Rule } from './rule.ts'

/** For the rule's page. */
export const about: About = {
  checks: {
    vi: 'Trong các mục không còn chỗ trống chưa điền, như «……», «… cháu», «[tên đơn vị]».',
    en: 'No blank is left in the sections, such as “……”, “… cháu” or “[tên đơn vị]”.',
  },
  example: {
    vi: 'Nhận đỡ đầu … cháu mồ côi; giao đồng chí …… theo dõi.',
    en: 'Nhận đỡ đầu … cháu mồ côi; giao đồng chí …… theo dõi.',
  },
  fix: null,
}

export const blankLeft: Rule = {
  name: 'blank-left',
  source: layout,
  find(draft) {
    return [...blanks(draft)].map((at) =>
      note(draft, blankLeft, {
        severity: 'warning',
        at,
        message: {
          vi: 'Chỗ này còn để trống. Hãy điền nội dung, hoặc bỏ đi nếu không cần.',
          en: 'This blank is not filled in. Fill it in, or take it out.',
        },
      }),
    )
  },
}

/** The blanks of the sections that have text; where one has none, that is said of the whole section. */
function* blanks({ sections, plan, outline }: Draft) {
  const places = sections.flatMap(({ section, place, status }) =>
    place === null || status === 'empty' || section.id === 'recipients' ? [] : [place],
  )
  for (const { from, facts } of plan.open) {
    if (from >= outline.end) return
    for (let index = 0; index < facts.blanks.length; index += 2) {
      const at = { from: from + (facts.blanks[index] ?? 0), to: from + (facts.blanks[index + 1] ?? 0) }
      if (places.some((place) => at.from >= place.bodyFrom && at.to <= place.to)) yield at
    }
  }
}
